import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupKind, Turn } from './rotation';

/** What a backup's name tells: a list of them needs to open none. */
export interface Named extends Turn {
  /** The form of the library: its `user_version`. */
  form: number;
  /** Null where the name does not tell: in the form of older apps. */
  articles: number | null;
  /** The end of the library's chain, shortened: the same where nothing was written since. Empty in a form without chain. */
  head: string;
  /** SHA-256 of the file, its first 32 hexadecimal digits; null in the form of older apps. */
  hash: string | null;
}

/** Digits of hashes that a name holds. */
export const HEAD_DIGITS = 16;
export const HASH_DIGITS = 32;

const NAME =
  /^(?<order>\d{4,})-(?<at>[-\dT]{23}Z)-v(?<form>\d+)-(?<articles>\d+)-(?<head>[0-9a-f]{16}|none)-(?<hash>[0-9a-f]{32})(?:-(?<kind>before|doubted))?\.daybrief\.backup$/u;

/** A moment as a name can hold it everywhere: "2031-05-06T08-00-00-000Z". */
const momentIn = (at: string): string => at.replaceAll(/[:.]/gu, '-');

const momentOf = (text: string): string =>
  text.replace(
    /T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/u,
    (_all, ...parts: string[]) => `T${parts.slice(0, 3).join(':')}.${parts[3]}Z`,
  );

/** "0042-2031-05-06T08-00-00-000Z-v12-1234-HEAD-HASH.daybrief.backup" */
export function nameFor({ order, at, form, articles, head, hash, kind }: Omit<Named, 'name' | 'bytes'>): string {
  const parts = [String(order).padStart(4, '0'), momentIn(at), `v${form}`, articles ?? 0, head || 'none', hash ?? ''];
  return `${[...parts, ...(kind === 'usual' ? [] : [kind])].join('-')}.daybrief.backup`;
}

/** What a name tells; null where it is none that the app gives. */
export function readName(name: string, bytes: number): Named | null {
  const found = NAME.exec(name)?.groups;
  if (found === undefined) return null;
  const { order = '', at = '', form = '', articles = '', head = '', hash = '', kind } = found;
  const moment = momentOf(at);
  if (Number.isNaN(Date.parse(moment))) return null;
  return {
    name,
    order: Number(order),
    at: moment,
    bytes,
    kind: (kind as BackupKind | undefined) ?? 'usual',
    form: Number(form),
    articles: Number(articles),
    head: head === 'none' ? '' : head,
    hash,
  };
}

/** The copy that older apps put beside a library before they changed it: "news.daybrief.v1-2031-05-06T08-00-00-000Z.backup". */
export function readOldName(library: string, name: string, bytes: number): Named | null {
  const start = `${basename(library)}.v`;
  const found = name.startsWith(start) ? /^(\d+)-([-\dT]{23}Z)\.backup$/u.exec(name.slice(start.length)) : null;
  if (found === null) return null;
  const [, form = '', at = ''] = found;
  const moment = momentOf(at);
  if (Number.isNaN(Date.parse(moment))) return null;
  return {
    name,
    order: 0,
    at: moment,
    bytes,
    kind: 'before',
    form: Number(form),
    articles: null,
    head: '',
    hash: null,
  };
}

/** The folder of a library's backups: beside the file itself, where a link leads to. */
export function backupFolder(library: string): string {
  let real = library;
  try {
    real = realpathSync(library);
  } catch {
    // It is gone: its backups lie where it was.
  }
  return `${real}.backups`;
}
