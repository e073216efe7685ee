import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Anchor, ArticleDetail, Casualty, CasualtyPatch, Edit, EditEntry } from '../../../preload/contract';
import { namesIn } from '../../../main/briefing/naming';
import { openLibrary } from '../../../main/store/open';
import { driverHere } from '../../../main/engine/driver';
import { briefingArticle } from '../../../main/engine/draft';
import { freshNames, misnamed, nameAhead } from '../../../main/engine/naming';
import { desk, folder, value, type Desk } from './desk';

const DAY = '2031-05-06';
const FLOOD =
  'Flood in Varn\n\nOSK, 6 May 2031 (Wirenet) - A flood killed four people in Varn on Tuesday, police said. Mayor Ada Quill closed the bridge.\n';
const RIVER =
  'River floods Varn\n\nLIND, 6 May 2031 (Coast Daily) - Five people were killed by the flood in Varn on Tuesday, the ministry said. Ada Quill thanked the firemen.\n';
const PORT =
  'Port shut\n\nTARSK, 6 May 2031 - The port was shut on Tuesday, the harbour office said. A. Quill was not there.\n';

interface Made extends Desk {
  path: string;
}

async function open(...texts: string[]): Promise<Made> {
  const made = desk();
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  mkdirSync(join(at, 'in'));
  for (const [index, text] of texts.entries()) writeFileSync(join(at, 'in', `${index}.txt`), text);
  value(await made.service.ask('importPaths', [[join(at, 'in')], { published: null }]));
  return { ...made, path };
}

/** The articles a search finds; whatever the staff said before, `verify` holds that to be right. */
async function found({ service }: Desk, search: string): Promise<number[]> {
  expect(value(await service.ask('verify', [])).problems).toEqual([]);
  const asked = {
    search: `${search} `,
    from: null,
    to: null,
    filter: 'all',
    sort: 'imported',
    offset: 0,
    limit: 50,
  } as const;
  const { articles } = value(await service.ask('articles', [asked]));
  expect(value(await service.ask('verify', [])).problems).toEqual([]);
  return articles.map(({ id }) => id).toSorted((a, b) => a - b);
}

const article = async ({ service }: Desk, id: number): Promise<ArticleDetail> =>
  value(await service.ask('article', [id]));
const undo = async ({ service }: Desk): Promise<unknown> => value(await service.ask('undo', []));
const redo = async ({ service }: Desk): Promise<unknown> => value(await service.ask('redo', []));
const edit = async ({ service }: Desk, made: Edit): Promise<EditEntry> =>
  value(await service.ask('edit', [{ from: DAY, to: DAY, edit: made }]));

async function dead(made: Desk, id: number): Promise<{ casualty: Casualty; at: Anchor }> {
  const { findings } = await article(made, id);
  const casualty = findings.casualties.find(({ place }) => place?.name === 'Varn');
  if (casualty === undefined) throw new Error(`Article ${id} tells of nobody in Varn.`);
  const { start, end } = casualty;
  return { casualty, at: { article: id, start, end, phrase: findings.text.slice(start, end) } };
}

/** Corrects the place of the article's statements in Varn, or rejects them. */
async function decide(made: Desk, id: number, place: string | null): Promise<void> {
  const { casualty, at } = await dead(made, id);
  const { type, low, high, scope } = casualty;
  const patch: CasualtyPatch = { kind: 'casualty', type, low, high, place, date: null, scope, claimant: null };
  const key = { article: id, kind: 'casualty', phrase: at.phrase, nth: 0 } as const;
  const verdict = place === null ? 'rejected' : 'corrected';
  value(await made.service.ask('decide', [{ key, verdict, patch: place === null ? null : patch, reason: 'map' }]));
}

test('an article is found by a place that was corrected, and no longer by the wrong one, until it is undone', async () => {
  const made = await open(FLOOD);
  expect(await found(made, 'place:varn')).toEqual([1]);
  await decide(made, 1, 'Norrby');
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[1], []]);
  await undo(made);
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[], [1]]);
  await redo(made);
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[1], []]);
  expect(await found(made, 'place:osk')).toEqual([1]);
});

test('nor by the place of a statement that was rejected', async () => {
  const made = await open(FLOOD);
  await decide(made, 1, null);
  expect(await found(made, 'place:varn')).toEqual([]);
  await undo(made);
  expect(await found(made, 'place:varn')).toEqual([1]);
});

