import type { ReactNode } from 'react';
import { notAnalysed, type Briefing, type BriefingSource, type DateBasis } from '../../../preload/contract';
import { NoteMenu } from '../edit/note-tools';
import { Note } from '../edit/staff-words';
import { formatPublished } from '../../../preload/contract/wording/dates';
import { basisNames, outletName } from '../../../preload/contract/wording/words';

/** Characters of a title by which an article is known on paper; the body and the evidence have its words. */
const KNOWN_BY = 56;

/** On paper a title is cut, what most dates rest on is said once, and the hashes stand in a list of their own. */
export function Sources({ briefing, medium }: { briefing: Briefing; medium: 'screen' | 'paper' }): ReactNode {
  const { sources, options } = briefing;
  const paper = medium === 'paper';
  const usual = paper ? usualBasis(sources) : null;
  return (
    <section className="annex" aria-labelledby="sources">
      <h2 className="section" id="sources">
        Sources
      </h2>
      {usual !== null && <p className="none">{capital(basisNames[usual])}, where nothing else is said.</p>}
      <ol className={paper ? 'list columns' : 'list'}>
        {sources.map((source, index) => (
          <li key={source.article} id={`source-${index + 1}`}>
            <span className="key">S{index + 1}</span>
            <Source
              source={source}
              sources={sources}
              paper={paper}
              usual={usual}
              year={paper ? options.to.slice(0, 4) : undefined}
            />
            <NoteMenu
              on="article"
              label={`Edit source S${index + 1}: ${source.title}`}
              of={source.title}
              at={source.article}
              item={source}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({
  source,
  sources,
  paper,
  usual,
  year,
}: {
  source: BriefingSource;
  sources: readonly BriefingSource[];
  paper: boolean;
  usual: DateBasis | null;
  year: string | undefined;
}): ReactNode {
  const published = source.published === null ? 'no publication date' : formatPublished(source.published, year);
  const basis = source.dateBasis === null || source.dateBasis === usual ? '' : ` (${basisNames[source.dateBasis]})`;
  const flags = [
    source.copyOf === null ? null : `repeats ${copyName(source.copyOf, sources)}, counted once`,
    source.analysed ? null : notAnalysed(source.language),
    source.withdrawn ? 'withdrawn' : null,
  ].filter((flag) => flag !== null);
  return (
    <div>
      {ended(paper ? cutAtWord(source.title, KNOWN_BY) : source.title)}{' '}
      {hasOutlet(source) && <span className="soft">{outletName(source)},</span>} {published}
      <span className="soft">{basis}</span>
      {flags.length > 0 && <span className="flag"> {flags.join('; ')}</span>}
      {paper ? ' ' : <br />}
      <span className="soft">{source.fileName}</span> {!paper && <code>sha256 {source.hash}</code>}
      <Note of={source} />
    </div>
  );
}

/** The basis most dates have, where more than one has it. */
function usualBasis(sources: readonly BriefingSource[]): DateBasis | null {
  const counts = new Map<DateBasis, number>();
  for (const { dateBasis } of sources) if (dateBasis !== null) counts.set(dateBasis, (counts.get(dateBasis) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most === undefined || most[1] < 2 ? null : most[0];
}

/** A text of at most so many characters, cut between words. */
function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.…]+$/u, '')}…`;
}

const ended = (title: string): string => (/[.?!…]$/u.test(title) ? title : `${title}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const hasOutlet = ({ source, agency }: BriefingSource): boolean => source !== null || agency !== null;

/** `copyOf` names an article; the list numbers sources. */
function copyName(article: number, sources: readonly BriefingSource[]): string {
  const index = sources.findIndex((source) => source.article === article);
  return index === -1 ? 'an article outside this briefing' : `S${index + 1}`;
}
