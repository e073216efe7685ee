import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HANDED_ENDING, type FileVerdict, type FoundArticle, type Search } from '../../preload/contract';
import { plural } from '../../preload/contract/wording/words';
import type { Engine } from '../engine/requests';
import { articlesFound } from './articles-found';
import { libraryFileCommand } from './backups';
import { briefCommand } from './brief';
import { dayOption } from './day-option';
import { FILTERS, searchOf, wordsOf } from './filters';
import { DONE, REJECTED, WrongUse, type SpeakingIo, type ExitCode } from './io';
import type { Command } from './usage';
import { LIBRARY, valueOf, withLibrary } from './with-library';

type LibraryCommand = Exclude<Command, 'analyse' | 'key'>;

const JSON_TOO = { ...LIBRARY, json: { type: 'boolean' } } as const;

/** The commands that open a library. */
export async function libraryCommand(
  command: LibraryCommand,
  args: readonly string[],
  io: SpeakingIo,
): Promise<ExitCode> {
  switch (command) {
    case 'import':
      return importCommand([...args], io);
    case 'list':
      return listCommand([...args], io);
    case 'search':
      return searchCommand([...args], io);
    case 'brief':
      return briefCommand([...args], io);
    case 'verify':
      return verifyCommand([...args], io);
    case 'library':
      return libraryFileCommand(args, io);
  }
}

async function importCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...JSON_TOO, published: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new WrongUse('Name at least one file or folder.');
  const published = values.published === undefined ? null : dayOption('--published', values.published);
  return withLibrary(values, true, io, async (engine) => {
    const cancel = (): void => void engine.ask('cancelImport');
    io.interrupted?.addEventListener('abort', cancel, { once: true });
    engine.on('progress', ({ verdicts }) => {
      for (const verdict of verdicts) {
        if (verdict.verdict === 'rejected') io.warn(`rejected  ${verdict.file}: ${verdict.message}`);
        else if (values.json !== true) io.say(verdictLine(verdict));
      }
    });
    const paths = positionals.map((path) => resolve(path));
    const report = valueOf(await engine.ask('importPaths', paths, { published }));
    io.interrupted?.removeEventListener('abort', cancel);
    if (values.json === true) io.json(report);
    if (report.cancelled) io.warn('The import was stopped; what was taken in stays.');
    if (report.unrecorded !== undefined) io.warn(report.unrecorded);
    return report.cancelled || report.verdicts.some(({ verdict }) => verdict === 'rejected') ? REJECTED : DONE;
  });
}

function verdictLine({ verdict, file, article, published, message }: FileVerdict): string {
  const about = message === 'Taken in.' ? '' : `  ${message}`;
  return `${verdict.padEnd(14)}  ${article ?? '-'}  ${published?.value ?? 'undated'}  ${file}${about}`;
}

async function listCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { ...JSON_TOO, ...FILTERS } });
  const search = searchOf('', values);
  return withLibrary(values, false, io, (engine) => tellArticles(engine, search, values.json === true, io));
}

async function searchCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args, options: { ...JSON_TOO, ...FILTERS }, allowPositionals: true });
  const words = wordsOf(positionals);
  if (words.trim() === '') throw new WrongUse('Give the words to search for.');
  const search = searchOf(words, values);
  return withLibrary(values, false, io, (engine) => tellArticles(engine, search, values.json === true, io));
}

async function tellArticles(engine: Engine, search: Search, json: boolean, io: SpeakingIo): Promise<ExitCode> {
  const { articles, notes } = await articlesFound(engine, search);
  for (const note of notes) io.warn(note);
  if (json) io.json(articles);
  else for (const article of articles) for (const line of articleLines(article)) io.say(line);
  return DONE;
}

/** The article, and the passage that was found under it. */
function articleLines({ id, published, title, source, withdrawn, passage, altered }: FoundArticle): string[] {
  const marks = [
    source,
    withdrawn === null ? null : 'withdrawn',
    altered === true ? 'changed outside of Daybrief' : null,
  ]
    .filter((mark) => mark !== null)
    .map((mark) => `  (${mark})`);
  const found = passage === null ? [] : [`        ${passage.replaceAll(/\s+/gu, ' ')}`];
  return [
    `${String(id).padStart(6)}  ${published?.value.padEnd(10) ?? 'undated   '}  ${title}${marks.join('')}`,
    ...found,
  ];
}

async function verifyCommand(args: string[], io: SpeakingIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args, options: JSON_TOO, allowPositionals: true });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new WrongUse('Name one file at a time.');
  if (file?.toLowerCase().endsWith(HANDED_ENDING) === true)
    return (await import('./verify-handed')).verifyHanded(file, values, values.json === true, io);
  if (file !== undefined) return (await import('./verify')).verifyPdf(file, values, values.json === true, io);
  return withLibrary(values, false, io, async (engine) => {
    const report = valueOf(await engine.ask('verify'));
    const problems = report.problems.map(({ words }) => words);
    if (values.json === true) io.json({ ...report, problems });
    for (const problem of problems) io.warn(problem);
    if (values.json !== true) for (const note of [...(report.noted ?? []), ...(report.signed ?? [])]) io.say(note);
    const articles = plural(report.articles, 'article');
    if (values.json !== true && report.problems.length === 0)
      io.say(`${articles}, every original has its hash, the library is sound.`);
    return report.problems.length === 0 ? DONE : REJECTED;
  });
}
