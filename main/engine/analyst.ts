import type { Findings, Published } from '../../preload/contract';
import { misquotes } from '../briefing/guard';
import { buildBriefing } from '../briefing/index';
import { Said, wordsFor } from '../files/trouble';
import { analyse } from '../extract/analyse';
import { nothingFound } from '../extract/nothing';
import { dayOf, type Dated } from '../store/days';
import { detectLanguage } from '../text/language';
import { latestUpTo, nameDate, readAuthor, readHeader, type ReadHeader } from '../text/header/index';
import { repair } from '../text/repair/index';
import type { ModelOrTrouble } from '../syntax/index';
import { readInput, type Known, type WrittenInput } from './draft-job';
import { withFingerprint } from './fingerprint';
import type { AnalyseJob, Analysed, Job, Outcomes, ReadArticle, RereadJob, Refusal } from './jobs';
import { fingerprint } from '../importing/similarity';
import { readFile, readPaste, readStored, textHash, unpackFile } from './reading';

/** Gives the weights of the syntax layer, read once, or why they can't be had. */
export type Weights = () => ModelOrTrouble;

/**
 * Does one job: the whole of what a worker of the pool does. It sees no library and writes nothing.
 * @param known what is kept from one briefing to the next
 */
export async function work<J extends Job>(job: J, weights: Weights, known?: Known): Promise<Outcomes[J['kind']]>;
export async function work(job: Job, weights: Weights, known: Known = new Map()): Promise<Outcomes[Job['kind']]> {
  switch (job.kind) {
    case 'read':
      return readFile(job.path);
    case 'paste':
      return readPaste(job.pasted);
    case 'unpack':
      return unpackFile(job.path);
    case 'analyse':
      return analyseArticle(job, weights);
    case 'reread':
      return readAgain(job, weights);
    case 'draft':
      return withFingerprint(buildBriefing(readInput(job.input, known)));
    case 'closing':
      return drawnToClose(job.input, known);
  }
}

function drawnToClose(written: WrittenInput, known: Known): Outcomes['closing'] {
  const input = readInput(written, known);
  const texts = new Map(input.articles.map(({ id, findings }) => [id, findings.text]));
  const draft = withFingerprint(buildBriefing(input));
  return { draft, misquotes: misquotes(draft, (article) => texts.get(article) ?? '') };
}

async function readAgain(job: RereadJob, weights: Weights): Promise<Analysed | { refused: Refusal }> {
  const outcome = await readStored(job.original);
  if ('refused' in outcome) return outcome;
  const { given, timeZone, engine } = job;
  return analyseArticle(
    { kind: 'analyse', read: outcome.read, given, timeZone, engine, analyse: job.analyse },
    weights,
  );
}

function analyseArticle(job: AnalyseJob, weights: Weights): Analysed {
  const { read, engine } = job;
  let problem: string | null = null;
  let findings: Findings | null = null;
  const dating = datingOf(job);
  if (job.analyse) {
    try {
      const { published } = dating;
      const known = weights();
      if (!known.ok) throw new Said(known.message);
      findings = withFileData(
        analyse({ id: read.hash, text: read.text, title: read.title, published, repair: true }, engine, known.model),
        read,
      );
      if (!findings.analysed && findings.language === 'en') problem = 'it is larger, or holds more, than any report';
    } catch (error) {
      problem = wordsFor(error);
    }
  } else {
    problem = 'the analysis ended without a result';
  }
  findings ??= unread(read, engine, dating.published);
  const dated = findings.published === null ? null : dayOf(findings.published.value, job.timeZone);
  const fromStated = dated !== null && dating.dated !== null && dated.day === dating.dated.day;
  return {
    textHash: textHash(read.text),
    reading: {
      title: titleOf(findings, read),
      findings,
      day: dated?.day ?? null,
      stated:
        dated?.stated ??
        (fromStated && findings.published?.basis === dating.published?.basis ? (dating.dated?.stated ?? null) : null),
      ambiguousDates: ambiguousIn(findings, read),
      words: countWords(findings.text),
    },
    likeness: fingerprint(findings.text),
    problem,
  };
}

interface Dating {
  published: Published | null;
  dated: Dated | null;
}

