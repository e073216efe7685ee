import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { work } from '../../../main/engine/analyst';
import { readWeights } from '../../../main/engine/weights';
import { WEIGHTS } from '../syntax/read';
import { folder } from './desk';

function fileOf(bytes: Uint8Array): URL {
  const path = join(folder(), 'english.bin.gz');
  writeFileSync(path, bytes);
  return pathToFileURL(path);
}

test('the weights of the project are whole', () => {
  expect(readWeights(WEIGHTS).ok).toBe(true);
});

test.each([
  ['absent', () => pathToFileURL(join(folder(), 'none.gz'))],
  ['not packed', () => fileOf(new Uint8Array(100))],
  ['cut off', () => fileOf(readFileSync(WEIGHTS).subarray(0, 100_000))],
  ['of another kind', () => fileOf(gzipSync('something else'))],
])('weights that are %s are told with their path and what to do', (_what, file) => {
  const url = file();
  const read = readWeights(url);
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.message).toContain(url.pathname);
  expect(read.ok ? '' : read.message).toMatch(/install the app again/);
});

test('one changed bit anywhere is noticed', () => {
  const packed = readFileSync(WEIGHTS);
  for (let at = 1_000; at < packed.length; at += 330_001) {
    const damaged = Uint8Array.from(packed);
    damaged[at] = (damaged[at] ?? 0) ^ 4;
    expect(readWeights(fileOf(damaged)).ok).toBe(false);
  }
});

test('an article that meets damaged weights is kept with its text, and says why it was not analysed', async () => {
  const text = 'Bridge closed\n\nThe old bridge was closed.';
  const read = {
    fileName: 'report.txt',
    path: null,
    format: 'text' as const,
    encoding: 'utf-8',
    fileTime: null,
    content: new Uint8Array(0),
    hash: 'h',
    text,
    title: null,
    published: null,
    source: null,
    byline: null,
  };
  const job = { kind: 'analyse' as const, read, given: null, timeZone: 'UTC', engine: 'test', analyse: true };
  const { reading, problem } = await work(job, () => ({ ok: false, message: 'the weights are damaged' }));
  expect(problem).toBe('the weights are damaged');
  expect(reading.findings).toMatchObject({ analysed: false, text });
});
