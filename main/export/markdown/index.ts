import type { Briefing, Edition, HarmAside, StoryLine } from '../../../preload/contract';
import { casualtyEvent } from './casualties';
import { figuresAsMarkdown } from './days';
import { deedLines } from './deeds';
import { frontPage } from './front';
import { actorCard, speakerQuotes } from './quotes';
import { notCounted, referenceEntry, sources } from './sources';
import { cite, escapeMarkdown, staffMarkdown, withoutLinks } from './text';

/**
 * The briefing as a Markdown document: the same parts in the same order as on paper. The full edition ends in the annex
 * that every [n] leads to; in the others the numbers are those of the full one.
 */
export function briefingAsMarkdown(briefing: Briefing, edition: Edition = 'full'): string {
  const { options } = briefing;
  const marking = options.marking === null ? [] : [`**${escapeMarkdown(options.marking)}**`];
  const parts = [
    ...marking,
    `# ${escapeMarkdown(options.title === '' ? 'Briefing' : options.title)}`,
    circumstances(briefing),
    ...(edition === 'front' ? [] : note(options.note)),
    ...frontPage(briefing),
    ...(edition === 'front' ? [] : body(briefing, edition === 'executive')),
    ...(edition === 'full' ? annex(briefing) : ['Numbers in brackets lead to the evidence in the full edition.']),
    ...marking,
  ];
  const text = `${parts.join('\n\n')}\n`;
  return edition === 'full' ? text : withoutLinks(text);
}

/** @param short what the front page holds is not told again */
function body(briefing: Briefing, short: boolean): string[] {
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
  return [
    ...stories(briefing.stories.filter(({ minor, lead }) => !minor && (lead === null || !short))),
    ...deedLines(briefing.deeds),
    '## Casualties',
    ...some(
      events,
      onFront.size > 0 ? 'All events stand on the front page.' : 'No event of these days is told with casualties.',
    ),
    ...aside(briefing, COUNTS),
    ...figuresAsMarkdown(briefing),
    '## Quotes',
    ...some(
      quotes.flatMap(speakerQuotes),
      said.size > 0 ? 'See the front page.' : 'Nobody is quoted in these articles.',
    ),
    '## Key actors',
    ...some(briefing.actors.flatMap(actorCard), 'No actor stands out in these articles.'),
  ];
}

function annex(briefing: Briefing): string[] {
  const minor = briefing.stories.filter((story) => story.minor);
  return [
    ...aside(briefing, ASIDE),
    ...(minor.length === 0 ? [] : ['## Markets, science, culture, sport, features', lines(minor)]),
    ...(briefing.otherQuotes.length === 0
      ? []
      : ['## All other quotes', ...briefing.otherQuotes.flatMap(speakerQuotes)]),
    '## Sources',
    sources(briefing.sources),
    ...(briefing.notCounted.length === 0 ? [] : ['## Not counted', notCounted(briefing.notCounted)]),
    '## References',
    ...some(
      briefing.references.flatMap((reference) => referenceEntry(reference, briefing.sources)),
      'None.',
    ),
  ];
}

type Table = readonly [table: keyof HarmAside, name: string];

function aside(briefing: Briefing, tables: readonly Table[]): string[] {
  return tables.flatMap(([table, name]) =>
    briefing.aside[table].length === 0
      ? []
      : [`## ${name}`, ...briefing.aside[table].flatMap((event) => casualtyEvent(event, null))],
  );
}

const COUNTS: readonly Table[] = [
  ['running', 'Running totals'],
  ['sums', 'Sums over several events'],
];

/** What is none of the period's own events, and never added. */
const ASIDE: readonly Table[] = [
  ['older', 'Older harm'],
  ['undated', 'Harm without a day'],
  ['other', 'Displaced, detained, abducted'],
];

function some(parts: string[], none: string): string[] {
  return parts.length === 0 ? [none] : parts;
}

const REGIONS = ['Africa', 'Americas', 'Asia and the Pacific', 'Europe', 'Middle East', 'World'] as const;

function stories(all: readonly StoryLine[]): string[] {
  if (all.length === 0) return [];
  return [
    '## Stories',
    ...REGIONS.flatMap((region) => {
      const here = all.filter((story) => story.region === region);
      if (here.length === 0) return [];
      return [`### ${region === 'World' ? 'Several regions, or not told' : region}`, lines(here)];
    }),
  ];
}

const lines = (all: readonly StoryLine[]): string =>
  all
    .map(({ title, citation, staff }) => {
      const own = staff?.headline == null ? '' : ' (*headline by the staff*)';
      return `- ${escapeMarkdown(title)}${own} ${cite(citation)}`;
    })
    .join('\n');

function circumstances({ options, closed, closedBy, created, version, timeZone, engine }: Briefing): string {
  const { from, to } = options;
  const state =
    closed === null
      ? `Draft, made ${moment(created)}`
      : `Closed ${moment(closed)}${closedBy === null ? '' : ` by ${closedBy}`}`;
  return [
    `Period: ${from === to ? from : `${from} to ${to}`} (${timeZone})`,
    `${state}, version ${version}`,
    `Analysis engine ${engine}`,
  ]
    .map((line) => escapeMarkdown(line))
    .join('  \n');
}

function moment(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function note(text: string): string[] {
  return text.trim() === '' ? [] : ['## Note of the staff', staffMarkdown(text)];
}
