import { createHash } from 'node:crypto';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Likeness } from '../store/articles';
import type { Source } from './batch';
import type { ReadArticle, ReadOutcome, RereadJob } from './jobs';

export async function readFile(path: string): Promise<ReadOutcome> {
  const content = await readBytes(path);
  const { mtime } = await stat(path);
  return { read: readText(content, basename(path), path, mtime.toISOString()) };
}

export function readPasted(text: string, fileName: string): Source {
  return { pasted: readText(Buffer.from(text, 'utf8'), fileName, null, null) };
}

export function decodeOriginal(content: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(content);
}

export async function readStored(original: RereadJob['original']): Promise<ReadOutcome> {
  return { read: readText(original.content, original.fileName, original.path, original.fileTime) };
}

function readText(content: Uint8Array, fileName: string, path: string | null, fileTime: string | null): ReadArticle {
  const hash = createHash('sha256').update(content).digest('hex');
  const text = new TextDecoder().decode(content);
  return { fileName, path, format: 'text', encoding: 'utf-8', fileTime, content, hash, text, title: null, published: null };
}

export function nameDate(_fileName: string): { value: string | null; ambiguous: string[] } {
  return { value: null, ambiguous: [] };
}

export function likenessOf(_text: string): Likeness {
  return { signature: new Uint8Array(0), keys: [] };
}

export function relation(_mine: Uint8Array, _other: Uint8Array): 'near-duplicate' | 'update' | null {
  return null;
}

export async function collect(paths: readonly string[]): Promise<Source[]> {
  return paths.map((path) => ({ path }));
}
