import * as v from 'valibot';
import { GUARDS } from '../../preload/contract/guards';
import type { Channel } from '../../preload/contract';
import { chance, type Chance } from './chance';

/** A value as JSON tells it: what JSON has no word for, and what is too long to be sent about, is told by a recipe. */
export type Recipe = null | boolean | number | string | Recipe[] | { [name: string]: Recipe };

/** A call no channel may take. */
export interface Call {
  channel: string;
  args: Recipe[];
}

/** The value of a recipe. Stands alone, since it is sent to the page as it is written here. */
export function made(recipe: Recipe): unknown {
  if (Array.isArray(recipe)) return recipe.map((one) => made(one));
  if (typeof recipe !== 'object' || recipe === null) return recipe;
  const { $ } = recipe;
  if ($ === 'long') return 'x'.repeat(Number(recipe['of']));
  if ($ === 'many') return Array.from({ length: Number(recipe['of']) }, () => made(recipe['each'] ?? null));
  if ($ === 'undefined') return undefined;
  if ($ === 'number') return Number(recipe['of']);
  if ($ === 'date') return new Date(0);
  if ($ === 'bytes') return new Uint8Array(Number(recipe['of']));
  if ($ === 'map') return new Map([['key', 1]]);
  if ($ === 'function') return () => 1;
  return Object.fromEntries(Object.entries(recipe).map(([name, one]) => [name, made(one)]));
}

/** Asks for all of them at once, in whatever page it is put into. Returns how often it was answered how. */
export async function askAll(calls: readonly Call[]): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  const api: unknown = Reflect.get(globalThis, 'daybrief');
  if (typeof api !== 'object' || api === null) throw new Error(`${location.href} has no channels.`);
  const ask = async ({ channel, args }: Call): Promise<string> => {
    try {
      const answer: { ok: boolean; code?: string } = await Reflect.apply(Reflect.get(api, 'ask'), undefined, [
        channel,
        ...args.map((one) => made(one)),
      ]);
      return answer.ok === true ? `answered ${channel}` : String(answer.code);
    } catch {
      // What can't be sent at all reaches nobody.
      return 'not sent';
    }
  };
  for (const how of await Promise.all(calls.map(ask))) answers[how] = (answers[how] ?? 0) + 1;
  return answers;
}

/** Both as a page takes them: an expression that asks for the calls. */
export const asExpression = (calls: readonly Call[]): string =>
  `(() => { ${made.toString()}; ${askAll.toString()}; return askAll(${JSON.stringify(calls)}); })()`;

const CHANNELS = Object.keys(GUARDS);

const JUNK: readonly Recipe[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  '',
  ' ',
  'x',
  '1',
  '2026-03-12',
  '2026-13-45',
  '/etc/passwd',
  '../..',
  '__proto__',
  'javascript:alert(1)',
  { $: 'undefined' },
  { $: 'number', of: 'NaN' },
  { $: 'number', of: 'Infinity' },
  { $: 'date' },
  { $: 'map' },
  { $: 'function' },
  { $: 'bytes', of: 8 },
  { $: 'bytes', of: 100_000 },
  { $: 'long', of: 301 },
  { $: 'long', of: 20_001 },
  [],
  {},
  [[]],
  { id: 1 },
  { id: -1 },
  { id: 1, extra: true },
  { $: 'many', of: 1_001, each: 1 },
  { $: 'many', of: 10_001, each: 1 },
  { from: '2026-03-12', to: '2026-03-11', edit: { kind: 'edit-end', action: 1 } },
  { article: 1, reason: 'x', by: 'y', constructor: 1 },
] as const;
/** Rare, since each takes a while to be sent. */
const HUGE: readonly Recipe[] = [
  { $: 'long', of: 5_000_001 },
  { $: 'many', of: 100_001, each: 'x' },
];

function argument(by: Chance, depth = 0): Recipe {
  if (by.often(0.0005)) return by.of(HUGE);
  if (depth < 3 && by.often(0.15)) return Array.from({ length: by.below(4) }, () => argument(by, depth + 1));
  if (depth < 3 && by.often(0.15))
    return Object.fromEntries(
      ['id', 'draft', 'key', 'verdict', by.of(['x', 'path'])].map((name) => [name, argument(by, depth + 1)]),
    );
  return by.of(JUNK);
}

/** A call with arguments of a wrong kind, size or number: the same for the same number. */
export function wrongCall(number: number): Call {
  const by = chance(number);
  for (;;) {
    const channel = by.of(CHANNELS);
    const args = Array.from({ length: by.below(5) }, () => argument(by));
    if (!v.is(GUARDS[channel as Channel], args.map(made))) return { channel, args };
  }
}

/** A call that the desk would be answered: from anybody else it is refused all the same. */
export function rightCall(number: number): Call {
  const by = chance(number);
  return by.of<Call>([
    { channel: 'library:info', args: [] },
    { channel: 'library:rename', args: ['Taken over'] },
    { channel: 'articles:get', args: [1] },
    { channel: 'articles:withdraw', args: [1, 'Not ours'] },
    { channel: 'articles:purge', args: [{ article: 1, reason: 'x', by: 'y' }] },
    { channel: 'import:text', args: ['A text that nobody pasted, said nobody.'] },
    { channel: 'desk:undo', args: [] },
    { channel: 'briefing:list', args: [] },
    { channel: 'print:content', args: [] },
  ]);
}
