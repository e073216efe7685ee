import type {
  ActorCard,
  Briefing,
  BriefingSource,
  CasualtyEvent,
  Citation,
  Edition,
  GlanceFigure,
  HarmAside,
  LeadStory,
  NotCountedEntry,
  QuoteEntry,
  Reference,
  SpeakerQuotes,
} from '../../preload/contract';
import { eventTotals, formatRange, HARM_NAMES } from './figures';
import { figuresAsMarkdown } from './markdown-figures';
import { escapeMarkdown, staffMarkdown, tableRow } from './markdown-text';

/** The briefing as a Markdown document: the same parts in the same order as on paper, ending in the annex that every [n] leads to. */
export function briefingAsMarkdown(briefing: Briefing, _edition: Edition = 'full'): string {
  const { options } = briefing;
  const marking = options.marking === null ? [] : [`**${escapeMarkdown(options.marking)}**`];
  const parts = [
    ...marking,
    `# ${escapeMarkdown(options.title === '' ? 'Briefing' : options.title)}`,
    circumstances(briefing),
    ...note(options.note),
    '## At a glance',
    glance(briefing),
    '## Lead stories',
    ...some(
      briefing.leads.flatMap((lead, index) => leadStory(lead, index, briefing.sources)),
      'No story in this period.',
    ),
    '## Casualties',
    ...some(
      briefing.casualties.flatMap((event) => casualtyEvent(event)),
      'No event of these days is told with casualties.',
    ),
    ...ASIDE.flatMap(([table, name]) =>
      briefing.aside[table].length === 0 ? [] : [`## ${name}`, ...briefing.aside[table].flatMap(casualtyEvent)],
    ),
    ...figuresAsMarkdown(briefing),
    ...(briefing.ahead.length === 0
      ? []
      : [
          '## Ahead',
          briefing.ahead
            .map(({ date, text, citation }) => `- ${date}: ${escapeMarkdown(text)} ${cite(citation)}`)
            .join('\n'),
        ]),
    '## Quotes',
    ...some(briefing.quotes.flatMap(speakerQuotes), 'Nobody is quoted in these articles.'),
    '## Key actors',
    ...some(briefing.actors.flatMap(actorCard), 'No actor stands out in these articles.'),
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
    ...marking,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What is none of the period's own events, and never added. */
const ASIDE: readonly (readonly [table: keyof HarmAside, name: string])[] = [
  ['running', 'Running totals'],
  ['older', 'Older harm'],
  ['undated', 'Harm without a day'],
  ['other', 'Displaced, detained, abducted'],
];

function some(parts: string[], none: string): string[] {
  return parts.length === 0 ? [none] : parts;
}

function circumstances({ options, closed, created, version, timeZone, engine }: Briefing): string {
  const { from, to } = options;
  const state = closed === null ? `Draft, made ${moment(created)}` : `Closed ${moment(closed)}`;
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

function glance({ glance: told }: Briefing): string {
  const unsourced = told.unsourced === 0 ? '' : `; ${told.unsourced} name no source`;
  return [
    `- Articles: ${told.articles}, from ${told.sources} ${told.sources === 1 ? 'source' : 'sources'}${unsourced}`,
    ...glanceFigure('Killed', told.killed),
    ...glanceFigure('Injured', told.injured),
    ...(told.notAnalysed === 0 ? [] : [`- Not analysed: ${told.notAnalysed}`]),
    ...(told.undated === 0 ? [] : [`- Without a date, and so not in here: ${told.undated}`]),
  ].join('\n');
}

function glanceFigure(name: string, figure: GlanceFigure | null): string[] {
  const range = figure === null ? null : formatRange(figure.low, figure.high);
  if (figure === null) return [];
  if (range === null) return [`- ${name}: not summed, ${escapeMarkdown(figure.withheld ?? 'see the table')}`];
  const left = figure.leftOut === 0 ? '' : `, ${figure.leftOut} left out`;
  return [`- ${name}: ${range} (${figure.added} ${figure.added === 1 ? 'incident' : 'incidents'}${left})`];
}

function cite(...citations: readonly Citation[]): string {
  const numbers = [...new Set(citations.map(({ reference }) => reference))];
  return numbers.map((number) => `[\\[${number}\\]](#reference-${number})`).join(' ');
}

function leadStory(lead: LeadStory, index: number, all: readonly BriefingSource[]): string[] {
  const told = lead.summary.map(({ text, citation }) => `${escapeMarkdown(text)} ${cite(citation)}`).join(' ');
  const from = lead.sources
    .map((number) => (all[number] === undefined ? null : outletOf(all[number])))
    .filter((name) => name !== null);
  return [
    `### ${index + 1}. ${escapeMarkdown(lead.title)}`,
    told,
    `Sources: ${[...new Set(from)].map((name) => escapeMarkdown(name)).join('; ')}`,
  ].filter((part) => part !== '');
}

function outletOf(source: BriefingSource): string {
  return source.source ?? source.agency ?? source.fileName;
}

function casualtyEvent(event: CasualtyEvent): string[] {
  const heading = [event.place ?? 'Place not stated', event.date ?? 'date not stated', event.what]
    .filter((part) => part !== null)
    .join(', ');
  const scope = event.scope === 'incident' ? '' : ` (${event.scope})`;
  const totals = eventTotals(event);
  const rows = event.claims.flatMap((claim) =>
    claim.figures.map((figure) => {
      const said = figure.corrected
        ? `${formatRange(figure.low, figure.high) ?? figure.phrase} (corrected by the staff; the source: ${figure.phrase})`
        : figure.phrase;
      const marks = [figure.part ? 'part of the above' : '', claim.superseded ? 'earlier statement' : ''].filter(
        (mark) => mark !== '',
      );
      return tableRow([
        escapeMarkdown(HARM_NAMES[figure.type]),
        escapeMarkdown([said, ...marks].join(', ')),
        escapeMarkdown(claim.claimant ?? 'the paper itself'),
        escapeMarkdown([claim.outlet, claim.published].filter((part) => part !== null).join(', ')),
        cite(figure.citation),
      ]);
    }),
  );
  const summary = [totals, event.conflicting ? 'The claims differ.' : ''].filter((part) => part !== '').join(' ');
  return [
    `### ${escapeMarkdown(heading + scope)}`,
    ...(summary === '' ? [] : [escapeMarkdown(summary)]),
    [
      tableRow(['What', 'As stated', 'Who says so', 'Published', 'Reference']),
      tableRow(['---', '---', '---', '---', '---']),
      ...rows,
    ].join('\n'),
  ];
}

function speakerQuotes({ speaker, role, quotes }: SpeakerQuotes): string[] {
  const name = speaker ?? 'Unattributed';
  return [
    `### ${escapeMarkdown(role === null ? name : `${name}, ${role}`)}`,
    ...quotes.map((quote) => quoteEntry(quote)),
  ];
}

/** Only what stood between marks is printed between marks: a paraphrase never is. */
function quoteEntry(quote: QuoteEntry): string {
  const words =
    quote.kind === 'indirect'
      ? escapeMarkdown(quote.context ?? quote.parts.join(' … '))
      : `> ${escapeMarkdown(quote.parts.map((part) => `“${part}”`).join(' … '))}`;
  const context = quote.kind === 'mixed' && quote.context !== null ? `In the paper’s sentence: ${quote.context}` : null;
  const circumstance = [
    quote.kind === 'indirect' ? 'indirect speech' : null,
    quote.cue === null ? null : `cue: ${quote.cue}`,
    quote.via === null ? null : `via ${quote.via}`,
    quote.published,
    quote.resolved ? null : 'speaker left open',
    quote.corrected ? 'corrected by the staff' : null,
  ].filter((part) => part !== null);
  const lines = [
    ...(context === null ? [] : [escapeMarkdown(context)]),
    `${escapeMarkdown(circumstance.join(', '))} ${cite(quote.citation, ...quote.also)}`.trim(),
  ];
  const mark = quote.kind === 'indirect' ? '' : '> ';
  return [words, ...lines.map((line) => `${mark}${line}`)].join('  \n');
}

function actorCard(card: ActorCard): string[] {
  const facts = [
    ...card.roles.map(
      (role) => `- ${escapeMarkdown(role.former ? `formerly: ${role.text}` : role.text)} ${cite(role.citation)}`,
    ),
    ...(card.aliases.length === 0 ? [] : [`- Also named: ${escapeMarkdown(card.aliases.join('; '))}`]),
    `- ${count(card.mentions, 'mention')} in ${count(card.articles, 'article')}`,
    ...card.links.map((link) => `- ${escapeMarkdown(`${link.relation}: ${link.to}`)} ${cite(link.citation)}`),
  ];
  return [
    `### ${escapeMarkdown(card.name)}`,
    facts.join('\n'),
    ...(card.quote === null ? [] : [quoteEntry(card.quote)]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const BASES = {
  text: 'stated in the text',
  name: 'from the file’s name',
  file: 'assumed from the file’s time',
  given: 'given by the staff',
};

function sources(all: readonly BriefingSource[]): string {
  const rows = all.map((source, index) => {
    // It names an article; the list numbers sources.
    const copied = source.copyOf === null ? -1 : all.findIndex(({ article }) => article === source.copyOf);
    const marks = [
      source.withdrawn ? 'withdrawn' : null,
      source.analysed ? null : `not analysed (${source.language})`,
      source.copyOf === null
        ? null
        : copied < 0
          ? 'a copy of an article outside this briefing'
          : `a copy of source ${copied + 1}`,
    ].filter((mark) => mark !== null);
    const from = [
      source.source,
      source.agency,
      source.syndicator === null ? null : `by way of ${source.syndicator}`,
    ].filter((part) => part !== null);
    const dated =
      source.published === null
        ? 'undated'
        : `${source.published} (${source.dateBasis === null ? 'basis unknown' : BASES[source.dateBasis]})`;
    return tableRow([
      String(index + 1),
      escapeMarkdown([source.title, ...marks].join(', ')),
      escapeMarkdown(from.join(', ')),
      escapeMarkdown(dated),
      escapeMarkdown(source.fileName),
      escapeMarkdown(source.hash),
    ]);
  });
  return [
    tableRow(['No.', 'Title', 'Source', 'Published', 'File', 'SHA-256']),
    tableRow(['---', '---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function notCounted(entries: readonly NotCountedEntry[]): string {
  return entries
    .map(({ phrase, reason, citation }) => `- ${escapeMarkdown(`${phrase} (${reason})`)} ${cite(citation)}`)
    .join('\n');
}

/** The heading's own address, `#reference-3`, is what the numbers in the text lead to. */
function referenceEntry(reference: Reference, all: readonly BriefingSource[]): string[] {
  const source = all[reference.source];
  const [start, end] = reference.sentence;
  const where =
    source === undefined
      ? ''
      : `Source ${reference.source + 1}: ${source.title}; ${source.fileName}; SHA-256 ${source.hash}; characters ${start} to ${end}`;
  const repairs = reference.repairs.map((repair) => `repaired (${repair.rule}): “${repair.was}”`);
  return [
    `### Reference ${reference.number}`,
    `> ${escapeMarkdown(reference.text)}`,
    escapeMarkdown([where, ...repairs].join('; ')),
  ];
}
