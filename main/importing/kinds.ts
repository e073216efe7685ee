import type { Reader } from './reader';

/** Endings of file names by the format their reader reads, in lower case, with the stop. */
export const EXTENSIONS: Record<Reader['format'], readonly string[]> = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  docx: ['.docx'],
  pdf: ['.pdf'],
  rtf: ['.rtf'],
  email: ['.eml'],
  record: ['.json'],
};

/** Endings of files that hold several articles. */
const CONTAINERS = { '.zip': 'zip', '.eml': 'email', '.csv': 'table', '.tsv': 'table', '.jsonl': 'lines' } as const;

type Container = (typeof CONTAINERS)[keyof typeof CONTAINERS];

/** Endings of all files that can be added, for dialogs and messages; no library is loaded for them. */
export const ALL_EXTENSIONS: readonly string[] = [
  ...new Set([...Object.values(EXTENSIONS).flat(), ...Object.keys(CONTAINERS)]),
];

/** A file name's ending in lower case, with the stop; empty when it has none. */
export function extensionOf(fileName: string): string {
  const stop = fileName.lastIndexOf('.');
  return stop < 0 ? '' : fileName.slice(stop).toLowerCase();
}

/** What a file holds several articles as, or null for the file of one article. */
export function containerOf(fileName: string): Container | null {
  const extension = extensionOf(fileName);
  return Object.entries(CONTAINERS).find(([one]) => one === extension)?.[1] ?? null;
}

/** Files that the app itself writes beside a library: passed over where they lie among articles. */
export function isOwnFile(name: string): boolean {
  return /\.daybrief(?:-(?:wal|shm|journal|brief)|(?:\.[^/\\]*)?\.(?:backup|new|part))?$/iu.test(name);
}

/** Files that systems keep for themselves. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX';
}
