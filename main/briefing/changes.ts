import type {
  Briefing,
  CasualtyEvent,
  Change,
  Changes,
  EventTotal,
  HarmType,
  LeadStory,
  QuoteEntry,
} from '../../preload/contract';
import { datesAgree, innerByMap, isWide, placesAgree } from './casualties/agreement';
import { TOLL_KINDS } from './casualties/toll-kinds';
import { severity } from './front';
import { plainName } from './names';
import { contentWords } from './words';

/** What is compared of the briefing that is made. */
export type Made = Pick<Briefing, 'options' | 'casualties' | 'leads' | 'quotes' | 'otherQuotes' | 'actors' | 'sources'>;

/**
 * What differs from the last closed briefing: tolls that are new, revised or gone, leads that are new or gone, what key
 * actors said since. What another period's briefing held and this one does not tell of again is neither changed nor gone.
 * @param before the last closed briefing; null when none was closed before
 * @param shown the same as it may be shown, when an article of it was purged since
 */
export function changesSince(before: Briefing | null, now: Made, shown: Briefing | null = before): Changes | null {
  if (before === null || before.id === null || before.closed === null) return null;
  const { from, to, title } = before.options;
  const same = from === now.options.from && to === now.options.to;
  const told = shown ?? before;
  const tolls = compareTolls(before, told, now, same);
  const leads = compareLeads(before, told, now, same);
  return {
    since: { id: before.id, title, from, to, closed: before.closed, version: before.version },
    items: [...tolls.items, ...leads.items, ...newQuotes(before, now)],
    unchanged: tolls.unchanged + leads.unchanged,
  };
}

interface Compared {
  items: Change[];
  unchanged: number;
}

function compareTolls(before: Briefing, told: Briefing, now: Made, same: boolean): Compared {
  const revised: Change[] = [];
  const fresh: Change[] = [];
  let unchanged = 0;
  const { pairs, gone: left } = pairTolls(before, now);
  for (const { index, event, old } of pairs) {
    const citation = event.claims.find(({ superseded }) => !superseded)?.figures[0]?.citation ?? null;
    const change = { of: 'toll' as const, text: tollOf(event), citation, at: { list: 'casualties' as const, index } };
    if (old === null) {
      fresh.push({ ...change, kind: 'new', was: null });
      continue;
    }
    const was = revisedFrom(old, event, shownOf(told, before, old));
    if (was.length === 0) unchanged++;
    else revised.push({ ...change, kind: 'revised', was: was.join(', ') });
  }
  const gone = same
    ? left.map((event): Change => ({
        kind: 'withdrawn',
        of: 'toll',
        text: tollOf(shownOf(told, before, event)),
        was: null,
        citation: null,
        at: null,
      }))
    : [];
  return { items: [...revised, ...fresh, ...gone], unchanged };
}

/** An event of a closed briefing as it may be shown. */
export const shownOf = (shown: Briefing, closed: Briefing, event: CasualtyEvent): CasualtyEvent =>
  shown.casualties[closed.casualties.indexOf(event)] ?? event;

/**
 * The figures of an event that another briefing told otherwise, as that one told them; empty where none differs.
 * @param shown the other one as it may be shown
 */
export function revisedFrom(old: CasualtyEvent, event: CasualtyEvent, shown = old): string[] {
  return TOLL_KINDS.flatMap((type) => {
    const [then, today] = [figureOf(old, type), figureOf(event, type)];
    return then === today ? [] : [figureOf(shown, type) ?? `no ${nameOf(type)} told`];
  });
}

/**
 * Which event of an earlier briefing each event is, the worst first.
 * @returns `gone`: those of the earlier one that are none of them
 */
export function pairTolls(
  before: Briefing,
  now: Made,
): { pairs: { index: number; event: CasualtyEvent; old: CasualtyEvent | null }[]; gone: CasualtyEvent[] } {
  const found = new Set<CasualtyEvent>();
  const worst = [...now.casualties.entries()].toSorted(([, a], [, b]) => severity(b) - severity(a));
  const pairs = worst.map(([index, event]) => {
    const left = before.casualties.filter((other) => !found.has(other));
    const old =
      left.find((other) => isSame(other, event, before, now)) ?? left.find((other) => isSameTold(other, event)) ?? null;
    if (old !== null) found.add(old);
    return { index, event, old };
  });
  return { pairs, gone: before.casualties.filter((event) => !found.has(event)) };
}

/** One event in two briefings: of one place and day, or told by the same article of the same place. */
function isSame(old: CasualtyEvent, event: CasualtyEvent, before: Briefing, now: Made): boolean {
  if (!old.totals.some(({ type }) => event.totals.some((total) => total.type === type))) return false;
  const days = datesAgree(old.date, event.date);
  if (days === 'no') return false;
  const places =
    placesAgree(old.place, event.place) === 'yes' ||
    (old.place !== null && event.place !== null && innerByMap(old.place, event.place) !== null);
  if (places && days === 'yes') return true;
  const hashes = hashesOf(old, before.sources);
  return (places || old.place === event.place) && hashesOf(event, now.sources).some((hash) => hashes.includes(hash));
}

/**
 * One event told otherwise: of one town and day, where the hurt have died since; or of one town with the same number, where
 * its day was told only later.
 */
