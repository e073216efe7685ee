import type { Chance } from './chance';

/** A text as a file of some kind: its name, and its bytes. */
export interface AsFile {
  fileName: string;
  content: Uint8Array;
}

type Wrap = (text: string, by: Chance) => AsFile;

const HEAD = '<meta charset="utf-8"><title>The Valley Press: news of the day</title>';

const html = (text: string): string =>
  `<html><head>${HEAD}</head><body><nav><a href="/">Home</a></nav><article><h1>News</h1>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;
const rtf = (text: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252 ${text.replaceAll('\n', '\\par ').replaceAll(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0)}?`)}}`;
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const email = (text: string): string =>
  `From: desk@paper.example\r\nSubject: News\r\nDate: Tue, 6 May 2031 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
const record = (text: string): string => JSON.stringify({ title: 'News', text, date: '2031-05-06', source: 'Press' });

const as = (fileName: string, content: string | Uint8Array): AsFile => ({ fileName, content: Buffer.from(content) });

/** How often a text comes as which kind of file, of a thousand. */
const WRAPS: readonly [share: number, wrap: Wrap][] = [
  [715, (text) => as('news.txt', text)],
  [60, (text) => as('news.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))],
  [60, (text) => as('news.txt', Buffer.from(text, 'latin1'))],
  [60, (text) => as('news.md', text)],
  [15, (text) => as('news.html', html(text))],
  [30, (text) => as('news.rtf', rtf(text))],
  [20, (text) => as('news.csv', `title,text,date\n${cell('News')},${cell(text)},2031-05-06\n`)],
  [20, (text) => as('news.jsonl', `${record(text)}\n${record('Two people were hurt, police said.')}\n`)],
  [20, (text) => as('news.eml', email(text))],
];

/** A text as a file, of a kind that chance says. */
export function wrapped(text: string, by: Chance): AsFile {
  let left = by.below(1000);
  for (const [share, wrap] of WRAPS) {
    if (left < share) return wrap(text, by);
    left -= share;
  }
  return as('news.txt', text);
}
