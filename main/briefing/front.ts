import type { CasualtyEvent, Day, EventTotal, Front, SpeakerQuotes } from '../../preload/contract';
import { isBefore } from './news';
import { isPlaced } from './placed';
import type { FoundQuote } from './quotes';

/** Rows of the small table and quotations that a page has room for. */
const EVENTS = 6;
const QUOTES = 3;
/** Words of a quotation that are read at a glance. */
const LONGEST = 40;
/** Fewer say nothing to who has read nothing else. */
const SHORTEST = 8;

/**
 * Chooses what the front page prints of the casualty table and the quotes.
 * @param from first day of the period
 * @param minor articles of sport, markets and the like: who is hurt on a pitch stands in the table alone
 * @param quotes the quotes of the body
 * @param best the same, those of most worth first
 */
export function chooseFront(
  events: readonly CasualtyEvent[],
  from: Day,
  minor: ReadonlySet<number>,
  quotes: readonly SpeakerQuotes[],
  best: readonly FoundQuote[],
): Front {
  return { events: worst(events, from, minor), quotes: bestOf(quotes, best) };
}

/** Below this an event is one hurt: it stands in the table alone. */
const LEAST = 2;

/**
 * The events with place, day and a figure, those of these days before those of the days before, and of each those that
 * harmed most first; what is incomplete stands on no front page.
 */
function worst(events: readonly CasualtyEvent[], from: Day, minor: ReadonlySet<number>): number[] {
  const before = ({ date }: CasualtyEvent): number => Number(isBefore(date, from));
  return [...events.entries()]
    .filter(([, event]) => event.place !== null && event.date !== null && severity(event) >= LEAST)
    .filter(([, { claims }]) =>
      claims.some(({ figures }) => figures.some(({ citation }) => !minor.has(citation.article))),
    )
    .toSorted(([a, one], [b, other]) => before(one) - before(other) || severity(other) - severity(one) || a - b)
    .slice(0, EVENTS)
    .map(([index]) => index);
}

/** How bad an event is, by the lowest figures claimed: the dead count for more than the missing, those for more than the hurt. */
export function severity({ totals }: CasualtyEvent): number {
  const of = (type: EventTotal['type']): number => totals.find((total) => total.type === type)?.low ?? 0;
  return of('killed') * 10 + of('missing') * 5 + of('injured') + of('killed_or_injured');
}

/** Whole sentences of different speakers whom a reader can place; of others only where there are none. */
function bestOf(groups: readonly SpeakerQuotes[], best: readonly FoundQuote[]): Front['quotes'] {
  const placed = groups.map(({ speaker, kind, role }) => isPlaced({ name: speaker, kind, role }));
  const chosen: Front['quotes'] = [];
  const others: Front['quotes'] = [];
  for (const { article, quote: found, words } of best) {
    if (chosen.length === QUOTES) break;
    const length = words.split(' ').length;
    if (found.kind !== 'direct' || length > LONGEST || length < SHORTEST) continue;
    for (const [speaker, group] of groups.entries()) {
      const quote = group.quotes.findIndex(
        ({ citation }) => citation.article === article.id && citation.start === found.start,
      );
      const list = placed[speaker] === true ? chosen : others;
      if (quote >= 0 && !list.some((one) => one.speaker === speaker)) list.push({ speaker, quote });
    }
  }
  return chosen.length > 0 ? chosen : others.slice(0, QUOTES);
}
