import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract';
import { GUARDS } from '../../preload/contract/guards';
import { writeWhole } from '../files/write';

const stored = v.object({
  settings: v.fallback(
    v.pipe(
      v.tuple([v.unknown()]),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const [kept] = dataset.value;
        // What an older version did not know has its default; the rest stays the user's.
        const whole = typeof kept === 'object' ? { ...DEFAULT_SETTINGS, ...kept } : kept;
        const parsed = v.safeParse(GUARDS['settings:set'], [whole]);
        if (parsed.success) return parsed.output;
        addIssue({ message: 'not settings' });
        return NEVER;
      }),
    ),
    [DEFAULT_SETTINGS],
  ),
  library: v.fallback(v.nullable(v.string()), null),
  watched: v.fallback(v.nullable(v.string()), null),
});

/** What the app remembers beside the library: how it looks, which library was open last, which folder is watched. */
export interface Preferences {
  settings: Settings;
  /** Path of the library opened last; null for the default one. */
  library: string | null;
  /** Path of the folder that is watched for handed-over briefings; null for none. */
  watched: string | null;
}

/** Reads the preferences; a missing or unreadable file gives the defaults, for nothing in it is the user's work. */
export function readPreferences(file: string): Preferences {
  try {
    const { settings, library, watched } = v.parse(stored, JSON.parse(readFileSync(file, 'utf8')));
    return { settings: settings[0], library, watched };
  } catch {
    return { settings: DEFAULT_SETTINGS, library: null, watched: null };
  }
}

/** Writes the preferences whole. @throws when the folder can't be written */
export async function writePreferences(file: string, { settings, library, watched }: Preferences): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await writeWhole(file, JSON.stringify({ settings: [settings], library, watched }, null, 2));
}
