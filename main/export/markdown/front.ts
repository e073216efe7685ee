import type {
  Briefing,
  BriefingSource,
  CasualtyEvent,
  GlanceFigure,
  LeadStory,
  Section,
} from '../../../preload/contract';
import { dayOf, formatPartial } from '../../../preload/contract/wording/dates';
import { formatNumber, formatRange } from '../../../preload/contract/wording/figures';
import { eventDay, fromSources, glanceScope, harmNames, WORST_EVENTS } from '../../../preload/contract/wording/words';
import { inMarks } from '../quoted';
import { eventTotals } from './figures';
import { checkedMark, itemNote, notedLine, ownChanges, ownHeadline } from './staff';
import { cite, escapeMarkdown } from './text';

/** What the front page holds: the day at a glance, warnings, leads, worst events, quotations, changes, what is ahead. */
export function frontPage(briefing: Briefing, without: readonly Section[] = []): string[] {
  return [
    '## At a glance',
    glance(briefing),
    ...listed(
      'Warnings',
      briefing.warnings.map((item) => {
        const { text, by, citation } = item;
        return notedLine(
          `${by === undefined ? '' : `**${escapeMarkdown(by)}**: `}${escapeMarkdown(text)} ${cite(citation)}`,
          item,
        );
      }),
    ),
    '## Lead stories',
    ...(briefing.leads.length === 0
      ? ['No story in this period.']
      : briefing.leads.flatMap((lead, index) => leadStory(lead, index, briefing))),
    ...listed(WORST_EVENTS, frontEvents(briefing)),
    ...listed('Said', frontQuotes(briefing)),
    ...(without.includes('changes') ? [] : changed(briefing)),
    ...listed(
      'Ahead',
      (without.includes('ahead') ? [] : briefing.ahead).map((item) => {
        const { date, text, citation, assumed } = item;
        return notedLine(
          `${formatPartial(date)}${assumed ? ' (date assumed)' : ''}: ${escapeMarkdown(text)} ${cite(citation)}`,
          item,
        );
      }),
    ),
  ];
}

/** A heading and its lines; nothing where there are none. */
function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')];
}

function glance({ glance: told }: Briefing): string {
  const from = told.sources === 0 ? '' : `, ${fromSources(told)}`;
  const unsourced = told.unsourced === 0 ? '' : `; ${told.unsourced} name no source`;
  return [
    `- Articles: ${formatNumber(told.articles)}${from}${unsourced}`,
    ...glanceFigure(harmNames.killed, told.killed),
    ...glanceFigure(harmNames.injured, told.injured),
    ...(told.notAnalysed === 0 ? [] : [`- Not analysed: ${told.notAnalysed}`]),
    ...(told.undated === 0 ? [] : [`- Without a date, and so not in here: ${told.undated}`]),
  ].join('\n');
}

function glanceFigure(name: string, figure: GlanceFigure | null): string[] {
  const range = figure === null ? null : formatRange(figure.low, figure.high);
  if (figure === null) return [];
  if (range === null) return [`- ${name}: not summed, ${escapeMarkdown(figure.withheld ?? 'see the table')}`];
  return [`- ${name}: ${range} (${glanceScope(figure)})`];
}

function leadStory(lead: LeadStory, index: number, { sources, casualties }: Briefing): string[] {
  const told = lead.summary
    .map(
      ({ text, citation, staff }) =>
        `${escapeMarkdown(text)}${staff === true ? ' (*staff’s words*)' : ''} ${cite(citation)}`,
    )
    .join(' ');
  const from = lead.sources
    .map((number) => (sources[number] === undefined ? null : outletOf(sources[number])))
    .filter((name) => name !== null);
  const event = lead.event === null ? undefined : casualties[lead.event];
  const where = [
    lead.place,
    event === undefined ? null : figures(event).replace(/\.$/u, ''),
    lead.event === null ? null : `E${lead.event + 1}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join('; ');
  return [
    `### ${index + 1}. ${escapeMarkdown(lead.title)}`,
    ...ownHeadline(lead.staff?.headline),
    told,
    escapeMarkdown(where),
    `Sources: ${[...new Set(from)].map((name) => escapeMarkdown(name)).join('; ')}`,
    ...itemNote(lead.staff),
  ].filter((part) => part !== '');
}

function outletOf(source: BriefingSource): string {
  return source.source ?? source.agency ?? source.fileName;
}

/** "Killed: 28–31.", or the one claim's own words. */
function figures(event: CasualtyEvent): string {
  const totals = eventTotals(event);
  if (totals !== '') return totals;
  return event.claims
    .filter(({ superseded }) => !superseded)
    .flatMap((claim) => claim.figures.filter(({ part }) => !part))
    .map((figure) => `${harmNames[figure.type]}: ${figure.phrase}${checkedMark(figure)}`)
    .join('; ');
}

function frontEvents({ front, casualties }: Briefing): string[] {
  return front.events.flatMap((index) => {
    const event = casualties[index];
    if (event === undefined) return [];
    const what = [event.place, eventDay(event), event.what].filter((part) => part !== null).join(', ');
    const citations = event.claims.flatMap((claim) => claim.figures.map(({ citation }) => citation));
    const own = ownChanges(event).map((changed) => ` (${changed})`);
    const freed = event.freed === undefined ? '' : ` Some are free again ${cite(event.freed)}`;
    return [
      `E${index + 1} ${escapeMarkdown(`${what}. ${figures(event)}`)}${own.join('')} ${cite(...citations)}${freed}`,
    ];
  });
}

function frontQuotes({ front, quotes }: Briefing): string[] {
  return front.quotes.flatMap(({ speaker, quote }) => {
    const group = quotes[speaker];
    const entry = group?.quotes[quote];
    if (group === undefined || entry === undefined) return [];
    const who = [group.speaker, group.role].filter((part) => part !== null).join(', ');
    return [`${escapeMarkdown(`${who}: ${inMarks(entry.parts)}`)} ${cite(entry.citation)}${checkedMark(entry)}`];
  });
}

function changed({ changes, timeZone }: Briefing): string[] {
  if (changes === null) return [];
  const heading = `Changed since ${changes.since.title}, closed ${formatPartial(dayOf(changes.since.closed, timeZone))}`;
  const lines = [...changes.items, ...(changes.lines ?? []).filter(({ kind }) => kind !== 'new')].map(
    ({ kind, text, was, citation }) =>
      `${kind}: ${escapeMarkdown(was === null ? text : `${text} (was ${was})`)}${citation === null ? '' : ` ${cite(citation)}`}`,
  );
  return listed(escapeMarkdown(heading), lines.length === 0 ? ['nothing'] : lines);
}
