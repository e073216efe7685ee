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
    <section aria-labelledby="not-counted">
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

export function Sources({ briefing }: { briefing: Briefing }): ReactNode {
  return (
    <section aria-labelledby="sources">
      <h2 className="section" id="sources">
        Sources
      </h2>
      <ol className="list">
        {briefing.sources.map((source, index) => (
          <li key={source.article} id={`source-${index + 1}`}>
            <span className="key">S{index + 1}</span>
            <Source source={source} sources={briefing.sources} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({ source, sources }: { source: BriefingSource; sources: BriefingSource[] }): ReactNode {
  const published = source.published === null ? 'no publication date' : formatPublished(source.published);
  const basis = source.dateBasis === null ? '' : ` (${basisNames[source.dateBasis]})`;
  const flags = [
    source.copyOf === null ? null : `repeats ${copyName(source.copyOf, sources)}, counted once`,
    source.analysed ? null : `not analysed: ${languageName(source.language)}`,
    source.withdrawn ? 'withdrawn' : null,
  ].filter((flag) => flag !== null);
  return (
    <div>
      {source.title}. <span className="soft">{outletName(source)},</span> {published}
      <span className="soft">{basis}</span>
      {flags.length > 0 && <span className="flag"> {flags.join('; ')}</span>}
      <br />
      <span className="soft">{source.fileName}</span> <code>sha256 {source.hash}</code>
    </div>
  );
}

/** `copyOf` names an article; the list numbers sources. */
function copyName(article: number, sources: BriefingSource[]): string {
  const index = sources.findIndex((source) => source.article === article);
  return index === -1 ? 'an article outside this briefing' : `S${index + 1}`;
}

/** Paper only: every reference number with its sentence, file, hash and place. On the desk the evidence panel does this. */
export function Annex({ briefing }: { briefing: Briefing }): ReactNode {
  if (briefing.references.length === 0) return null;
  return (
    <section className="annex" aria-labelledby="evidence">
      <h2 className="section" id="evidence">
        Evidence
      </h2>
      <ol className="list">
        {briefing.references.map((reference) => (
          <Evidence key={reference.number} reference={reference} source={briefing.sources[reference.source]} />
        ))}
      </ol>
    </section>
  );
}

function Evidence({ reference, source }: { reference: Reference; source: BriefingSource | undefined }): ReactNode {
  const [start, end] = reference.sentence;
  return (
    <li id={`ref-${reference.number}`}>
      <span className="key">{reference.number}</span>
      <div>
        <p>{reference.text}</p>
        <span className="soft">
          <a className="cited" href={`#source-${reference.source + 1}`}>
            S{reference.source + 1}
          </a>
          {source !== undefined && ` ${outletName(source)}, ${source.fileName}, `}
        </span>
        {source !== undefined && <code>sha256 {source.hash.slice(0, 16)}…</code>}
        <span className="soft">
          {' '}
          characters {start} to {end}
          {reference.repairs.length > 0 &&
            `; ${plural(reference.repairs.length, 'repair')}: ${reference.repairs.map((repair) => `was “${visible(repair.was, 80)}” (${ruleName(repair.rule)})`).join(', ')}`}
        </span>
      </div>
    </li>
  );
}
