// npm test: prepares what is missing, then lint, types, unit tests, build, end-to-end tests (the package among
// them). A stage that fails does not keep the others from running; the last line counts all tests.
import { main, say, since, Trouble } from './lib/say.mjs';
import { onDisplay, prepare, run } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { lint } from './lib/lint.mjs';
import { ensureLists } from './lib/lists.mjs';
import { inProject } from './lib/paths.mjs';
import { forget, fromPlaywright, fromVitest, nothing, single, summary } from './lib/results.mjs';
import { tools } from './lib/tools.mjs';

const UNIT_REPORT = inProject('test-results', 'unit.json');
const E2E_REPORT = inProject('test-results', 'e2e.json');

const stages = [];

/** Runs one stage, prints its name and duration, and keeps its counts. */
async function stage(name, work) {
  const start = performance.now();
  say(`\n== ${name}`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    counts = single(1);
  }
  stages.push({ name, ...counts });
  say(`== ${name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} (${since(start)})`);
  return counts.failed === 0;
}

async function types(env) {
  const code = await run(process.execPath, tools.types, { env });
  if (code !== 0) say('The types do not agree at the places above: correct them, then run `npm run types`.');
  return single(code);
}

async function unit(env) {
  forget(UNIT_REPORT);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const code = await run(process.execPath, [...tools.unit, ...reporters], { env });
  return fromVitest(UNIT_REPORT, code);
}

async function endToEnd(env) {
  forget(E2E_REPORT);
  const [command, args] = onDisplay(process.execPath, [...tools.e2e, '--reporter=list,json']);
  const code = await run(command, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT } });
  return fromPlaywright(E2E_REPORT, code);
}

await main(async () => {
  const start = performance.now();
  const { env, runtimeLabel } = await prepare({ forTests: true });
  await ensureLists();
  say(`Testing on the ${runtimeLabel} and Node ${process.versions.node}.`);

  await stage('lint', async () => single(await lint(env)));
  await stage('types', () => types(env));
  await stage('unit tests', () => unit(env));
  const built = await stage('build', async () => {
    await ensureBuilt();
    return nothing();
  });
  if (built) await stage('end-to-end tests', () => endToEnd(env));
  else say('\nThe end-to-end tests need the built app and were not run.');

  say('');
  for (const { title, reason } of stages.flatMap((done) => done.skipped)) say(`skipped: ${title}: ${reason}`);
  say(`All stages took ${since(start)}.`);
  const { failed, line } = summary(stages);
  say(line);
  return failed === 0 ? 0 : 1;
});
