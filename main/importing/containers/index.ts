import { basename } from 'node:path';
import { shownPath } from '../../files/raw-names';
import { decode } from '../decode';
import { empty, LARGEST_DOCUMENT, readAlready, readContent, readWhole, type ArticleFile } from '../file';
import { containerOf, isHidden, isOwnFile } from '../kinds';
import { CannotRead } from '../reader';
import { readerFor } from '../readers/index';
import { emailReader, messageOf, parseEmail } from '../readers/email';
import { megabytes, reject, type Rejection } from '../rejection';
import { readZip, ZipBomb } from '../zip';
import { records } from './records';
import type { Budget, Held, Unpacked } from './types';

/** Archives within archives, and attachments of attachments. */
const DEEPEST = 3;
/** Articles of one dropped file, what they unpack to, and how long that may take. */
const MOST_ARTICLES = 10_000;
const MOST_BYTES = 300_000_000;
const SECONDS = 120;

/** All articles of a file that may hold several; a file of one is that one. Nothing is thrown. */
export async function readFileOfArticles(path: string): Promise<Unpacked[]> {
  const shown = shownPath(path);
  const fileName = basename(shown);
  const read = await readWhole(path, LARGEST_DOCUMENT);
  if (!read.ok) return [{ ...read, file: shown }];
  if (read.content.length === 0) return [{ ...empty(fileName), file: shown }];
  const { content, fileTime } = read;
  return unpack({ path: shown, fileName, content, fileTime });
}

/**
 * All articles that a file holds, each as if it had been dropped itself. Whatever it is, nothing is thrown.
 * @param room less than what a file may usually unpack to
 */
export async function unpack(held: Held, room: Partial<Budget> = {}): Promise<Unpacked[]> {
  const budget: Budget = { bytes: MOST_BYTES, articles: MOST_ARTICLES, end: Date.now() + SECONDS * 1000, ...room };
  const out: Unpacked[] = [];
  await into(out, held, budget, 0);
  return out;
}

async function into(out: Unpacked[], held: Held, budget: Budget, depth: number): Promise<void> {
  const refuse = (rejection: Rejection): void => put(out, held, rejection);
  if (depth > DEEPEST)
    return refuse(
      unreadable(held, `is an archive in an archive, more than ${DEEPEST} deep. Unpack it, and add what is in it.`),
    );
  if (out.length >= budget.articles || Date.now() > budget.end || budget.bytes <= 0)
    return refuse(unreadable(held, TOO_MUCH));
  try {
    switch (containerOf(held.fileName)) {
      case 'zip':
        return await zipInto(out, held, budget, depth);
      case 'email':
        return await emailInto(out, held, budget, depth);
      case 'table':
        return await recordsInto(out, held, budget, true);
      case 'lines':
        return await recordsInto(out, held, budget, false);
      case null:
        budget.bytes -= held.content.length;
        put(out, held, await readContent(held));
    }
  } catch (error) {
    refuse(
      unreadable(
        held,
        error instanceof CannotRead ? error.message : 'is damaged, and can’t be unpacked. Make it again, and add that.',
      ),
    );
  }
}

/** What became of a file goes out; where it is refused, with its path. */
function put(out: Unpacked[], { path }: Pick<Held, 'path'>, one: ArticleFile | Rejection): void {
  out.push(one.ok ? one : { ...one, file: path });
}

const TOO_MUCH = 'unpacks to far more than a day’s articles. Unpack it yourself, and add the articles in parts.';

const unreadable = ({ fileName }: Pick<Held, 'fileName'>, what: string): Rejection =>
  reject('unreadable', `“${fileName}” ${what}`);

async function zipInto(out: Unpacked[], held: Held, budget: Budget, depth: number): Promise<void> {
  let entries;
  try {
    const limits = { entries: 20_000, entry: LARGEST_DOCUMENT, total: budget.bytes };
    entries = await readZip(held.content, limits, (name) => !name.split('/').some(isHidden) && !isOwnFile(name));
  } catch (error) {
    throw new CannotRead(
      error instanceof ZipBomb
        ? TOO_MUCH
        : 'is damaged: it can’t be opened as a zip archive. Make it again, and add that.',
    );
  }
  if (entries.length === 0) throw new CannotRead('is an archive without files in it.');
  for (const { name, modified, content } of entries) {
    const inner = within(held, name);
    if (content === 'encrypted')
      put(out, inner, unreadable(inner, 'asks for a password. Unpack it, and add what is in it.'));
    else if (content === null)
      put(
        out,
        inner,
        reject(
          'too-large',
          `“${inner.fileName}” is more than ${megabytes(LARGEST_DOCUMENT)} long. Split it, and add the parts.`,
        ),
      );
    else await into(out, { ...inner, content, fileTime: modified.toISOString() }, budget, depth + 1);
  }
}

/** A message with its attachments. One without words of its own is only what carries them. */
async function emailInto(out: Unpacked[], held: Held, budget: Budget, depth: number): Promise<void> {
  budget.bytes -= held.content.length;
  const email = await parseEmail(held.content);
  const attached = email.attachments.flatMap(({ filename, content, mimeType }, index) => {
    const name = filename ?? (mimeType === 'message/rfc822' ? `message ${index + 1}.eml` : '');
    // Pictures of a signature, calendars and keys are no articles.
    const known = readerFor(name) !== null || containerOf(name) !== null;
    return known && typeof content !== 'string' ? [{ name, content: new Uint8Array(content) }] : [];
  });
  const message = messageOf(email);
  if (message.text.trim() !== '' || attached.length === 0) put(out, held, readAlready(held, emailReader, message));
  for (const { name, content } of attached)
    await into(out, { ...within(held, basename(name)), content, fileTime: held.fileTime }, budget, depth + 1);
}

async function recordsInto(out: Unpacked[], held: Held, budget: Budget, table: boolean): Promise<void> {
  budget.bytes -= held.content.length;
  const decoded = decode(held.content);
  if (!decoded.ok) throw new CannotRead('is not text, whatever its name says. Save it again as UTF-8, and add that.');
  for (const { name, content, problem } of await records(decoded.text, table)) {
    const inner = within(held, name);
    if (out.length >= budget.articles) return put(out, held, unreadable(held, TOO_MUCH));
    if (content === null) {
      put(out, inner, unreadable(inner, problem));
      continue;
    }
    put(out, inner, await readContent({ ...inner, content, fileTime: null }));
  }
}

/** An inner file's names: its folders in the archive go along, ways out of it don't. */
function within({ path, fileName }: Held, name: string): Pick<Held, 'path' | 'fileName'> {
  const inner = name
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
  return { path: `${path}/${inner}`, fileName: `${fileName}/${inner}` };
}
