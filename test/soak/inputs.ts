import { analyse } from '../../main/extract/analyse';
import { unpack } from '../../main/importing/containers/index';
import type { SyntaxModel } from '../../main/syntax/index';
import { broken } from '../unit/extract/invariants';
import { chance, type Chance } from './chance';
import { damaged, damagedBytes } from './damage';
import { wrapped, type AsFile } from './wraps';

/** What mutated inputs are made of. */
export interface Sources {
  /** Whole articles; parts of them are taken. */
  articles: readonly string[];
  /** Files of kinds that are bytes (Word, PDF, zip). */
  files: readonly AsFile[];
}

/** One in so many is a file of bytes: they take far longer than a text. */
const BYTES_EVERY = 1_000;
/** Processor time one input may take (milliseconds): what is tried has a few hundred characters, and is read in one or two. */
const BUDGET = 1_500;

/** The bytes of an input: the same for the same number. */
export function inputOf(number: number, { articles, files }: Sources): AsFile {
  const by = chance(number);
  if (number % BYTES_EVERY === 0 && files.length > 0) {
    const { fileName, content } = by.of(files);
    return { fileName, content: damagedBytes(content, by) };
  }
  const text = damaged(part(by.of(articles), by), part(by.of(articles), by), by);
  const file = wrapped(text, by);
  return by.often(0.15) ? { ...file, content: damagedBytes(file.content, by) } : file;
}

/** A few sentences of an article, from somewhere in it. */
function part(article: string, by: Chance): string {
  const paragraphs = article.split(/\n\s*\n/u);
  const from = by.below(paragraphs.length);
  return paragraphs
    .slice(from, from + 1 + by.below(2))
    .join('\n\n')
    .slice(0, 20 + by.below(by.often(0.04) ? 1200 : 110));
}

/**
 * Takes one input in, as a dropped file is: decoded, read, repaired, analysed.
 * @param repair false reads the text as it came
 * @returns a line for each thing that does not hold of it
 */
export async function tryInput(file: AsFile, model: SyntaxModel, repair: boolean): Promise<string[]> {
  const start = performance.now();
  const faults = await read(file, model, repair);
  if (performance.now() - start < BUDGET) return faults;
  // The clock runs on while the machine does something else: what counts is the time this process takes.
  const before = process.cpuUsage();
  await read(file, model, repair);
  const { user, system } = process.cpuUsage(before);
  const taken = Math.round((user + system) / 1000);
  return taken > BUDGET ? [...faults, `it took ${taken} ms`] : faults;
}

async function read(file: AsFile, model: SyntaxModel, repair: boolean): Promise<string[]> {
  const faults: string[] = [];
  try {
    const path = `/in/${file.fileName}`;
    for (const one of await unpack({ ...file, path, fileTime: '2031-05-06T08:00:00.000Z' })) {
      if (!one.ok) {
        if (one.message.trim() === '' || one.file === '') faults.push('a file is refused without a word');
        continue;
      }
      const published = { value: '2031-05-06', basis: 'given' as const };
      const found = analyse({ id: one.hash, text: one.text, title: one.title, published, repair }, 'soak', model);
      faults.push(...broken(found, one.title !== null));
      if (!repair && found.text !== one.text) faults.push('a text that is not to be repaired was changed');
    }
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return faults;
}