test('a newer engine’s reading does not bring the wrong place back', async () => {
  const made = await open(FLOOD, RIVER);
  await decide(made, 1, 'Norrby');
  expect(await found(made, 'place:varn')).toEqual([2]);
  await made.service.stop();
  const newer = desk({ engine: 'newer', reread: false });
  value(await newer.service.ask('open', [made.path, false]));
  value(await newer.service.ask('draft', [{ from: DAY, to: DAY, title: 'Day', marking: null, note: '' }]));
  expect((await article(newer, 1)).findings.engine).toBe('newer');
  expect([await found(newer, 'place:norrby'), await found(newer, 'place:varn')]).toEqual([[1], [2]]);
});

test('the place given to an event holds for every article that tells it, late ones included, and goes with what said so', async () => {
  const made = await open(FLOOD, RIVER, PORT);
  const { at } = await dead(made, 1);
  const { id } = await edit(made, { kind: 'event-facts', event: at, facts: { place: 'Norrby' } });
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[1, 2], []]);
  const late =
    'Flood kills six\n\nHULT, 6 May 2031 - Six people were killed by the flood in Varn on Tuesday, the mayor said.\n';
  value(await made.service.ask('importText', [late, { published: null }]));
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[1, 2, 4], []]);
  await edit(made, { kind: 'edit-end', action: id });
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[], [1, 2, 4]]);
  await undo(made);
  expect(await found(made, 'place:norrby')).toEqual([1, 2, 4]);
  value(await made.service.ask('purge', [{ article: 1, reason: 'a letter', by: 'M. Orr' }]));
  expect([await found(made, 'place:norrby'), await found(made, 'place:varn')]).toEqual([[], [2, 4]]);
});

test('names are told ahead of a search, but for those that are told together', async () => {
  const made = await open(FLOOD, RIVER, PORT.replace('6 May', '9 May'));
  const { at } = await dead(made, 1);
  await edit(made, { kind: 'event-facts', event: at, facts: { place: 'Norrby' } });
  await edit(made, { kind: 'actor-name', actor: 'Ada Quill', name: 'Adda Quillon', reason: '' });
  await made.service.stop();
  const opened = openLibrary(made.path, { create: false, driver: driverHere(), now: '', timeZone: 'UTC' });
  const { db } = value(opened);
  db.exec('INSERT OR IGNORE INTO unnamed SELECT id FROM article');
  expect([nameAhead(db, 1), nameAhead(db, 10)]).toEqual([1, 0]);
  expect(db.prepare('SELECT article FROM unnamed ORDER BY 1').pluck().all()).toEqual([1, 2]);
  freshNames(db);
  const named = "SELECT article FROM naming JOIN name ON name.id = naming.name WHERE text = 'Norrby' ORDER BY 1";
  expect(db.prepare(named).pluck().all()).toEqual([1, 2]);
  expect(nameAhead(db, 10)).toBe(0);
  db.close();
});

test('an event that is rejected is no place of its articles', async () => {
  const made = await open(FLOOD, RIVER);
  const { at } = await dead(made, 2);
  await edit(made, { kind: 'event-reject', event: at, rejected: true, reason: 'a drill' });
  expect(await found(made, 'place:varn')).toEqual([]);
  await undo(made);
  expect(await found(made, 'place:varn')).toEqual([1, 2]);
});

test('an actor is found by the name the staff gives, in tomorrow’s articles too, and by the one the article has', async () => {
  const made = await open(FLOOD, PORT);
  const named = await edit(made, { kind: 'actor-name', actor: 'Ada Quill', name: 'Adda Quillon', reason: '' });
  value(await made.service.ask('importText', [RIVER, { published: null }]));
  expect(await found(made, 'actor:quillon')).toEqual([1, 3]);
  expect(await found(made, 'actor:"ada quill"')).toEqual([1, 3]);
  const names = value(await made.service.ask('names', ['quillon', 'actor']));
  expect(names).toEqual([{ kind: 'actor', name: 'Adda Quillon', articles: 2 }]);
  await edit(made, { kind: 'actor-merge', names: ['Hella Brandt', 'Adda Quillon'], reason: '' });
  expect(await found(made, 'actor:brandt')).toEqual([1, 3]);
  await undo(made);
  expect(await found(made, 'actor:brandt')).toEqual([]);
  await edit(made, { kind: 'edit-end', action: named.id });
  expect([await found(made, 'actor:quillon'), await found(made, 'actor:"ada quill"')]).toEqual([[], [1, 3]]);
});

