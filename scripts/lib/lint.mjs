import { run } from './environment.mjs';
import { say } from './say.mjs';
import { tools } from './tools.mjs';

/**
 * Runs the linter, holds every import to what its room may know, and checks the layout of every file.
 * @param args further arguments for the linter
 * @returns {Promise<number>} 0 when none objects
 */
export async function lint(env, args = []) {
  const rules = await run(process.execPath, [...tools.lint, ...args], { env });
  if (rules !== 0) say('The linter objects to the lines above: correct them, then run `npm run lint`.');
  const rooms = await run(process.execPath, tools.rooms, { env });
  if (rooms !== 0)
    say('The imports above are of what their room may not know: scripts/lib/rooms.mjs says what it may.');
  const layout = await run(process.execPath, [...tools.format, '--check'], { env });
  if (layout !== 0) say('The layout of the files above is not the agreed one: run `npm run format`.');
  return rules || rooms || layout;
}
