import { run } from './environment.mjs';
import { say } from './say.mjs';
import { tools } from './tools.mjs';

/**
 * Runs the linter and checks the layout of every file.
 * @param args further arguments for the linter
 * @returns {Promise<number>} 0 when neither objects
 */
export async function lint(env, args = []) {
  const rules = await run(process.execPath, [...tools.lint, ...args], { env });
  if (rules !== 0) say('The linter objects to the lines above: correct them, then run `npm run lint`.');
  const layout = await run(process.execPath, [...tools.format, '--check'], { env });
  if (layout !== 0) say('The layout of the files above is not the agreed one: run `npm run format`.');
  return rules === 0 ? layout : rules;
}