test('what the staff found in an article is found by it', async () => {
  const made = await open(PORT);
  const { text } = (await article(made, 1)).findings;
  const phrase = 'The port was shut';
  const start = text.indexOf(phrase);
  const at = { article: 1, start, end: start + phrase.length, phrase };
  const fields = { type: 'killed', low: 1, high: 1, date: null, scope: 'incident', claimant: null } as const;
  await edit(made, { kind: 'finding-add', at, finding: { of: 'casualty', ...fields, place: 'Norrby' } });
  await edit(made, { kind: 'finding-add', at, finding: { of: 'quote', speaker: 'Hella Brandt' } });
  expect([await found(made, 'place:norrby'), await found(made, 'actor:brandt')]).toEqual([[1], [1]]);
  await undo(made);
  expect([await found(made, 'place:norrby'), await found(made, 'actor:brandt')]).toEqual([[1], []]);
});

test('the dateline the staff gives is a place of the article', async () => {
  const made = await open(FLOOD);
  value(await made.service.ask('details', [{ articles: [1], details: { dateline: 'HULT' }, by: 'M. Orr' }]));
  expect([await found(made, 'place:hult'), await found(made, 'place:osk')]).toEqual([[1], []]);
  await undo(made);
  expect([await found(made, 'place:hult'), await found(made, 'place:osk')]).toEqual([[], [1]]);
});

test('verify names an article of which nobody said anything and whose names another program changed', async () => {
  const made = await open(FLOOD, PORT);
  await made.service.stop();
  const { db } = value(openLibrary(made.path, { create: false, driver: driverHere(), now: '', timeZone: 'UTC' }));
  expect(misnamed(db)).toEqual([]);
  db.exec(`INSERT INTO naming SELECT id, 2 FROM name WHERE text = 'Varn'`);
  expect(misnamed(db)).toEqual([2]);
  db.close();
});

test('verify names an article whose corrected names another program put back, and none that waits to be told anew', async () => {
  const made = await open(FLOOD, RIVER, PORT.replace('6 May', '9 May'));
  await decide(made, 1, 'Norrby');
  value(await made.service.ask('details', [{ articles: [3], details: { dateline: 'HULT' }, by: 'M. Orr' }]));
  const { at } = await dead(made, 2);
  await edit(made, { kind: 'event-facts', event: at, facts: { place: 'Lind' } });
  expect([await found(made, 'place:lind'), await found(made, 'place:hult')]).toEqual([[1, 2], [3]]);
  await made.service.stop();
  const { db } = value(openLibrary(made.path, { create: false, driver: driverHere(), now: '', timeZone: 'UTC' }));
  expect(misnamed(db)).toEqual([]);
  db.exec('DELETE FROM naming');
  db.exec(`INSERT OR IGNORE INTO naming SELECT name.id, article FROM reading_name JOIN name USING (kind, text);`);
  expect(misnamed(db)).toEqual([1, 2, 3]);
  db.exec('INSERT INTO unnamed VALUES (3)');
  expect(misnamed(db)).toEqual([1, 2]);
  db.close();
});

test('what nobody on the staff touched is named as the index reads it by itself', async () => {
  const cases = resolve(import.meta.dirname, '../../fixtures/articles');
  const slugs = readdirSync(cases).filter((_, index) => index % 6 === 0);
  const made = await open(...slugs.map((slug) => readFileSync(join(cases, slug, 'source.txt'), 'utf8')));
  await made.service.stop();
  const opened = openLibrary(made.path, { create: false, driver: driverHere(), now: '', timeZone: 'UTC' });
  const { db } = value(opened);
  const named = db.prepare<[number], string>(
    "SELECT kind || ' ' || text FROM naming JOIN name ON name.id = naming.name WHERE article = ? ORDER BY 1",
  );
  for (const id of db.prepare<[], number>('SELECT id FROM article').pluck().all()) {
    const told = namesIn(briefingArticle(db, id), [], [], new Map()).map(({ kind, text }) => `${kind} ${text}`);
    expect([...new Set(told)].toSorted()).toEqual(named.pluck().all(id).toSorted());
  }
  db.close();
});
