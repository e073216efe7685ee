import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Briefing, HandedArticle } from '../../../preload/contract';
import { bytesOf } from '../../../main/keys/fingerprint';
import { handedOver, type Signing } from '../../../main/handover/write';
import { briefing } from '../export/harbour';

export const MADE = '2031-05-06T09:30:00.000Z';

/** A key of the test's own. */
export function someKey(): Signing {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: bytesOf(publicKey), sign: (data) => sign(null, data, privateKey) };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const [flood] = briefing().sources;
if (flood === undefined) throw new Error('The briefing has a source.');

/** A closed briefing of two articles. */
export const closed = (more: Partial<Briefing> = {}): Briefing =>
  briefing({
    id: 4,
    closed: '2031-05-06T09:00:00.000Z',
    closedBy: 'M. Orr',
    sources: [
      { ...flood, hash: hash('flood') },
      { ...flood, article: 9, title: 'Ferry sails', fileName: 'ferry.txt', hash: hash('ferry') },
    ],
    ...more,
  });

export const ARTICLES: HandedArticle[] = [
  {
    source: 0,
    text: 'Orlen. - A river burst its banks. “We will rebuild,” she said.',
    sentences: [
      [0, 33],
      [34, 62],
    ],
    repairs: [],
  },
  { source: 1, text: 'The ferry sails again.', sentences: [[0, 22]], repairs: [] },
];

/** The file of it, as somebody signed it. */
export const fileOf = (key: Signing, by = 'M. Orr', more: Partial<Briefing> = {}): Buffer =>
  handedOver({ briefing: closed(more), articles: ARTICLES }, { by, made: MADE, app: '1.0.0', key });
