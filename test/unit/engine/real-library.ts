import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { connect } from '../../../main/store/database';
import { closeLibrary, openLibrary, type Library } from '../../../main/store/open';
import { close, desk, folder, value, type Desk } from './desk';

export const DAY = '2031-05-06';
export const OPTIONS = { from: DAY, to: DAY, title: 'Day', marking: 'INTERNAL', note: '' };

const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 (Valley Press) - A flood killed 239 people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';
const FERRY =
  'Ferry sinks off Norr\n\nNORR, 6 May 2031 - Nineteen people drowned when a ferry sank off Norr on Tuesday, the coast guard said.\n';
const MARKET =
  'Market burns in Orlen\n\nORLEN, 6 May 2031 - A fire killed six people at a market in Orlen on Monday, the fire service said. “Nobody should have been inside,” said Chief Ada Renn.\n';

export interface Made extends Desk {
  path: string;
}

/** What keeps rows from being changed: who changes a library by hand takes it away first. */
export const UNGUARDED = [
  ['article', 'stays', 'origin_stays', 'reader_stays', 'unnames', 'titled', 'number'],
  ['original', 'stays', 'same'],
  ['reading', 'stays', 'changed', 'removed', 'names', 'renames', 'unnames', 'unnames_again', 'added'],
  ['withdrawal', 'stays', 'same'],
  ['decision', 'stays', 'same'],
  ['briefing', 'stays', 'same', 'articles'],
  ['action', 'stays', 'same'],
  ['tombstone', 'stays', 'same'],
  ['chain', 'stays', 'same'],
  ['briefing_signature', 'stays', 'same'],
]
  .flatMap(([table, ...triggers]) => triggers.map((trigger) => `DROP TRIGGER IF EXISTS ${table}_${trigger};`))
  .join(' ');

/** Changes a file as another program would: without the app's own connection. */
export function changeByHand(path: string, statements: string): void {
  const db = connect(path, { driver: driverHere(), readOnly: false, mustExist: true });
  try {
    db.pragma('foreign_keys = OFF');
    db.exec(statements);
  } finally {
    db.close();
  }
}

/** A library of three articles with decisions, edits, data given, a withdrawal, a purge, a kept search and two closings. */
export async function realLibrary(): Promise<Made> {
  const made = desk();
  const at = folder();
  const path = join(at, 'news.daybrief');
  const ask: Desk['service']['ask'] = (request, args) => made.service.ask(request, args);
  value(await ask('open', [path, true]));
  mkdirSync(join(at, 'in'));
  const add = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(at, 'in', name), text);
    value(await ask('importPaths', [[join(at, 'in', name)], { published: DAY, by: 'Ana Reyes' }]));
  };
  await add('flood.txt', FLOOD);
  await add('ferry.txt', FERRY);
  await add('private.txt', 'A private letter\n\nNobody else should have read it, said the writer of it.\n');
  await add('market.txt', MARKET);
  value(await ask('rename', ['The desk']));
  const key = { article: 1, kind: 'casualty', phrase: '239 people', nth: 0 } as const;
  value(await ask('decide', [{ key, verdict: 'accepted', patch: null, reason: 'Seen by two' }, 'Ana Reyes']));
  const role = { article: 2, kind: 'role', phrase: 'coast guard', nth: 0 } as const;
  value(await ask('decide', [{ key: role, verdict: 'rejected', patch: null, reason: 'Not a role' }, null]));
  const edit = { from: DAY, to: DAY, edit: { kind: 'story-title', story: 1, title: 'High water' } } as const;
  value(await ask('edit', [edit, 'M. Orr']));
  const details = { articles: [2], details: { title: 'Ferry lost', source: 'Norr Post' }, by: 'Ana Reyes' };
  value(await ask('details', [details]));
  value(await ask('save', [{ name: 'Ferries', content: { kind: 'watch', names: ['Norr'] } }, null]));
  value(await ask('purge', [{ article: 3, reason: 'private', by: 'M. Orr' }]));
  await close(made, OPTIONS, 'M. Orr');
  value(await ask('withdraw', [4, 'Retracted', 'M. Orr']));
  await close(made, { ...OPTIONS, title: 'Day, again' }, 'M. Orr');
  return { ...made, path };
}

let whole: Buffer | null = null;

/** The bytes of such a library, closed; made once for a file of tests. */
export async function realBytes(): Promise<Buffer> {
  if (whole !== null) return whole;
  const { service, path } = await realLibrary();
  value(await service.ask('close', []));
  whole = readFileSync(path);
  return whole;
}

/** A file of its own with these bytes. */
export function fileOf(bytes: Uint8Array): string {
  const path = join(folder(), 'news.daybrief');
  writeFileSync(path, bytes);
  return path;
}

/** Opens a library as the app does, for one test. */
export function opened(path: string): Result<Library> {
  const now = '2031-05-07T08:00:00.000Z';
  const library = openLibrary(path, { create: false, driver: driverHere(), now, timeZone: 'UTC' });
  if (library.ok)
    onTestFinished(() => {
      if (library.value.db.open) closeLibrary(library.value);
    });
  return library;
}
