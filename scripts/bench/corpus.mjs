import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { inProject } from '../lib/paths.mjs';
import { QUALITY } from '../quality/run.mjs';
import { articleOf, parseLines } from '../quality/engine.mjs';

/** Where the larger corpus is looked for; it is no part of the project. */
const CORPUS = path.join(QUALITY, 'corpus.jsonl.gz');

/** Every article of the corpus, or of the project's own fixtures where the corpus is not there, with a day of publication. */
export function readCorpus() {
  const dated = (line) => ({ ...line, published: line.published ?? '2001-06-15' });
  if (fs.existsSync(CORPUS)) {
    const lines = parseLines(zlib.gunzipSync(fs.readFileSync(CORPUS)).toString('utf8'));
    return {
      name: 'the corpus of news texts beside the project',
      articles: lines.map((line) => articleOf(dated(line), false)),
    };
  }
  const folder = inProject('test', 'fixtures', 'articles');
  const articles = fs
    .readdirSync(folder)
    .map((slug) =>
      articleOf(dated({ id: slug, text: fs.readFileSync(path.join(folder, slug, 'source.txt'), 'utf8') }), false),
    );
  return { name: "the project's own fixtures (the corpus is not on this machine)", articles };
}

/** `count` articles spread evenly over all of them. */
export function spread(articles, count) {
  const step = Math.max(1, articles.length / count);
  return Array.from({ length: Math.min(count, articles.length) }, (_, index) => articles[Math.floor(index * step)]);
}
