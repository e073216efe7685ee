import type {
  Briefing,
  CasualtyEvent,
  Citation,
  ClaimFigure,
  ComparedBriefing,
  ComparedRow,
  ComparedSide,
  Comparison,
  LeadStory,
  QuoteEntry,
  TollStep,
} from '../../preload/contract';
import { isStory, keyNames, pairTolls, revisedFrom, saidBy, shownOf, tollOf, wordsOf } from './changes';
import { plainName } from './names';

/**
 * Two briefings side by side: their tolls, leads and what their key actors are quoted with. What a briefing of another
 * period held and the later one does not tell of again is not withdrawn: it is left out.
 * @param show gives a briefing as it may be shown: without the words of what was purged
 */
export function compareBriefings(before: Briefing, after: Briefing, show: Show = asItIs): Comparison {
  const [then, now] = [toldBy(before, show), toldBy(after, show)];
  const same = before.options.from === after.options.from && before.options.to === after.options.to;
  const rows = [...tolls(then, now), ...stories(then, now), ...quotes(then, now)].filter(
    ({ kind }) => same || kind !== 'withdrawn',
  );
  return { before: headOf(before), after: headOf(after), rows: rows.toSorted((a, b) => rank(a) - rank(b)) };
}

/** What is compared is what was told; what of it may be shown is another thing once an article was purged. */
interface Told {
  told: Briefing;
  shown: Briefing;
}

type Show = (briefing: Briefing) => Briefing;
const asItIs: Show = (briefing) => briefing;
const toldBy = (told: Briefing, show: Show): Told => ({ told, shown: show(told) });

const OF = ['toll', 'story', 'quote'];
const KINDS = ['revised', 'new', 'withdrawn', 'unchanged'];
const rank = ({ of, kind }: ComparedRow): number => OF.indexOf(of) * KINDS.length + KINDS.indexOf(kind);

function headOf({ id, options, version, closed, closedBy }: Briefing): ComparedBriefing {
  return { id, title: options.title, from: options.from, to: options.to, version, closed, closedBy };
}

/** An item with the sentence a citation leads to. */
function sideOf(text: string, citation: Citation | null, { shown }: Told): ComparedSide {
  const { references, sources, purged = [] } = shown;
  const reference = citation === null ? undefined : references[citation.reference - 1];
  if (purged.some(({ article }) => article === reference?.article)) return { text, sentence: null, source: null };
  const source = reference === undefined ? undefined : sources[reference.source];
  const outlet = source === undefined ? null : (source.source ?? source.agency ?? source.fileName);
  return {
    text,
    sentence: reference?.text ?? null,
    source: outlet === null ? null : [outlet, source?.published?.slice(0, 10)].filter(Boolean).join(', '),
  };
}

/** A toll with a sentence that tells it: one with a figure that the other briefing's did not have, where there is one. */
function tollSide(event: CasualtyEvent, by: Told, other: CasualtyEvent | null): ComparedSide {
  const whole = (of: CasualtyEvent): ClaimFigure[] =>
    of.claims.filter(({ superseded }) => !superseded).flatMap(({ figures }) => figures.filter(({ part }) => !part));
  const known = new Set(other === null ? [] : whole(other).map(keyOf));
  const own = whole(event);
  const telling = own.find((figure) => !known.has(keyOf(figure))) ?? own[0];
  return sideOf(tollOf(shownOf(by.shown, by.told, event)), telling?.citation ?? null, by);
}

const keyOf = ({ type, low, high, vague }: ClaimFigure): string => `${type} ${low} ${high} ${vague}`;

function tolls(before: Told, after: Told): ComparedRow[] {
  const { pairs, gone } = pairTolls(before.told, after.told);
  return [
    ...pairs.map(({ event, old }): ComparedRow => ({
      of: 'toll',
      kind: old === null ? 'new' : revisedFrom(old, event).length > 0 ? 'revised' : 'unchanged',
      before: old === null ? null : tollSide(old, before, event),
      after: tollSide(event, after, old),
    })),
    ...gone.map((event): ComparedRow => ({
      of: 'toll',
      kind: 'withdrawn',
      before: tollSide(event, before, null),
      after: null,
    })),
  ];
}

