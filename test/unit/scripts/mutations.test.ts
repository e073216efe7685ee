import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What of the scripts is used here: they are plain JavaScript. */
interface Mutation {
  name: string;
  tests?: string[];
  e2e?: string;
}
const [list, workshop] = ['list.mjs', 'workshop.mjs'].map((name) => `../../../scripts/mutate/${name}`);
const { MUTATIONS }: { MUTATIONS: Mutation[] } = await import(list ?? '');
const { stale }: { stale: (mutation: Mutation) => string | null } = await import(workshop ?? '');

const project = join(import.meta.dirname, '../../..');

test('every fault that `npm run mutate` makes can still be made, and its tests are there', () => {
  const wrong = MUTATIONS.flatMap((mutation) => {
    const { name, tests = [], e2e } = mutation;
    const why = stale(mutation);
    const gone = [...tests, ...(e2e === undefined ? [] : [e2e])].filter((file) => !existsSync(join(project, file)));
    if (tests.length === 0 && e2e === undefined) gone.push('any test');
    return [...(why === null ? [] : [`${name}: ${why}`]), ...gone.map((file) => `${name}: there is no ${file}`)];
  });
  expect(wrong).toEqual([]);
});

test('the README says how many there are', () => {
  const told = /`npm run mutate` puts (\d+) faults/.exec(readFileSync(join(project, 'README.md'), 'utf8'))?.[1];
  expect(Number(told)).toBe(MUTATIONS.length);
});

test('each fault has a name of its own', () => {
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});
