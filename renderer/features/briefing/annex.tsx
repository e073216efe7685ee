import type { ReactNode } from 'react';
import { LEDE_UNREAD, type Briefing, type NotCountedEntry, type Reference } from '../../../preload/contract';
import { formatSpan } from '../../../preload/contract/wording/figures';
import { plural, ruleName, visible } from '../../../preload/contract/wording/words';
import { BringEventBack } from '../edit/event-tools';
import { NoteTools } from '../edit/note-tools';
import { Note } from '../edit/staff-words';
import { Cited, Ref } from './citations';
import { useSections } from './layout';
import { printedWhole } from './whole';

export function NotCounted({ entries, medium }: { entries: NotCountedEntry[]; medium: 'screen' | 'paper' }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section className="annex" aria-labelledby="not-counted">
      <h2 className="section" id="not-counted" data-outline="Not counted">
        Not counted, and why
      </h2>
      <ul className={medium === 'paper' ? 'list columns' : 'list'}>
        {entries.map((entry, index) => (
          <li key={index}>
            <span className="key">
              <Ref citation={entry.citation} />
            </span>
            <span>
              <Cited citation={entry.citation}>{entry.phrase}</Cited>{' '}
              <span className={entry.reason === LEDE_UNREAD ? 'flag' : 'soft'}>{entry.reason}</span>
              <BringEventBack entry={entry} />
              <Note of={entry} />
            </span>
            <NoteTools
              on="uncounted"
              label={`Edit what is not counted: ${entry.phrase}`}
              of={`${entry.phrase} (${entry.reason})`}
              item={entry}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** At most so many hashes stay together on a page, a third of one: the last page never holds a line or two of them alone. */
const BLOCK = 36;

/** The sources in blocks of about one size, each from one index up to another. */
export function blocksOf(sources: number): [from: number, to: number][] {
  const count = Math.ceil(sources / BLOCK);
  return Array.from({ length: count }, (_, block): [number, number] => [
    Math.round((block * sources) / count),
    Math.round(((block + 1) * sources) / count),
  ]);
}

/** Paper only: the fingerprint of each source's file, by which it is known to be the one that was read. */
export function Hashes({ briefing: { sources } }: { briefing: Briefing }): ReactNode {
  return (
    <section className="annex" aria-labelledby="hashes">
      <h2 className="section" id="hashes">
        Files as they were read: sha256
      </h2>
      {blocksOf(sources.length).map(([from, to]) => (
        <ul className="list columns hashes" key={from}>
          {sources.slice(from, to).map(({ article, hash }, index) => (
            <li key={article}>
              <span className="key">S{from + index + 1}</span>
              <code>{hash}</code>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

/**
 * Paper only: every reference number with its sentence and place. On the desk the evidence panel does this. A sentence
 * that the body prints whole stands there, beside its number, and is not printed a second time.
 */
export function Annex({ briefing }: { briefing: Briefing }): ReactNode {
  const shows = useSections();
  if (briefing.references.length === 0) return null;
  const whole = printedWhole(briefing, shows);
  return (
    <section className="annex" aria-labelledby="evidence">
      <h2 className="section" id="evidence">
        Evidence
      </h2>
      <p className="none">
        Each sentence as it was read; after it the source and the characters it stands at.
        {whole.size > 0 && ' A number without words here stands in the body beside its whole sentence.'}
      </p>
      <ol className="list columns evidence">
        {briefing.references.map((reference) => (
          <Evidence key={reference.number} reference={reference} words={!whole.has(reference.number)} />
        ))}
      </ol>
    </section>
  );
}

function Evidence({ reference, words }: { reference: Reference; words: boolean }): ReactNode {
  const [start, end] = reference.sentence;
  return (
    <li id={`ref-${reference.number}`}>
      <span className="key">{reference.number}</span>
      <div>
        {words && <p>{reference.text}</p>}{' '}
        <span className="soft">
          <a className="cited" href={`#source-${reference.source + 1}`}>
            S{reference.source + 1}
          </a>
          {` ${formatSpan(start, end)}`}
          {reference.repairs.length > 0 &&
            `; ${plural(reference.repairs.length, 'repair')}: ${reference.repairs.map((repair) => `was “${visible(repair.was, 80)}” (${ruleName(repair.rule)})`).join(', ')}`}
        </span>
      </div>
    </li>
  );
}
