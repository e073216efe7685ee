import type { ReactNode } from 'react';
import {
  LEDE_UNREAD,
  type Briefing,
  type BriefingSource,
  type NotCountedEntry,
  type Reference,
} from '../../../preload/contract';
import { formatPublished } from '../../ui/dates';
import { basisNames, languageName, outletName, plural, ruleName, visible } from '../../ui/words';
import { Cited, Ref } from './citations';

export function NotCounted({ entries }: { entries: NotCountedEntry[] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section className="short-list" aria-labelledby="not-counted">
      <h2 className="section" id="not-counted">
        Not counted, and why
      </h2>
      <ul className="list">
        {entries.map((entry, index) => (
          <li key={index}>
            <span className="key">
              <Ref citation={entry.citation} />
            </span>
            <span>
              <Cited citation={entry.citation}>{entry.phrase}</Cited>{' '}
              <span className={entry.reason === LEDE_UNREAD ? 'flag' : 'soft'}>{entry.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On paper the hashes stand in a list of their own. */
export function Sources({ briefing, medium }: { briefing: Briefing; medium: 'screen' | 'paper' }): ReactNode {
  return (
    <section aria-labelledby="sources">
      <h2 className="section" id="sources">
        Sources
      </h2>
      <ol className={medium === 'paper' ? 'list columns' : 'list'}>
        {briefing.sources.map((source, index) => (
          <li key={source.article} id={`source-${index + 1}`}>
            <span className="key">S{index + 1}</span>
            <Source source={source} sources={briefing.sources} hash={medium === 'screen'} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({
  source,
  sources,
  hash,
}: {
  source: BriefingSource;
  sources: BriefingSource[];
  hash: boolean;
}): ReactNode {
  const published = source.published === null ? 'no publication date' : formatPublished(source.published);
  const basis = source.dateBasis === null ? '' : ` (${basisNames[source.dateBasis]})`;
  const flags = [
    source.copyOf === null ? null : `repeats ${copyName(source.copyOf, sources)}, counted once`,
    source.analysed ? null : `not analysed: ${languageName(source.language)}`,
    source.withdrawn ? 'withdrawn' : null,
  ].filter((flag) => flag !== null);
  return (
    <div>
      {source.title}. {hasOutlet(source) && <span className="soft">{outletName(source)},</span>} {published}
      <span className="soft">{basis}</span>
      {flags.length > 0 && <span className="flag"> {flags.join('; ')}</span>}
      {hash ? <br /> : ' '}
      <span className="soft">{source.fileName}</span> {hash && <code>sha256 {source.hash}</code>}
    </div>
  );
}

const hasOutlet = ({ source, agency }: BriefingSource): boolean => source !== null || agency !== null;

/** `copyOf` names an article; the list numbers sources. */
function copyName(article: number, sources: BriefingSource[]): string {
  const index = sources.findIndex((source) => source.article === article);
  return index === -1 ? 'an article outside this briefing' : `S${index + 1}`;
}

/** Paper only: the fingerprint of each source's file, by which it is known to be the one that was read. */
export function Hashes({ briefing: { sources } }: { briefing: Briefing }): ReactNode {
  return (
    <section className="annex" aria-labelledby="hashes">
      <h2 className="section" id="hashes">
        Files as they were read: sha256
      </h2>
      <ul className="hashes">
        {sources.map(({ article, hash }, index) => (
          <li key={article}>
            S{index + 1} <code>{hash}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Paper only: every reference number with its sentence and place. On the desk the evidence panel does this. */
export function Annex({ briefing }: { briefing: Briefing }): ReactNode {
  if (briefing.references.length === 0) return null;
  return (
    <section className="annex" aria-labelledby="evidence">
      <h2 className="section" id="evidence">
        Evidence
      </h2>
      <p className="none">Each sentence as it was read; after it the source and the characters it stands at.</p>
      <ol className="list columns">
        {briefing.references.map((reference) => (
          <Evidence key={reference.number} reference={reference} />
        ))}
      </ol>
    </section>
  );
}

function Evidence({ reference }: { reference: Reference }): ReactNode {
  const [start, end] = reference.sentence;
  return (
    <li id={`ref-${reference.number}`}>
      <span className="key">{reference.number}</span>
      <div>
        <p>{reference.text}</p>{' '}
        <span className="soft">
          <a className="cited" href={`#source-${reference.source + 1}`}>
            S{reference.source + 1}
          </a>
          {` ${start}–${end}`}
          {reference.repairs.length > 0 &&
            `; ${plural(reference.repairs.length, 'repair')}: ${reference.repairs.map((repair) => `was “${visible(repair.was, 80)}” (${ruleName(repair.rule)})`).join(', ')}`}
        </span>
      </div>
    </li>
  );
}
