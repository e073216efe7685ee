import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../docs/briefing.schema.json';
import type { Briefing } from '../../preload/contract';
import { completed, type Kept } from './completed';

let follows: ValidateFunction<Briefing> | null = null;

/** Compiled when it is first asked for: a start without a handed-over briefing needs none. */
function published(): ValidateFunction<Briefing> {
  // A part that a later version added is passed over; one that is missing or of another kind is not.
  const open: object = JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'additionalProperties' ? undefined : value)),
  );
  follows ??= new Ajv({ strict: false }).compile<Briefing>(open);
  return follows;
}

/** What was parsed as a whole briefing in the published form, or null when it is none. */
export function asBriefing(value: unknown): Briefing | null {
  let whole: unknown;
  try {
    // An older version may have written it without the parts it did not know. What is no briefing fails here or below.
    whole = completed(value as Kept);
  } catch {
    return null;
  }
  return published()(whole) ? whole : null;
}
