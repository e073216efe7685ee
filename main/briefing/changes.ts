import type { Briefing, CasualtyEvent, Change, Changes } from '../../preload/contract';
import { pairQuotes, saidBy, sayingWas, shownSaying, speakersIn } from './quote-pairs';
import { pairStories, storyWas, type ToldStory } from './story-pairs';
import { pairTolls, type TollPairs } from './toll-pairs';
import { revisedFrom, tollOf } from './toll-words';

/** What is compared of the briefing that is made. */
export type Made = Pick<
  Briefing,
  'options' | 'casualties' | 'leads' | 'stories' | 'quotes' | 'otherQuotes' | 'actors' | 'sources'
>;

/**
 * What differs from the last closed briefing: tolls, stories, and what key actors are quoted with, new, revised or gone. What another period's briefing held and this one does not tell of again is neither changed nor gone.
 * @param before the last closed briefing; null when none was closed before
 * @param shown the same as it may be shown, when an article of it was purged since
 */
export function changesSince(before: Briefing | null, now: Made, shown: Briefing | null = before): Changes | null {
  if (before === null || before.id === null || before.closed === null) return null;
  const { from, to, title } = before.options;
  const same = from === now.options.from && to === now.options.to;
  const told = shown ?? before;
  const paired = pairTolls(before, now);
  const tolls = compareTolls(before, told, paired, same);
  const stories = compareStories(before, told, now, paired, same);
  const quotes = compareQuotes(before, told, now, same);
  const kept = { tolls: tolls.unchanged, stories: stories.unchanged, quotes: quotes.unchanged };
  return {
    since: { id: before.id, title, from, to, closed: before.closed, version: before.version },
    items: [...tolls.items, ...stories.leads, ...quotes.items, ...stories.retold],
    lines: stories.lines,
    unchanged: kept.tolls + kept.stories + kept.quotes,
    kept,
  };
}

interface Compared {
  items: Change[];
  unchanged: number;
}

function compareTolls(before: Briefing, told: Briefing, { pairs, gone: left }: TollPairs, same: boolean): Compared {
  const revised: Change[] = [];
  const fresh: Change[] = [];
  let unchanged = 0;
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

/** Changes of stories, by how much they matter. */
interface StoryChanges {
  leads: Change[];
  /** Leads whose summary or figure alone is another. */
  retold: Change[];
  /** Stories that neither lead nor led. */
  lines: Change[];
  unchanged: number;
}

function compareStories(before: Briefing, told: Briefing, now: Made, tolls: TollPairs, same: boolean): StoryChanges {
  const { pairs, gone } = pairStories(before, now, tolls);
  const titleOf = ({ index, line }: ToldStory): string => told.stories[index]?.title ?? line.title;
  const changes: StoryChanges = { leads: [], retold: [], lines: [], unchanged: 0 };
  for (const pair of pairs) {
    const { story, old } = pair;
    const was = old === null ? null : storyWas(pair, before, now, titleOf(old));
    if (old !== null && was === null) {
      changes.unchanged++;
      continue;
    }
    const { line, lead, index } = story;
    const leads = lead !== null || (old !== null && old.lead !== null);
    const other = old === null || old.line.title !== line.title || (old.lead === null) !== (lead === null);
    changes[leads ? (other ? 'leads' : 'retold') : 'lines'].push({
      kind: old === null ? 'new' : 'revised',
      of: 'story',
      text: line.title,
      was,
      citation: lead?.summary[0]?.citation ?? line.citation,
      at: line.lead === null ? { list: 'stories', index } : { list: 'leads', index: line.lead },
    });
  }
  for (const story of same ? gone : [])
    changes[story.lead === null ? 'lines' : 'leads'].push({
      kind: 'withdrawn',
      of: 'story',
      text: titleOf(story),
      was: null,
      citation: null,
      at: null,
    });
  return { ...changes, leads: byKind(changes.leads, LEADS), lines: byKind(changes.lines, REVISED) };
}

const LEADS: readonly Change['kind'][] = ['new', 'withdrawn', 'revised'];
const REVISED: readonly Change['kind'][] = ['revised', 'withdrawn', 'new'];

const byKind = (changes: readonly Change[], order: readonly Change['kind'][]): Change[] =>
  changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

/** What those with a card are quoted with now and were not then, what is put otherwise, and what is gone from the body. */
function compareQuotes(before: Briefing, told: Briefing, now: Made, same: boolean): Compared {
  const items: Change[] = [];
  let unchanged = 0;
  const { pairs, gone } = pairQuotes(before, now);
  for (const pair of pairs) {
    const { said, old, kind } = pair;
    // What stands in the annex alone is looked up there.
    if (!said.body && !(old !== null && old.body)) continue;
    if (kind === 'unchanged') {
      unchanged++;
      continue;
    }
    const [text, was] = [saidBy(said), sayingWas(pair, told)];
    items.push({
      kind,
      of: 'quote',
      text,
      was,
      ...speakersIn(`${text} ${was ?? ''}`, old === null ? [said] : [said, old]),
      citation: said.quote.citation,
      at: said.body ? { list: 'quotes', index: said.group, quote: said.at } : null,
    });
  }
  for (const saying of same ? gone.filter(({ body }) => body) : []) {
    const text = shownSaying(saying, told);
    items.push({
      kind: 'withdrawn',
      of: 'quote',
      text,
      was: null,
      ...speakersIn(text, [saying]),
      citation: null,
      at: null,
    });
  }
  return { items: byKind(items, REVISED), unchanged };
}
