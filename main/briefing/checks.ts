import {
  LEDE_UNREAD,
  type Briefing,
  type CasualtyEvent,
  type Check,
  type Citation,
  type Day,
} from '../../preload/contract';
import { formatPartial } from '../../preload/contract/wording/dates';
import type { ReadArticle } from './types';

/** What is looked over of the briefing that is made. */
export interface Looked extends Pick<Briefing, 'casualties' | 'front' | 'leads' | 'quotes' | 'notCounted' | 'sources'> {
  /** What was left out since it was changed outside of the app, in words. */
  altered?: readonly string[];
}

/** Below this a finding on the front page is looked at before somebody signs. */
const SURE = 0.7;

/**
 * What the staff looks at before somebody signs: what the front page prints comes first, in the order of the list below.
 * @param articles the period's articles, by index into the sources
 */
export function checksOf(briefing: Looked, articles: readonly ReadArticle[]): Check[] {
  const checks = [
    ...(briefing.altered ?? []).map((text): Check => ({ kind: 'changed outside', text, front: true, citation: null })),
    ...ofEvents(briefing),
    ...ofLedes(briefing),
    ...ofLeads(briefing),
    ...ofCertainty(briefing),
    ...ofDates(briefing, articles),
  ];
  return checks.toSorted((a, b) => Number(b.front) - Number(a.front));
}

/** Events told without a place or a day, claims that can't all be true, and a source that contradicts itself. */
function ofEvents({ casualties, front, leads }: Looked): Check[] {
  const shown = new Set([...front.events, ...leads.flatMap(({ event }) => event ?? [])]);
  return casualties.flatMap((event, index): Check[] => {
    const about = `${event.place ?? 'an event without a place'}${event.what === null ? '' : `, ${event.what}`}`;
    const found = (kind: Check['kind'], text: string): Check => ({
      kind,
      text: `E${index + 1}, ${about}: ${text}`,
      front: shown.has(index),
      citation: firstOf(event),
    });
    return [
      ...(event.place === null ? [found('place', 'no place was read')] : []),
      ...(event.date === null ? [found('day', 'no day was read')] : []),
      ...(event.claims.some(({ disputed }) => disputed)
        ? [found('contradiction', 'one source contradicts itself')]
        : event.conflicting
          ? [found('contradiction', 'the claims differ')]
          : []),
    ];
  });
}

const firstOf = ({ claims }: CasualtyEvent): Citation | null => claims[0]?.figures[0]?.citation ?? null;

/** Headlines and ledes with a figure of dead that was not read as a toll. */
function ofLedes({ notCounted, leads, sources }: Looked): Check[] {
  const leading = new Set(leads.flatMap((lead) => lead.sources.map((source) => sources[source]?.article)));
  return notCounted
    .filter(({ reason }) => reason === LEDE_UNREAD)
    .map(({ phrase, citation }) => ({
      kind: 'lede',
      text: `“${phrase}” in a headline or lede was not read as a toll`,
      front: leading.has(citation.article),
      citation,
    }));
}

/** Leads that rest on one report. */
function ofLeads({ leads, sources }: Looked): Check[] {
  return leads.flatMap((lead, index): Check[] => {
    // Two reports of one outlet are one voice; who names none is another each time it is no copy.
    const voices = new Set(
      lead.sources.flatMap((index) => {
        const source = sources[index];
        return source === undefined || source.copyOf !== null ? [] : [source.source ?? source.agency ?? index];
      }),
    );
    if (voices.size > 1) return [];
    return [
      {
        kind: 'single source',
        text: `Lead ${index + 1} rests on one source: ${lead.title}`,
        front: true,
        citation: lead.summary[0]?.citation ?? null,
      },
    ];
  });
}

/** Figures and speakers of the front page that the machine is not sure of; a lead's own event is printed with it. */
function ofCertainty({ casualties, front, leads, quotes }: Looked): Check[] {
  const shown = new Set([...front.events, ...leads.flatMap(({ event }) => event ?? [])]);
  const figures = [...shown].flatMap((index) =>
    (casualties[index]?.claims ?? []).flatMap(({ figures: all, superseded }) =>
      superseded
        ? []
        : all
            .filter(({ certainty, part }) => certainty < SURE && !part)
            .map(({ phrase, citation }) => ({
              text: `E${index + 1}: “${phrase}” was read with little certainty`,
              citation,
            })),
    ),
  );
  const said = front.quotes.flatMap(({ speaker, quote }) => {
    const group = quotes[speaker];
    const entry = group?.quotes[quote];
    return entry === undefined || entry.certainty >= SURE
      ? []
      : [
          {
            text: `That ${group?.speaker ?? 'somebody'} said so was read with little certainty`,
            citation: entry.citation,
          },
        ];
  });
  return [...figures, ...said].map(({ text, citation }) => ({ kind: 'low certainty', text, front: true, citation }));
}

/** Dates that are only assumed, and texts whose own dates contradict the given one. */
function ofDates({ leads, sources }: Looked, articles: readonly ReadArticle[]): Check[] {
  const leading = new Set(leads.flatMap((lead) => lead.sources));
  return sources.flatMap(({ dateBasis, title, published, withdrawn }, index): Check[] => {
    if (withdrawn || published === null) return [];
    const front = leading.has(index);
    const checks: Check[] = [];
    if (dateBasis === 'file')
      checks.push({
        kind: 'guessed date',
        text: `S${index + 1}, ${title}: its date is assumed from the file’s time`,
        front,
        citation: null,
      });
    const article = articles[index];
    const told = article === undefined ? null : contradicted(article, published.slice(0, 10));
    if (told !== null)
      checks.push({
        kind: 'doubted date',
        text: `S${index + 1}, ${title}: dated ${formatPartial(published.slice(0, 10))}, but its text tells that something was done on ${formatPartial(told)}`,
        front,
        citation: null,
      });
    return checks;
  });
}

/** Days a text may be ahead of its date: another time zone, an embargo. */
const AHEAD = 1;
const DAY = 86_400_000;
/** "Was opened on", "were held by soldiers on": what stands right before the date was done on it. */
const DONE =
  /\b(?:was|were) (?!(?:due|scheduled|expected|set|planned|likely|called|to)\b)\w+(?: (?!to\b)\w+){0,4} on $/;

/** The day of a full date in the text that lies after the article's own, though something was done on it; null where none is. */
function contradicted({ findings }: ReadArticle, published: Day): Day | null {
  for (const { value, precision, start, end } of findings.dates) {
    if (precision !== 'day' || value.length !== 10 || !/\d{4}/.test(findings.text.slice(start, end))) continue;
    if (Date.parse(value) <= Date.parse(published) + AHEAD * DAY) continue;
    const from = findings.sentences.find(([first, past]) => start >= first && start < past)?.[0] ?? start;
    if (DONE.test(findings.text.slice(from, start))) return value;
  }
  return null;
}
