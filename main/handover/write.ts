import { createHash } from 'node:crypto';
import type { Briefing, HandedAbout, HandedArticle, Instant } from '../../preload/contract';
import { fingerprintOf } from '../keys/fingerprint';
import { FORMAT, MAGIC, MOST_NAME, UNPRINTED, type ArticlePart, type Manifest } from './format';

/** Who signs: a public key of 32 bytes, and what makes the signature over some bytes. */
export interface Signing {
  publicKey: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/** What is handed over. */
export interface Handover {
  briefing: Briefing;
  articles: readonly HandedArticle[];
}

export const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A name as the manifest may hold it. */
const clipped = (name: string): string => name.replaceAll(UNPRINTED, ' ').slice(0, MOST_NAME);

/** What the manifest says of a closed briefing. @throws when it is not closed */
export function aboutOf({ options: { title, from, to }, version, closed, closedBy }: Briefing): HandedAbout {
  if (closed === null) throw new Error('Only a closed briefing can be handed over.');
  return { title: clipped(title), from, to, version, closed, closedBy: closedBy === null ? null : clipped(closedBy) };
}

/**
 * A closed briefing with the articles it cites as one signed file; the same briefing, moment and key give the same bytes.
 * @param by the signer's name
 * @throws when the briefing is not closed, or an article is none of its sources
 */
export function handedOver(
  { briefing, articles }: Handover,
  { by, made, app, key }: { by: string; made: Instant; app: string; key: Signing },
): Buffer {
  const about = aboutOf(briefing);
  const { sources } = briefing;
  const document = Buffer.from(JSON.stringify(briefing));
  const parts = articles.map(({ source, text, sentences, repairs }) => {
    const of = sources[source];
    if (of === undefined) throw new Error(`The briefing has no source ${source + 1}.`);
    const part: ArticlePart = { text, sentences, repairs };
    const content = Buffer.from(JSON.stringify(part));
    const listed = { source, title: clipped(of.title), fileName: clipped(of.fileName), original: of.hash };
    return { content, entry: { ...listed, bytes: content.byteLength, sha256: sha256(content) } };
  });
  const manifest: Manifest = {
    made,
    app,
    by: clipped(by),
    key: Buffer.from(key.publicKey).toString('base64'),
    fingerprint: fingerprintOf(key.publicKey),
    about,
    briefing: { bytes: document.byteLength, sha256: sha256(document) },
    articles: parts.map(({ entry }) => entry),
  };
  const signed = Buffer.from(`${MAGIC} ${FORMAT}\n${JSON.stringify(manifest)}\n`);
  const seal = `${sha256(signed)} ${Buffer.from(key.sign(signed)).toString('base64')}\n`;
  const end = Buffer.from('\n');
  return Buffer.concat([signed, Buffer.from(seal), document, end, ...parts.flatMap(({ content }) => [content, end])]);
}
