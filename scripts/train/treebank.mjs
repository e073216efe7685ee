import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { inProject } from '../lib/paths.mjs';

/** Where the treebanks are looked for: beside the project; they are no part of it. */
export const TREEBANKS = inProject('..', 'shared', 'treebanks');

/** Tags that are told apart within a universal tag, by the treebank's own. */
const SPLIT = new Set(['VERB', 'AUX', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'PRON', 'PART', 'PUNCT']);
/** Relations whose subtype says what the extractors ask for. */
const SUBTYPES = new Set([
  'nsubj:pass',
  'csubj:pass',
  'aux:pass',
  'obl:agent',
  'acl:relcl',
  'obl:unmarked',
  'nmod:poss',
  'compound:prt',
]);

export const has = (name) => fs.existsSync(path.join(TREEBANKS, `${name}.conllu.gz`));

/** The sentences of a treebank: `{ texts, upos, xpos, heads, labels }`, heads from 0, the root `texts.length`. */
export function readTreebank(name) {
  const text = zlib.gunzipSync(fs.readFileSync(path.join(TREEBANKS, `${name}.conllu.gz`))).toString('utf8');
  return text
    .split('\n\n')
    .map(readSentence)
    .filter((sentence) => sentence.texts.length > 0);
}

function readSentence(block) {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  return {
    texts: rows.map((row) => row[1]),
    upos: rows.map((row) => row[3]),
    tags: rows.map((row) => (SPLIT.has(row[3]) ? `${row[3]}-${row[4]}` : row[3])),
    heads: Int32Array.from(rows, (row) => (row[6] === '0' ? rows.length : Number(row[6]) - 1)),
    labels: rows.map((row) => (SUBTYPES.has(row[7]) ? row[7] : row[7].split(':')[0])),
  };
}

/** Names seen at least `least` times, sorted; rarer ones are to be read as the commonest that begins alike. */
export function namesOf(sentences, field, least) {
  const counts = new Map();
  for (const sentence of sentences) for (const name of sentence[field]) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  for (const name of counts.keys()) {
    if (index.has(name)) continue;
    const alike = names.filter((other) => other.split(/[-:]/)[0] === name.split(/[-:]/)[0]);
    const chosen = alike.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1))[0] ?? names[0];
    index.set(name, index.get(chosen));
  }
  return { names, index };
}

/** A row of numbers that looks like chance and is the same each time (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shuffles in place. */
export function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}
