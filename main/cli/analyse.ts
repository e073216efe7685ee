import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Published } from '../../preload/contract';
import { writeLines } from '../files/write';
import { engineName } from '../engine/version';
import { readWeights } from '../engine/weights';
import { analyse, type Article } from '../extract/analyse';
import { Said, wordsFor } from '../files/trouble';
import { DONE, REJECTED, WrongUse, type SpeakingIo, type ExitCode } from './io';

/** Analyses lines of JSON into lines of findings, one at a time, in order. A bad line is named and the rest goes on. */
export async function analyseCommand(args: readonly string[], io: SpeakingIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'no-repair': { type: 'boolean' } },
    allowPositionals: true,
  });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new WrongUse('Give one file to read and one to write.');
  await access(from).catch(() => {
    throw new Said(`There is no file ${from} that could be read.`);
  });
  const weights = readWeights(io.weights);
  if (!weights.ok) throw new Said(weights.message);
  let bad = 0;
  const lines = async function* (): AsyncGenerator<string> {
    let number = 0;
    const engine = engineName();
    for await (const line of createInterface({ input: createReadStream(from, 'utf8'), crlfDelay: Infinity })) {
      if (io.interrupted?.aborted === true) throw new Said(`It was stopped; ${to} was not written.`);
      number += 1;
      const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
      if (text.trim() === '') continue;
      const read = articleOf(text, values['no-repair'] !== true);
      let problem = 'problem' in read ? read.problem : null;
      if ('article' in read) {
        try {
          yield `${JSON.stringify(analyse(read.article, engine, weights.model))}\n`;
        } catch (error) {
          problem = `it could not be analysed (${wordsFor(error)})`;
        }
      }
      if (problem === null) continue;
      bad += 1;
      io.warn(`${from}, line ${number}: ${problem}`);
    }
  };
  await writeLines(to, lines());
  return bad === 0 ? DONE : REJECTED;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A line's article, or what is wrong with the line. */
export function articleOf(line: string, repair: boolean): { article: Article } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'it is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'it is not a JSON object' };
  const id = 'id' in value ? value.id : undefined;
  const text = 'text' in value ? value.text : undefined;
  const title = 'title' in value ? value.title : null;
  const published = 'published' in value ? value.published : null;
  if (typeof id !== 'string' && typeof id !== 'number') return { problem: '“id” is missing' };
  if (typeof text !== 'string') return { problem: '“text” is missing' };
  if (title !== null && title !== undefined && typeof title !== 'string') return { problem: '“title” is not a text' };
  const given = publishedOf(published);
  if (given === undefined) return { problem: '“published” is not a day, written YYYY-MM-DD' };
  return { article: { id: String(id), text, title: title ?? null, published: given, repair } };
}

function publishedOf(value: unknown): Published | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  const day = value.slice(0, 10);
  const sound =
    DAY.test(day) && (value.length === 10 || value.charAt(10) === 'T') && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  return sound ? { value: day, basis: 'given' } : undefined;
}
