import {
  coveredInWords,
  regionName,
  regionsInOrder,
  type Briefing,
  type HarmAside,
  type Layout,
  type Section,
  type StoryLine,
} from '../../../preload/contract';
import { dayOf, formatInstant, formatPartial, formatPeriod } from '../../../preload/contract/wording/dates';
import { asideNames, NO_RECENT_EVENT } from '../../../preload/contract/wording/words';
import { stampOf } from '../heading';
import { PLAIN } from '../layout';
import { casualtyEvent } from './casualties';
import { figuresAsMarkdown } from './days';
import { deedLines } from './deeds';
import { frontPage } from './front';
import { actorCard, speakerQuotes } from './quotes';
import { notCounted, referenceEntry, sources } from './sources';
import { MARKS, notedLine } from './staff';
import { cite, escapeMarkdown, staffMarkdown, withoutLinks } from './text';

/**
 * The briefing as a Markdown document: the same parts in the same order as on paper. The full edition ends in the annex
 * that every [n] leads to; in the others the numbers are those of the full one.
 */
export function briefingAsMarkdown(briefing: Briefing, layout: Layout = PLAIN): string {
  const { edition } = layout;
  const parts = [...partsOf(briefing, layout), ...(edition === 'full' ? references(briefing) : [TO_THE_FULL])];
  const text = `${[...parts, ...stamp(briefing)].join('\n\n')}\n`;
  return edition === 'full' ? text : withoutLinks(text);
}

const TO_THE_FULL = 'Numbers in brackets lead to the evidence in the full edition.';

function stamp(briefing: Briefing): string[] {
  const marking = stampOf(briefing);
  return marking === null ? [] : [`**${escapeMarkdown(marking)}**`];
}

/** The parts of a briefing in their order, but for the evidence that their numbers lead to. */
export function partsOf(briefing: Briefing, layout: Layout): string[] {
  const { options } = briefing;
  const { edition } = layout;
  return [
    ...stamp(briefing),
    `# ${escapeMarkdown(options.title === '' ? 'Briefing' : options.title)}`,
    circumstances(briefing, layout),
    ...covered(briefing),
    ...frontPage(briefing, layout.without),
    ...(edition === 'front' ? [] : note(options.note)),
    ...(edition === 'front' ? [] : body(briefing, layout)),
    ...(edition === 'full' ? annex(briefing, layout) : []),
  ];
}

function covered({ purged, timeZone }: Briefing): string[] {
  const words = coveredInWords(purged, (instant) => formatPartial(dayOf(instant, timeZone)));
  return words === null ? [] : [`*${escapeMarkdown(words)}*`];
}

/** Tells a section unless the layout leaves it out. */
const tellsOf =
  ({ without }: Layout) =>
  (section: Section, parts: () => string[]): string[] =>
    without.includes(section) ? [] : parts();

/** The executive edition is short: what its front page holds is not told again. */
function body(briefing: Briefing, layout: Layout): string[] {
  const { edition, regions } = layout;
  const short = edition === 'executive';
  const onFront = new Set(short ? briefing.front.events : []);
  const said = new Set(short ? briefing.front.quotes.map(({ speaker, quote }) => `${speaker} ${quote}`) : []);
  const quotes = briefing.quotes
    .map((group, speaker) => ({
      ...group,
      quotes: group.quotes.filter((_, quote) => !said.has(`${speaker} ${quote}`)),
    }))
    .filter((group) => group.quotes.length > 0);
  const events = briefing.casualties.flatMap((event, index) =>
    onFront.has(index) ? [] : casualtyEvent(event, `E${index + 1}`),
  );
  const told = tellsOf(layout);
  return [
    ...told('stories', () =>
      stories(
        briefing.stories.filter(({ minor, lead }) => !minor && (lead === null || !short)),
        regions,
      ),
    ),
    ...told('deeds', () => deedLines(briefing.deeds)),
    ...told('casualties', () => [
      '## Casualties',
      ...some(events, onFront.size > 0 ? 'All events stand on the front page.' : NO_RECENT_EVENT),
      ...aside(briefing, COUNTS),
    ]),
    ...told('figures', () => figuresAsMarkdown(briefing)),
    ...told('quotes', () => [
      '## Quotes',
      ...some(
        quotes.flatMap(speakerQuotes),
        said.size > 0 ? 'See the front page.' : 'Nobody is quoted in these articles.',
      ),
    ]),
    ...told('actors', () => [
      '## Key actors',
      ...some(briefing.actors.flatMap(actorCard), 'No actor stands out in these articles.'),
    ]),
  ];
}