/**
 * What is known of the publication day beside the text, in the order of trust: given by the user, stated beside the
 * text, in the file's name, the file's time. The text itself comes between the first two; the analysis sees to that.
 * A file's time is taken only where nothing else speaks of a date, not even one that can be read two ways. Where the
 * dateline gives day and month, the file's time tells the year only: the day stays an assumption.
 */
function datingOf({ read, given, timeZone }: AnalyseJob): Dating {
  const named = nameOf(read);
  const settle = (value: string | null, basis: Published['basis']): Dating | null => {
    const dated = value === null ? null : dayOf(value, timeZone);
    return dated === null ? null : { published: { value: dated.day, basis }, dated };
  };
  const found = settle(given, 'given') ?? settle(read.published, 'text') ?? settle(named.value, 'name');
  if (found !== null) return found;
  const none = { published: null, dated: null };
  if (read.fileTime === null || named.ambiguous.length > 0) return none;
  const header = ownHeader(read);
  if (header !== null && (header.published !== null || header.ambiguousDates.length > 0)) return none;
  const filed = settle(read.fileTime, 'file');
  const partial = header?.partialDate ?? null;
  if (filed === null || filed.dated === null || partial === null) return filed ?? none;
  return settle(latestUpTo(partial, filed.dated.day), 'file') ?? filed;
}

/** The date in a file's name. Pasted text has a name of our own making, which says when it was pasted. */
function nameOf({ path, fileName }: ReadArticle): { value: string | null; ambiguous: string[] } {
  const { day, ambiguous } = nameDate(path === null ? '' : fileName);
  return { value: day, ambiguous: ambiguous === null ? [] : [ambiguous] };
}

function ownHeader(read: ReadArticle): ReadHeader | null {
  try {
    return readHeader(repair(read.text).text, read.title);
  } catch {
    // An analysis that breaks here breaks again in a moment, and is told there.
    return null;
  }
}

function ambiguousIn(findings: Findings, read: ReadArticle): string[] {
  const named = nameOf(read).ambiguous;
  if (!findings.analysed) return named;
  return [...new Set([...readHeader(findings.text, read.title).ambiguousDates, ...named])];
}

/** What the text does not say of outlet and author, the file's own data may. */
function withFileData(findings: Findings, read: ReadArticle): Findings {
  const { header } = findings;
  const author = read.byline === null ? null : readAuthor(read.byline);
  const source = header.source ?? read.source ?? author?.outlet ?? null;
  return { ...findings, header: { ...header, source, byline: header.byline ?? author?.byline ?? null }, source };
}

/** The findings of an article that could not be analysed: its text, to be read and searched, and nothing more. */
function unread(read: ReadArticle, engine: string, published: Published | null): Findings {
  let language = 'und';
  try {
    language = detectLanguage(read.text);
  } catch {
    // The language stays unknown.
  }
  return {
    id: read.hash,
    engine,
    language,
    text: read.text,
    repairs: [],
    header: {
      title: read.title,
      source: read.source,
      syndicator: null,
      agency: null,
      byline: read.byline,
      dateline: null,
    },
    source: read.source,
    published,
    sentences: [],
    ...nothingFound(),
  };
}

/** A first line that stands for a title is cut to this, in UTF-16 code units. */
const LONGEST_TITLE = 120;

/** A title for lists is never empty: the headline, else the first line, else the file's name. */
function titleOf(findings: Findings, read: ReadArticle): string {
  const title = findings.header.title ?? read.title;
  if (title !== null && title.trim() !== '') return title;
  // Who wrote it is no title.
  const from = readHeader(findings.text, null).byline?.[1] ?? 0;
  const start = from + findings.text.slice(from).search(/\S/u);
  if (start < from) return read.fileName;
  const line = findings.text.slice(start, start + 400).split('\n', 1)[0] ?? '';
  return line.length <= LONGEST_TITLE ? line.trim() : `${cutAtWord(line, LONGEST_TITLE - 1)}…`;
}

/** The whole words of a line within so many UTF-16 code units; a first word longer than that is cut. */
function cutAtWord(line: string, most: number): string {
  const space = line.slice(0, most + 1).search(/\s\S*$/u);
  return line.slice(0, space > 0 ? space : most).trim();
}

function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) words += 1;
  return words;
}
