import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './clock.mjs';
import { readCorpus } from './corpus.mjs';
import { prepareNode } from '../lib/environment.mjs';
import { say } from '../lib/say.mjs';
import { load } from '../quality/engine.mjs';

const sha = (text) => createHash('sha256').update(text).digest('hex');
const SOURCES = Array.from({ length: 60 }, (_, index) => `Paper ${String.fromCharCode(65 + (index % 26))}${index}`);

/** How fast a library of many articles is searched: `searches` names what is typed and the filters beside it. */
export async function benchLibrary(count) {
  const { addons } = await prepareNode({ addon: true });
  const store = await load('test/bench/library.ts');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-bench-'));
  try {
    const opened = store.openLibrary(path.join(folder, 'bench.daybrief'), {
      create: true,
      driver: { ...addons, key: null },
      now: '2031-05-06T08:00:00.000Z',
      timeZone: 'UTC',
    });
    if (!opened.ok) throw new Error(opened.message);
    const { db } = opened.value;
    const { name, articles } = readCorpus();
    const started = performance.now();
    store.atomically(db, () => fill(store, db, articles, count));
    say(`${count} articles, from ${name}, written in ${Math.round(performance.now() - started)} ms.`);
    const timed = (rounds, work) => {
      work();
      const times = Array.from({ length: rounds }, () => {
        const before = performance.now();
        work();
        return performance.now() - before;
      });
      return `${median(times).toFixed(1).padStart(7)} ms`;
    };
    for (const [what, query] of SEARCHES) {
      const asked = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50, ...query };
      let total = 0;
      const taken = timed(15, () => ({ total } = store.listArticles(db, asked)));
      say(`  ${what.padEnd(46)} ${String(total).padStart(6)} found  ${taken}`);
    }
    const time = (what, work) => say(`  ${what.padEnd(60)}  ${timed(9, work)}`);
    const everything = { search: '', from: null, to: null, filter: 'all' };
    time('what all could be narrowed to', () => store.facetsOf(db, everything));
    time('what “police” could be narrowed to', () => store.facetsOf(db, { ...everything, search: 'police' }));
    for (const text of ['j', 'john', 'john sm']) time(`names like “${text}”`, () => store.findNames(db, text, null));
    const names = store.findNames(db, '', 'actor').map(({ name }) => name);
    for (let number = 0; names.length < 200; number++) names.push(`Person Number${number}`);
    store.addSaved(db, { name: 'Watched', content: { kind: 'watch', names } }, '2031-05-06T08:00:00.000Z');
    time('a watch-list of 200 names: all its hits, and the new ones', () => store.listSaved(db));
    const brought = Array.from({ length: 500 }, (_, index) => index + 1);
    time('which of 500 articles hold one of 200 names', () => store.watchHits(db, brought));
    store.closeLibrary(opened.value);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const SEARCHES = [
  ['nothing typed', {}],
  ...[
    't',
    'th',
    'the',
    'po',
    'pol',
    'police',
    'police minister',
    '"prime minister"',
    'police OR army -minister ',
    'police OR source:paper ',
    'actor:j',
    'actor:john',
    'place:new',
    'source:paper',
    '-police ',
    'file:article-99',
    'after:2031-03 before:2031-04 police',
    'zzz',
  ].map((search) => [search, { search }]),
  ['police, of one month', { search: 'police', from: '2031-03-01', to: '2031-03-31' }],
  ...['oldest', 'imported', 'source', 'title'].map((sort) => [`all by ${sort}`, { sort }]),
  ['the, by title', { search: 'the', sort: 'title' }],
  ['of one outlet, with casualties', { where: { source: 'Paper A0', casualties: true } }],
  ['near-duplicates in no closed briefing', { where: { verdict: 'near-duplicate', briefed: false } }],
  ['with an actor', { where: { actor: 'john' } }],
];

function fill(store, db, articles, count) {
  const start = Date.parse('2031-01-01T00:00:00Z');
  for (let index = 0; index < count; index++) {
    const { text: body } = articles[index % articles.length];
    const text = index < articles.length ? body : `${body}\n\nCopy ${index}.`;
    const day = new Date(start + (index % 365) * 86_400_000).toISOString().slice(0, 10);
    const names = [...new Set(text.match(/\b[A-Z][a-z]+ [A-Z][a-z]+\b/g) ?? [])].slice(0, 12);
    const source = SOURCES[index % SOURCES.length];
    const harmed = index % 3 === 0;
    const findings = {
      id: sha(text),
      engine: 'bench',
      language: index % 40 === 0 ? 'fr' : 'en',
      analysed: index % 40 !== 0,
      text,
      repairs: [],
      header: { title: null, source, syndicator: null, agency: null, byline: null, dateline: null },
      source,
      published: { value: day, basis: 'text' },
      sentences: [],
      quotes: [],
      casualties: harmed ? [{ id: 'c1', start: 0, end: 1, place: { name: names[0] ?? 'Town', start: 0, end: 1 } }] : [],
      notCounted: [],
      tolls: [],
      actors: names.map((name, number) => ({
        id: `a${number}`,
        kind: 'person',
        name,
        acts: true,
        aliases: [name.split(' ')[1]],
        roles: [],
        mentions: [],
      })),
      links: [],
      deeds: [],
      dates: [],
    };
    const title = text.slice(0, 70).split('\n')[0];
    const original = {
      fileName: `article-${index}.txt`,
      path: null,
      format: 'text',
      encoding: 'utf-8',
      fileTime: null,
      content: Buffer.from(text),
      hash: sha(`${index} ${text}`),
      textHash: sha(`text ${index}`),
    };
    const reading = { title, findings, stated: null, day, ambiguousDates: [], words: 400 };
    const kin = index % 25 === 24 ? { relation: 'near-duplicate', article: index } : null;
    store.addArticle(
      db,
      original,
      reading,
      { signature: new Uint8Array(0), keys: [] },
      kin,
      '2031-05-06T08:00:00.000Z',
    );
  }
}
