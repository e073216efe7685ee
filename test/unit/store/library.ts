import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Findings } from '../../../preload/contract';
import { nothingFound } from '../../../main/extract/nothing';
import { driverHere } from '../../../main/engine/driver';
import type { Likeness, Original, Reading } from '../../../main/store/readings';
import { addArticle, type Kin } from '../../../main/store/readings';
import { hasChain } from '../../../main/store/chain/entries';
import { verifyLibrary } from '../../../main/store/verify';
import { closeLibrary, openLibrary, type Library, type OpenOptions } from '../../../main/store/open';

export const NOW = '2031-05-06T08:00:00.000Z';

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'daybrief-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function options(more: Partial<OpenOptions> = {}): OpenOptions {
  return { create: true, driver: driverHere(), now: NOW, timeZone: 'UTC', ...more };
}

/** An open library, new unless a path is given; closed after the test. What a test does with the store leaves it sound. */
export function library(path = join(folder(), 'news.daybrief'), more: Partial<OpenOptions> = {}): Library {
  return opened(path, more, true);
}

/** The same for a test that changes its library by hand, or damages it. */
export function harmed(path = join(folder(), 'news.daybrief'), more: Partial<OpenOptions> = {}): Library {
  return opened(path, more, false);
}

function opened(path: string, more: Partial<OpenOptions>, sound: boolean): Library {
  const library = openLibrary(path, options(more));
  if (!library.ok) throw new Error(library.message);
  const { value } = library;
  onTestFinished(() => {
    if (!value.db.open) return;
    // One of an older form is opened by a test alone: the app brings it up first.
    const problems = hasChain(value.db) ? verifyLibrary(value.db).problems : [];
    closeLibrary(value);
    if (sound) expect(problems).toEqual([]);
  });
  return value;
}

export function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function findings(text: string, more: Partial<Findings> = {}): Findings {
  return {
    id: sha(text),
    engine: 'test',
    language: 'en',
    ...nothingFound(),
    analysed: true,
    text,
    repairs: [],
    header: { title: null, source: null, syndicator: null, agency: null, byline: null, dateline: null },
    source: null,
    published: null,
    sentences: [],
    ...more,
  };
}

export interface Sketch {
  title?: string;
  day?: string | null;
  text?: string;
  findings?: Partial<Findings>;
  original?: Partial<Original>;
  reading?: Partial<Reading>;
  likeness?: Likeness;
  kin?: Kin | null;
}

/** Adds an article of which only what the test is about is said. */
export function add({ db }: Library, sketch: Sketch = {}): number {
  const title = sketch.title ?? 'Bridge closed';
  const text = sketch.text ?? `${title}\n\nThe bridge was closed.`;
  const day = sketch.day ?? null;
  const original: Original = {
    fileName: `${title}.txt`,
    path: null,
    format: 'text',
    encoding: 'utf-8',
    fileTime: null,
    content: Buffer.from(text),
    hash: sha(text),
    textHash: sha(`text of ${text}`),
    ...sketch.original,
  };
  const published = day === null ? null : ({ value: day, basis: 'given' } as const);
  const reading: Reading = {
    title,
    findings: findings(text, { published, ...sketch.findings }),
    stated: null,
    day,
    ambiguousDates: [],
    words: 4,
    ...sketch.reading,
  };
  return addArticle(
    db,
    original,
    reading,
    sketch.likeness ?? { signature: new Uint8Array(0), keys: [] },
    sketch.kin ?? null,
    NOW,
  );
}