function stories(before: Told, after: Told): ComparedRow[] {
  const side = (lead: LeadStory, by: Told): ComparedSide =>
    sideOf(by.shown.leads[by.told.leads.indexOf(lead)]?.title ?? lead.title, lead.summary[0]?.citation ?? null, by);
  const found = new Set<LeadStory>();
  const rows = after.told.leads.map((lead): ComparedRow => {
    const old = before.told.leads.find((other) => !found.has(other) && isStory(other, lead, before.told, after.told));
    if (old !== undefined) found.add(old);
    const told = ({ title, summary }: LeadStory): string => [title, ...summary.map(({ text }) => text)].join(' ');
    return {
      of: 'story',
      kind: old === undefined ? 'new' : told(old) === told(lead) ? 'unchanged' : 'revised',
      before: old === undefined ? null : side(old, before),
      after: side(lead, after),
    };
  });
  const gone = before.told.leads.filter((lead) => !found.has(lead));
  return [
    ...rows,
    ...gone.map((lead): ComparedRow => ({ of: 'story', kind: 'withdrawn', before: side(lead, before), after: null })),
  ];
}

interface Said {
  words: string;
  /** As they may be shown. */
  text: string;
  speaker: string;
  quote: QuoteEntry;
}

/** What those with a card in either briefing are quoted with in its body. */
function quotes(before: Told, after: Told): ComparedRow[] {
  const key = keyNames(before.told, after.told);
  const said = ({ told, shown }: Told): Said[] => {
    const groups = [...shown.quotes, ...shown.otherQuotes];
    return [...told.quotes, ...told.otherQuotes].flatMap(({ speaker, quotes: all }, index) =>
      speaker === null || !key.has(plainName(speaker))
        ? []
        : all.map((quote, at) => {
            const as = groups[index]?.quotes[at] ?? quote;
            // Words that may not be shown are nobody's.
            const text = as.parts.join() === quote.parts.join() ? saidBy(speaker, quote) : as.parts.join(' ');
            return { words: wordsOf(quote), text, speaker, quote };
          }),
    );
  };
  const side = ({ text, quote }: Said, by: Told): ComparedSide => sideOf(text, quote.citation, by);
  const [then, now] = [said(before), said(after)];
  const known = new Map(then.map((one) => [one.words, one]));
  const kept = new Set(now.map(({ words }) => words));
  return [
    ...now.map((one): ComparedRow => {
      const old = known.get(one.words);
      return {
        of: 'quote',
        // The same words in another mouth are no longer the same.
        kind: old === undefined ? 'new' : plainName(old.speaker) === plainName(one.speaker) ? 'unchanged' : 'revised',
        before: old === undefined ? null : side(old, before),
        after: side(one, after),
      };
    }),
    ...then
      .filter(({ words }) => !kept.has(words))
      .map((one): ComparedRow => ({ of: 'quote', kind: 'withdrawn', before: side(one, before), after: null })),
  ];
}

/**
 * How closed briefings told an event, the newest first, up to the one that tells it now.
 * @param earlier closed briefings before it, the newest first
 * @param index of the event among the casualties of `now`
 * @param show as for a comparison
 */
export function tollHistory(
  now: Briefing,
  index: number,
  earlier: readonly Briefing[],
  show: Show = asItIs,
): TollStep[] {
  const event = now.casualties[index];
  if (event === undefined) return [];
  const told = [{ briefing: now, event }];
  let last = { briefing: now, event };
  for (const briefing of earlier) {
    const old = pairTolls(briefing, last.briefing).pairs.find((pair) => pair.event === last.event)?.old ?? null;
    if (old === null) continue;
    last = { briefing, event: old };
    told.push(last);
  }
  return told.map((step, place) => {
    const before = told[place + 1];
    return {
      ...tollSide(step.event, toldBy(step.briefing, show), before?.event ?? null),
      briefing: headOf(step.briefing),
      changed: before !== undefined && revisedFrom(before.event, step.event).length > 0,
    };
  });
}
