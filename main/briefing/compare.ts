import {
  hasPage,
  type Briefing,
  type CasualtyEvent,
  type Citation,
  type Claim,
  type ClaimFigure,
  type ComparedBriefing,
  type ComparedRow,
  type ComparedSide,
  type Comparison,
  type TollStep,
} from '../../preload/contract';
import { shownOf } from './changes';
import { bearersOf, namedIn, type Bearers } from './named';
import { pairQuotes, shownSaying, type Saying } from './quote-pairs';
import { pairStories, storyWas, type ToldStory } from './story-pairs';
import { pairTolls, type TollPairs } from './toll-pairs';
import { revisedFrom, tollOf } from './toll-words';

/**
 * Two briefings side by side: their tolls, stories and what their key actors are quoted with. What a briefing of another
 * period held and the later one does not tell of again is not withdrawn: it is left out.
 * @param show gives a briefing as it may be shown: without the words of what was purged
 */
export function compareBriefings(before: Briefing, after: Briefing, show: Show = asItIs): Comparison {
  const [then, now] = [toldBy(before, show), toldBy(after, show)];
  const same = before.options.from === after.options.from && before.options.to === after.options.to;
  const paired = pairTolls(before, after);
  const rows = [...tolls(then, now, paired), ...stories(then, now, paired), ...quotes(then, now)].filter(
    ({ kind }) => same || kind !== 'withdrawn',
  );
  return { before: headOf(before), after: headOf(after), rows: rows.toSorted((a, b) => rank(a) - rank(b)) };
}

/** What is compared is what was told; what of it may be shown is another thing once an article was purged. */
interface Told {
  told: Briefing;
  shown: Briefing;
  /** Whom it names. */
  bearers: Bearers;
}

type Show = (briefing: Briefing) => Briefing;
const asItIs: Show = (briefing) => briefing;

function toldBy(told: Briefing, show: Show): Told {
  const shown = show(told);
  return { told, shown, bearers: bearersOf(shown) };
}

const OF = ['toll', 'story', 'line', 'quote'];
const KINDS = ['revised', 'new', 'withdrawn', 'unchanged'];
const rank = ({ of, kind }: ComparedRow): number => OF.indexOf(of) * KINDS.length + KINDS.indexOf(kind);

function headOf({ id, options, version, closed, closedBy }: Briefing): ComparedBriefing {
  return { id, title: options.title, from: options.from, to: options.to, version, closed, closedBy };
}

/** An item with the sentence a citation leads to. @param says who says so, where it has a name */
function sideOf(
  text: string,
  citation: Citation | null,
  { shown, bearers }: Told,
  says: string | null = null,
): ComparedSide {
  const { references, sources, purged = [] } = shown;
  const reference = citation === null ? undefined : references[citation.reference - 1];
  if (purged.some(({ article }) => article === reference?.article))
    return { text, sentence: null, source: null, published: null, names: [] };
  const source = reference === undefined ? undefined : sources[reference.source];
  return {
    text,
    sentence: reference?.text ?? null,
    source: source === undefined ? null : (source.source ?? source.agency ?? source.fileName),
    published: source?.published?.slice(0, 10) ?? null,
    names: [
      ...new Set([
        ...(says === null || !hasPage(says) ? [] : [says]),
        ...namedIn(`${text}\n${reference?.text ?? ''}`, bearers),
      ]),
    ],
  };
}

/** A toll with a sentence that tells it: one with a figure that the other briefing's did not have, where there is one. */
function tollSide(event: CasualtyEvent, by: Told, other: CasualtyEvent | null): ComparedSide {
  const known = new Set(other === null ? [] : wholesOf(other).map(({ figure }) => keyOf(figure)));
  const own = wholesOf(event);
  const telling = own.find(({ figure }) => !known.has(keyOf(figure))) ?? own[0];
  return sideOf(
    tollOf(shownOf(by.shown, by.told, event)),
    telling?.figure.citation ?? null,
    by,
    telling?.claim.claimant ?? null,
  );
}

/** The figures of an event that stand and are no part of another, each with its claim. */
const wholesOf = ({ claims }: CasualtyEvent): { claim: Claim; figure: ClaimFigure }[] =>
  claims.flatMap((claim) =>
    claim.superseded ? [] : claim.figures.flatMap((figure) => (figure.part ? [] : [{ claim, figure }])),
  );

const keyOf = ({ type, low, high, vague }: ClaimFigure): string => `${type} ${low} ${high} ${vague}`;

function tolls(before: Told, after: Told, { pairs, gone }: TollPairs): ComparedRow[] {
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

function stories(before: Told, after: Told, paired: TollPairs): ComparedRow[] {
  const { pairs, gone } = pairStories(before.told, after.told, paired);
  const titleOf = ({ index, line }: ToldStory, { shown }: Told): string => shown.stories[index]?.title ?? line.title;
  const side = (story: ToldStory, by: Told): ComparedSide =>
    sideOf(titleOf(story, by), story.lead?.summary[0]?.citation ?? story.line.citation, by);
  const leads = (story: ToldStory | null): boolean => story !== null && story.lead !== null;
  return [
    ...pairs.map((pair): ComparedRow => {
      const { story, old } = pair;
      const was = old === null ? null : storyWas(pair, before.told, after.told, titleOf(old, before));
      return {
        of: leads(story) || leads(old) ? 'story' : 'line',
        kind: old === null ? 'new' : was === null ? 'unchanged' : 'revised',
        before: old === null ? null : side(old, before),
        after: side(story, after),
        // Two headlines that are one say nothing of what is another.
        ...(was === null || old?.line.title !== story.line.title ? {} : { was }),
      };
    }),
    ...gone.map((story): ComparedRow => ({
      of: leads(story) ? 'story' : 'line',
      kind: 'withdrawn',
      before: side(story, before),
      after: null,
    })),
  ];
}

/** What those with a card in either briefing are quoted with, in the body or the annex. */
function quotes(before: Told, after: Told): ComparedRow[] {
  const side = (saying: Saying, by: Told): ComparedSide =>
    sideOf(shownSaying(saying, by.shown), saying.quote.citation, by, saying.kind === 'unnamed' ? null : saying.speaker);
  const { pairs, gone } = pairQuotes(before.told, after.told);
  return [
    ...pairs.map(({ said, old, kind }): ComparedRow => ({
      of: 'quote',
      kind,
      before: old === null ? null : side(old, before),
      after: side(said, after),
    })),
    ...gone.map((saying): ComparedRow => ({
      of: 'quote',
      kind: 'withdrawn',
      before: side(saying, before),
      after: null,
    })),
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
