// npm run mutate: puts faults into a copy of the project, one at a time, and looks whether a test notices each.
//   --only WORDS   those alone whose name or file holds these words
//   --unit         leaves out those that only the real app shows
//   --list         prints the names
import { onDisplay, prepare, prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { readOptions } from './lib/options.mjs';
import { main, say, since, Trouble } from './lib/say.mjs';
import { MUTATIONS } from './mutate/list.mjs';
import { broken, endToEndTest, openWorkshop, stale, unitTests } from './mutate/workshop.mjs';

const OPTIONS = { only: { type: 'string' }, unit: { type: 'boolean' }, list: { type: 'boolean' } };

await main(async () => {
  const { values } = readOptions(OPTIONS, '--only WORDS, --unit or --list');
  const words = (values.only ?? '').toLowerCase();
  const chosen = MUTATIONS.filter(
    ({ name, file, e2e }) =>
      `${name} ${file}`.toLowerCase().includes(words) && !(values.unit === true && e2e !== undefined),
  );
  if (chosen.length === 0) throw new Trouble(`No mutation is called “${values.only}”. --list prints all.`);
  if (values.list === true) {
    for (const { name, file } of chosen) say(`${file}: ${name}`);
    return 0;
  }
  const gone = chosen.flatMap((mutation) => {
    const why = stale(mutation);
    return why === null ? [] : [`  ${mutation.name}: ${why}`];
  });
  if (gone.length > 0)
    throw new Trouble(`The code has moved on: put these right in scripts/mutate/mutations.\n${gone.join('\n')}`);
  const withApp = chosen.some(({ e2e }) => e2e !== undefined);
  const { env } = withApp ? await prepare({ forTests: true }) : await prepareNode();
  await ensureLists();
  return inWorkshop(chosen, env);
});

/** Each fault by itself. Returns the exit code: 1 where a test was red without one, or one was not noticed. */
function inWorkshop(mutations, env) {
  const workshop = openWorkshop();
  // A second Ctrl-C ends this at once; the copy is then removed with out/.
  process.once('SIGINT', () => {
    workshop.close();
    process.exit(130);
  });
  const run = ({ tests, e2e }) =>
    e2e === undefined ? unitTests(workshop, tests, env) : endToEndTest(workshop, e2e, env, onDisplay);
  return (async () => {
    const start = performance.now();
    try {
      soundFirst(mutations, run);
      const survived = [];
      for (const [index, mutation] of mutations.entries()) {
        const begun = performance.now();
        const { failed, problem } = await broken(workshop, mutation, () => run(mutation));
        const outcome = failed === null ? (problem === null ? 'SURVIVED' : 'NO TEST RAN') : 'caught  ';
        const by = failed === null ? (problem ?? '') : `by “${failed}”`;
        say(`${outcome} ${index + 1}/${mutations.length} ${mutation.name} (${since(begun)}) ${by}`);
        if (failed === null) survived.push(mutation);
      }
      say(`\n${mutations.length - survived.length} of ${mutations.length} faults were noticed, in ${since(start)}.`);
      for (const { name, tests, e2e, file } of survived)
        say(`SURVIVED: ${name} (${file}): make one of ${(tests ?? [e2e]).join(', ')} notice it.`);
      return survived.length === 0 ? 0 : 1;
    } finally {
      workshop.close();
    }
  })();
}

/** A test that is red without any fault notices nothing. */
function soundFirst(mutations, run) {
  const units = [...new Set(mutations.flatMap(({ tests }) => tests ?? []))];
  const specs = [...new Set(mutations.flatMap(({ e2e }) => (e2e === undefined ? [] : [e2e])))];
  for (const each of [...(units.length === 0 ? [] : [{ tests: units }]), ...specs.map((e2e) => ({ e2e }))]) {
    const { failed, problem, ran } = run(each);
    const what = (each.tests ?? [each.e2e]).join(' ');
    if (failed !== null) throw new Trouble(`“${failed}” fails without any fault. Put it right first.`);
    if (problem !== null) throw new Trouble(`${what} could not be run:\n${problem}`);
    if (ran === 0) throw new Trouble(`Nothing of ${what} ran here, so it can notice nothing.`);
    say(`${ran} tests of ${what} are sound without a fault.`);
  }
}