function annex(briefing: Briefing, layout: Layout): string[] {
  const minor = briefing.stories.filter((story) => story.minor);
  const told = tellsOf(layout);
  return [
    ...told('other harm', () => aside(briefing, ASIDE)),
    ...(minor.length === 0
      ? []
      : told('stories', () => ['## Markets, science, culture, sport, features', lines(minor)])),
    ...(briefing.otherQuotes.length === 0
      ? []
      : told('other quotes', () => ['## All other quotes', ...briefing.otherQuotes.flatMap(speakerQuotes)])),
    '## Sources',
    sources(briefing.sources),
    ...(briefing.notCounted.length === 0
      ? []
      : told('not counted', () => ['## Not counted', notCounted(briefing.notCounted)])),
  ];
}

function references(briefing: Briefing): string[] {
  return [
    '## References',
    ...some(
      briefing.references.flatMap((reference) => referenceEntry(reference, briefing.sources)),
      'None.',
    ),
  ];
}

function aside(briefing: Briefing, tables: readonly (keyof HarmAside)[]): string[] {
  return tables.flatMap((table) =>
    briefing.aside[table].length === 0
      ? []
      : [`## ${asideNames[table]}`, ...briefing.aside[table].flatMap((event) => casualtyEvent(event, null))],
  );
}

const COUNTS: readonly (keyof HarmAside)[] = ['running', 'sums'];

/** What is none of the period's own events, and never added. */
const ASIDE: readonly (keyof HarmAside)[] = ['older', 'undated', 'other'];

function some(parts: string[], none: string): string[] {
  return parts.length === 0 ? [none] : parts;
}

function stories(all: readonly StoryLine[], order: Layout['regions']): string[] {
  if (all.length === 0) return [];
  return [
    '## Stories',
    ...regionsInOrder(order).flatMap((region) => {
      const here = all.filter((story) => story.region === region);
      if (here.length === 0) return [];
      return [`### ${regionName(region)}`, lines(here)];
    }),
  ];
}

const lines = (all: readonly StoryLine[]): string =>
  all
    .map(({ title, citation, place, staff, lead }) => {
      const own = staff?.headline == null ? '' : ' (*headline by the staff*)';
      // A lead's note stands at the lead.
      const where = place === undefined ? '' : ` (${escapeMarkdown(place)})`;
      return notedLine(`- ${escapeMarkdown(title)}${where}${own} ${cite(citation)}`, lead === null ? staff : undefined);
    })
    .join('\n');

function circumstances(
  { options, closed, closedBy, created, version, timeZone, engine }: Briefing,
  { staffMarks }: Layout,
): string {
  const { from, to } = options;
  const state =
    closed === null
      ? `Draft, made ${formatInstant(created, timeZone)}`
      : `Closed ${formatInstant(closed, timeZone)}${closedBy === null ? '' : ` by ${closedBy}`}`;
  return [
    `Period: ${formatPeriod(from, to)} (${timeZone})`,
    `${state}, version ${version}`,
    `Analysis engine ${engine}`,
    ...(staffMarks ? [MARKS] : []),
  ]
    .map((line) => escapeMarkdown(line))
    .join('  \n');
}

function note(text: string): string[] {
  return text.trim() === '' ? [] : ['## Staff note', staffMarkdown(text)];
}