function isSameTold(old: CasualtyEvent, event: CasualtyEvent): boolean {
  if (old.place === null || event.place === null || placesAgree(old.place, event.place) !== 'yes') return false;
  if (isWide(old.place) || isWide(event.place)) return false;
  if (old.what !== null && event.what !== null && old.what !== event.what) return false;
  const days = datesAgree(old.date, event.date);
  if (days === 'no') return false;
  if (days === 'yes') return [old, event].every(({ totals }) => totals.some(({ type }) => TOLL_KINDS.includes(type)));
  return old.totals.some((one) =>
    event.totals.some((other) => one.type === other.type && one.low !== null && one.low > 1 && one.low === other.low),
  );
}

/** The files its claims stand in: an article keeps its hash from one briefing to the next. */
function hashesOf({ claims }: CasualtyEvent, sources: Briefing['sources']): string[] {
  const articles = new Set(claims.flatMap(({ figures }) => figures.map(({ citation }) => citation.article)));
  return sources.flatMap(({ article, hash }) => (articles.has(article) ? [hash] : []));
}

/** "Orlen: 28–31 killed, at least 40 injured". */
export function tollOf(event: CasualtyEvent): string {
  const figures = TOLL_KINDS.flatMap((type) => figureOf(event, type) ?? []);
  return `${event.place ?? 'Place not stated'}: ${figures.length === 0 ? 'no figure' : figures.join(', ')}`;
}

function figureOf({ totals }: CasualtyEvent, type: HarmType): string | null {
  const total = totals.find((one) => one.type === type);
  return total === undefined ? null : `${amount(total)} ${nameOf(type)}`;
}

const nameOf = (type: HarmType): string => type.replaceAll('_', ' ');

const numbers = new Intl.NumberFormat('en-GB');

function amount({ low, high, top, vague }: EventTotal): string {
  if (vague !== null) return vague;
  const from = low === null ? null : numbers.format(low);
  if (from === null) return high === null ? 'an unknown number' : `up to ${numbers.format(high)}`;
  if (top !== null) return `${from} to at least ${numbers.format(top)}`;
  if (high === null) return `at least ${from}`;
  return low === high ? from : `${from}–${numbers.format(high)}`;
}

/** Of the content words of the shorter headline, how many the other has from which both head one story. */
const ALIKE = 0.5;

function compareLeads(before: Briefing, told: Briefing, now: Made, same: boolean): Compared {
  const items: Change[] = [];
  let unchanged = 0;
  for (const [index, lead] of now.leads.entries())
    if (before.leads.some((other) => isStory(other, lead, before, now))) unchanged++;
    else
      items.push({
        kind: 'new',
        of: 'story',
        text: lead.title,
        was: null,
        citation: lead.summary[0]?.citation ?? null,
        at: { list: 'leads', index },
      });
  const current = new Set(now.sources.flatMap(({ hash, withdrawn }) => (withdrawn ? [] : [hash])));
  const gone = same
    ? before.leads.filter(
        (lead) =>
          lead.sources.every((source) => !current.has(before.sources[source]?.hash ?? '')) &&
          !now.leads.some((other) => isStory(lead, other, before, now)),
      )
    : [];
  for (const lead of gone)
    items.push({
      kind: 'withdrawn',
      of: 'story',
      text: told.leads[before.leads.indexOf(lead)]?.title ?? lead.title,
      was: null,
      citation: null,
      at: null,
    });
  return { items, unchanged };
}

/** One story in two briefings: a report stands in both, or their headlines share most of their words. */
export function isStory(old: LeadStory, lead: LeadStory, before: Briefing, now: Made): boolean {
  const hashes = new Set(old.sources.map((source) => before.sources[source]?.hash));
  if (lead.sources.some((source) => hashes.has(now.sources[source]?.hash))) return true;
  const [one, other] = [contentWords(old.title), contentWords(lead.title)];
  const shared = [...one.keys()].filter((word) => other.has(word)).length;
  return shared >= Math.max(2, ALIKE * Math.min(one.size, other.size));
}

/** The words of a quote, made comparable. */
export const wordsOf = ({ parts }: QuoteEntry): string => plainName(parts.join(' '));

/** "Ada Quill: “We wait” … “for them”". */
export const saidBy = (speaker: string, { parts }: QuoteEntry): string =>
  `${speaker}: ${parts.map((part) => `“${part}”`).join(' … ')}`;

/** Those with a card in any of these briefings, their names made comparable. */
export const keyNames = (...briefings: readonly Pick<Briefing, 'actors'>[]): Set<string> =>
  new Set(briefings.flatMap(({ actors }) => actors.map(({ name }) => plainName(name))));

/** What those with a card are quoted with now and were not then. */
function newQuotes(before: Briefing, now: Made): Change[] {
  const then = new Set([...before.quotes, ...before.otherQuotes].flatMap(({ quotes }) => quotes.map(wordsOf)));
  const key = keyNames(now);
  return now.quotes.flatMap(({ speaker, quotes }) =>
    speaker === null || !key.has(plainName(speaker))
      ? []
      : quotes
          .filter((quote) => !then.has(wordsOf(quote)))
          .map((quote): Change => ({
            kind: 'new',
            of: 'quote',
            text: saidBy(speaker, quote),
            was: null,
            citation: quote.citation,
            at: null,
          })),
  );
}
