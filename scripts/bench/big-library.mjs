import { createHash } from 'node:crypto';
import { article, DAY_SIZES } from './articles.mjs';
import { Trouble } from '../lib/environment.mjs';
import { progress } from '../lib/say.mjs';

const NOW = '2031-05-06T08:00:00.000Z';
const sha = (text) => createHash('sha256').update(text).digest('hex');
/** How many articles are read in truth; the others stand with the findings of one of these beside their own text. */
const READ = 2 * (DAY_SIZES[0] + DAY_SIZES[1]);

/**
 * Makes a library of many articles, written by the store itself but for the reading of most: reading 100,000 would take a
 * quarter of an hour, and what is measured is what the library costs. The articles of the two first days are read in truth.
 * @param engine name the readings carry, so that the app that opens it reads nothing again
 */
export async function makeLibrary(app, model, file, count, engine) {
  const opened = app.openLibrary(file, { create: true, driver: app.driverHere(), now: NOW, timeZone: 'UTC' });
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened.value;
  const weights = () => ({ ok: true, model });
  const bar = progress(`Making a library of ${count.toLocaleString('en')} articles`);
  const known = [];
  for (let from = 0; from < count; from += 1_000) {
    const batch = [];
    for (let index = from; index < Math.min(count, from + 1_000); index++) {
      const read = readOf(index);
      if (index < READ) known.push(await app.work(analysing(read, engine), weights));
      batch.push({
        read,
        analysed: index < READ ? known[index] : borrowed(app, read, known[index % known.length], index),
      });
    }
    app.atomically(db, () => {
      for (const { read, analysed } of batch) {
        const { textHash, reading, likeness } = analysed;
        app.addArticle(db, { ...read, textHash }, reading, likeness, null, NOW);
      }
    });
    bar.at((from + 1_000) / count);
  }
  bar.done();
  app.closeLibrary(opened.value);
}

/** Refuses a library whose readings are another engine's: the app would read them again beside what is measured. */
export function refuseOther(app, file, engine) {
  const opened = app.openLibrary(file, { create: false, driver: app.driverHere(), now: NOW, timeZone: 'UTC' });
  if (!opened.ok) throw new Trouble(opened.message);
  const stale = app.staleArticles(opened.value.db, engine).length;
  app.closeLibrary(opened.value);
  if (stale > 0)
    throw new Trouble(`In ${file} ${stale} articles were read by another engine than ${engine}. Give a new file.`);
}

/** An article of ours as the reader of files hands it on. */
export function readOf(index) {
  const { fileName, text } = article(index);
  return {
    fileName,
    path: null,
    format: 'text',
    encoding: 'utf-8',
    fileTime: null,
    content: Buffer.from(text),
    hash: sha(text),
    text,
    title: null,
    published: null,
    source: null,
    byline: null,
  };
}

/** The job of reading it. */
export const analysing = (read, engine, analyse = true) => ({
  kind: 'analyse',
  read,
  given: null,
  timeZone: 'UTC',
  engine,
  analyse,
});

function borrowed(app, read, { reading }, index) {
  const { day } = article(index);
  const findings = { ...reading.findings, id: read.hash, text: read.text, published: { value: day, basis: 'text' } };
  const title = read.text.split('\n', 1)[0];
  return {
    textHash: sha(`text ${index}`),
    reading: { ...reading, title, day, findings },
    likeness: app.fingerprint(read.text),
  };
}
