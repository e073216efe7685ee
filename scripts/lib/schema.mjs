import { createGenerator } from 'ts-json-schema-generator';
import { inProject } from './paths.mjs';

/** The file that publishes the form of an exported briefing. */
export const SCHEMA = inProject('docs', 'briefing.schema.json');

/** The schema of a briefing as JSON, told from the contract's types, as the text of its file. */
export function briefingSchema() {
  const schema = createGenerator({
    path: inProject('preload', 'contract', 'briefing.ts'),
    tsconfig: inProject('tsconfig.json'),
    type: 'Briefing',
    skipTypeCheck: true,
    topRef: true,
    sortProps: false,
    additionalProperties: false,
  }).createSchema('Briefing');
  const described = {
    $schema: schema.$schema,
    title: 'A briefing as Daybrief exports it',
    description: 'What `briefing.json` holds. Made from preload/contract/briefing.ts by `npm run schema`.',
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
