import type {
  ActorStaff,
  Briefing,
  CasualtyEvent,
  Citation,
  EventStaff,
  QuoteEntry,
  StoryStaff,
} from '../../../preload/contract';
import { plainName } from '../names';
import type { ReadArticle } from '../types';
import { placeOf } from './anchors';
import type { Desk } from './open';

type Noted = Pick<
  Briefing,
  | 'leads'
  | 'stories'
  | 'deeds'
  | 'warnings'
  | 'ahead'
  | 'casualties'
  | 'aside'
  | 'notCounted'
  | 'quotes'
  | 'otherQuotes'
  | 'actors'
  | 'sources'
>;

export const NO_STORY_STAFF: StoryStaff = { headline: null, pinned: false, summary: false, note: null };
const NO_EVENT_STAFF: EventStaff = {
  facts: [],
  regrouped: null,
  sum: null,
  within: null,
  figures: [],
  machine: null,
  note: null,
};

const NO_QUOTE_STAFF: NonNullable<QuoteEntry['staff']> = { place: null, note: null };
const NO_ACTOR_STAFF: ActorStaff = { pinned: false, names: [], note: null };

/** Puts the staff's notes beside what they are on. The parts of the briefing are changed in place: they are new. */
export function addNotes(briefing: Noted, articles: readonly ReadArticle[], desk: Desk): void {
  const events: CasualtyEvent[] = [briefing.casualties, ...Object.values(briefing.aside)].flat();
  const groups = [...briefing.quotes, ...briefing.otherQuotes];
  for (const { entry, edit } of desk.of('note')) {
    const note = edit.text.trim() === '' ? null : edit.text;
    const { at, on } = edit;
    const said: Said = note === null || entry.by === null ? { note } : { note, noteBy: entry.by };
    const span = typeof at === 'object' ? placeOf(at, articles) : null;
    const stands = ({ article, start, end }: Citation): boolean =>
      span !== null && article === span.article.id && start < span.end && end > span.start;
    let found = false;
    if (on === 'lead') {
      const holds = ({ sources }: { sources: number[] }): boolean =>
        sources.some((source) => articles[source]?.id === at);
      for (const story of [...briefing.leads, ...briefing.stories].filter(holds)) {
        story.staff = { ...unsaid(story.staff ?? NO_STORY_STAFF), ...said };
        found = true;
      }
    } else if (on === 'event') {
      const event = events.find(({ claims }) =>
        claims.some(({ figures }) => figures.some((one) => stands(one.citation))),
      );
      if (event !== undefined) event.staff = { ...unsaid(event.staff ?? NO_EVENT_STAFF), ...said };
      found = event !== undefined;
    } else if (on === 'quote') {
      const quote = groups.flatMap(({ quotes }) => quotes).find(({ citation }) => stands(citation));
      if (quote !== undefined) quote.staff = { ...unsaid(quote.staff ?? NO_QUOTE_STAFF), ...said };
      found = quote !== undefined;
    } else if (on === 'claim') {
      const claims = events.flatMap((event) => event.claims);
      found = notePlain(
        claims.find(({ figures }) => figures.some((one) => stands(one.citation))),
        said,
      );
    } else if (on === 'article') {
      notePlain(
        briefing.sources.find(({ article }) => article === at),
        said,
      );
      // Where its day is another now, it stands beside it there.
      found = true;
    } else if (on !== 'actor') {
      const { deeds, warnings, ahead, notCounted } = briefing;
      const lists = { deed: deeds, warning: warnings, ahead, uncounted: notCounted };
      const of: readonly (PlainNoted & { citation: Citation })[] = lists[on];
      found = notePlain(
        of.find(({ citation }) => stands(citation)),
        said,
      );
    } else {
      const is = (name: string): boolean => typeof at === 'string' && plainName(name) === plainName(at);
      const card =
        briefing.actors.find(({ name }) => is(name)) ?? briefing.actors.find(({ aliases }) => aliases.some(is));
      if (card !== undefined) card.staff = { ...unsaid(card.staff ?? NO_ACTOR_STAFF), ...said };
      found = card !== undefined;
    }
    if (!found && note !== null) desk.misses(entry);
  }
  const noted = [briefing.leads, briefing.stories, events, groups.flatMap(({ quotes }) => quotes), briefing.actors];
  for (const item of noted.flat()) if (item.staff !== undefined && saysNothing(item.staff)) delete item.staff;
}

/** What has nothing of the staff's but a note. */
interface PlainNoted {
  note?: string;
  noteBy?: string;
}

/** Puts a note beside it, or takes the one there away; false where there is nothing to put it beside. */
function notePlain(item: PlainNoted | undefined, { note, noteBy }: Said): boolean {
  if (item === undefined) return false;
  delete item.note;
  delete item.noteBy;
  if (note !== null) Object.assign(item, { note, ...(noteBy === undefined ? {} : { noteBy }) });
  return true;
}

interface Said {
  note: string | null;
  noteBy?: string;
}

/** What the staff said beside a note: the note that stood there gives way, with who wrote it. */
function unsaid<Staff extends { noteBy?: string }>(staff: Staff): Omit<Staff, 'noteBy'> {
  const { noteBy: _noteBy, ...rest } = staff;
  return rest;
}

/** Nothing is left of what the staff said: a note was taken away, and nothing else was changed. */
const saysNothing = (staff: object): boolean =>
  Object.values(staff).every((part) => part === null || part === false || (Array.isArray(part) && part.length === 0));
