import type {
  ActorCard,
  Briefing,
  BriefingSource,
  CasualtyEvent,
  Change,
  Citation,
  LeadStory,
  PurgedSource,
  QuoteEntry,
  SpeakerQuotes,
  StoryLine,
} from '../../preload/contract';
import { dayOf, formatPartial } from '../../preload/contract/wording/dates';
import { plainName } from './names';
import { inMarks, saidBy } from './quote-pairs';

/** What stands in the place of words that were purged. */
export const PURGED = 'a purged article';

/** A purged article, with what its tombstone says. */
export function purgedInWords({ at, by, reason }: PurgedSource, timeZone: string): string {
  return `${PURGED} (purged ${formatPartial(dayOf(at, timeZone))} by ${by}: ${reason})`;
}

/** How a briefing is shown. */
interface Showing {
  /** The briefing that its changes are told from, where it is still there. */
  before?: Briefing | null;
  /** What a purged article is called. */
  called?: (tombstone: PurgedSource) => string;
}

/**
 * A closed briefing without a word of the articles that were purged since. What was closed is not changed: this is how it is
 * shown. Everything keeps its place in its list; figures stay, since sums are made of them.
 * @param tombstones of the library
 * @returns the briefing itself where nothing of it was purged
 */
export function withoutPurged(
  briefing: Briefing,
  tombstones: readonly PurgedSource[],
  { before = null, called = () => PURGED }: Showing = {},
): Briefing {
  const purged = purgedOf(briefing, tombstones);
  const earlier = before === null ? [] : purgedOf(before, tombstones);
  if (purged.length === 0 && earlier.length === 0) return briefing;
  const cover = coverOf(briefing, purged, called);
  const { of } = cover;
  const { leads, stories, deeds, sources, references, desk } = briefing;
  return {
    ...briefing,
    ...(purged.length === 0 ? {} : { purged }),
    leads: leads.map(cover.lead),
    stories: stories.map(cover.story),
    deeds: deeds.map((deed) => (cover.cites(deed) ? { ...deed, actor: PURGED, verb: '', text: of(deed) } : deed)),
    warnings: briefing.warnings.map((warning) => {
      const { by: _by, ...rest } = warning;
      return cover.cites(warning) ? { ...rest, text: of(warning) } : warning;
    }),
    checks: briefing.checks.map((check) => (cover.cites(check) ? { ...check, text: of(check) } : check)),
    changes: coveredChanges(briefing, before, earlier, cover.cites),
    casualties: briefing.casualties.map(cover.event),
    aside: {
      running: briefing.aside.running.map(cover.event),
      sums: briefing.aside.sums.map(cover.event),
      older: briefing.aside.older.map(cover.event),
      undated: briefing.aside.undated.map(cover.event),
      other: briefing.aside.other.map(cover.event),
    },
    ahead: briefing.ahead.map((one) => (cover.cites(one) ? { ...one, text: of(one) } : one)),
    notCounted: briefing.notCounted.map((one) => (cover.cites(one) ? { ...one, phrase: of(one) } : one)),
    quotes: briefing.quotes.map(cover.group),
    otherQuotes: briefing.otherQuotes.map(cover.group),
    actors: briefing.actors.map((card) => cover.card(card, deeds)),
    sources: sources.map((source) =>
      cover.is(source.article)
        ? {
            ...withoutNote(source),
            title: cover.name(source.article),
            source: null,
            syndicator: null,
            agency: null,
            published: null,
            dateBasis: null,
            fileName: PURGED,
          }
        : source,
    ),
    references: references.map((reference) =>
      cover.is(reference.article) ? { ...reference, text: cover.name(reference.article), repairs: [] } : reference,
    ),
    desk: {
      ...desk,
      hidden: desk.hidden.map((one) => (cover.is(one.story) ? { ...one, title: PURGED } : one)),
      late: desk.late.map((one) => (cover.is(one.article) ? { ...one, title: PURGED, source: null } : one)),
      // What was said of its words names them.
      unfit: desk.unfit.filter(({ edit }) => !purged.some(({ article }) => names(edit, article))),
      unfitDecisions: desk.unfitDecisions.filter(({ key }) => !cover.is(key.article)),
    },
  };
}

/** What the staff noted at a purged article is about its words. */
const withoutNote = ({ note: _note, noteBy: _noteBy, ...source }: BriefingSource): BriefingSource => source;

/** The tombstones of a briefing's own sources. */
export const purgedOf = ({ sources }: Pick<Briefing, 'sources'>, tombstones: readonly PurgedSource[]): PurgedSource[] =>
  tombstones.filter(({ article, hash }) =>
    sources.some((source) => source.article === article && source.hash === hash),
  );

/** Whether something that was kept is about an article, by its number. */
function names(part: unknown, article: number): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) => (key === 'article' && value === article) || names(value, article));
}

interface Cover {
  is: (article: number) => boolean;
  /** What a purged article is called. */
  name: (article: number) => string;
  /** What the article is called that something cites. */
  of: (of: { citation: Citation | null }) => string;
  cites: (of: { citation: Citation | null }) => boolean;
  lead: (lead: LeadStory) => LeadStory;
  story: (story: StoryLine) => StoryLine;
  event: (event: CasualtyEvent) => CasualtyEvent;
  group: (group: SpeakerQuotes) => SpeakerQuotes;
  card: (card: ActorCard, deeds: Briefing['deeds']) => ActorCard;
}

/** How the parts of a briefing are covered. */
function coverOf(
  { sources }: Briefing,
  purged: readonly PurgedSource[],
  called: (tombstone: PurgedSource) => string,
): Cover {
  const names = new Map(purged.map((stone) => [stone.article, called(stone)]));
  const is = (article: number): boolean => names.has(article);
  const name = (article: number): string => names.get(article) ?? PURGED;
  const of = ({ citation }: { citation: Citation | null }): string => name(citation?.article ?? 0);
  const cites = ({ citation }: { citation: Citation | null }): boolean => citation !== null && is(citation.article);
  const articleAt = (index: number): number => sources[index]?.article ?? 0;
  const whole = (of: readonly number[]): boolean => of.length > 0 && of.every((index) => is(articleAt(index)));

  /** A headline stays only where a report that is still there has it. */
  const title = <Story extends LeadStory | StoryLine>(story: Story): Story => {
    const { sources: own, staff } = story;
    const gone = own.map(articleAt).find(is);
    if (gone === undefined) return story;
    const left = own.filter((index) => !is(articleAt(index))).map((index) => plainName(sources[index]?.title ?? ''));
    const covered = (words: string): string =>
      left.some((other) => other.includes(plainName(words))) ? words : name(gone);
    return staff?.headline == null
      ? { ...story, title: covered(story.title) }
      : { ...story, staff: { ...staff, headline: covered(staff.headline) } };
  };
  const lead = (one: LeadStory): LeadStory => {
    const summary = one.summary.map((sentence) => (cites(sentence) ? { ...sentence, text: of(sentence) } : sentence));
    const gone = whole(one.sources);
    return {
      ...title(one),
      place: gone ? null : one.place,
      reasons: gone ? [] : one.reasons,
      // Said once, however many of its sentences were chosen.
      summary: summary.filter((sentence, index) => !cites(sentence) || summary[index - 1]?.text !== sentence.text),
    };
  };
  const event = (one: CasualtyEvent): CasualtyEvent => {
    const figures = one.claims.flatMap((claim) => claim.figures);
    const first = figures.find(cites);
    if (first === undefined) return one;
    const claims = one.claims.map((claim) =>
      claim.figures.some(cites)
        ? {
            ...claim,
            claimant: PURGED,
            outlet: null,
            published: null,
            assumed: false,
            figures: claim.figures.map((figure) => ({ ...figure, phrase: of(figure) })),
          }
        : claim,
    );
    if (!figures.every(cites)) return { ...one, claims };
    const { freed: _freed, staff, ...rest } = one;
    const totals = one.totals.map((total) => (total.vague === null ? total : { ...total, vague: 'some' }));
    const own = staff === undefined ? {} : { staff: { ...staff, machine: null, within: null } };
    return { ...rest, ...own, place: of(first), what: null, totals, claims };
  };
  const quote = (one: QuoteEntry): QuoteEntry => ({
    ...one,
    also: one.also.filter(({ article }) => !is(article)),
    ...(cites(one) ? { parts: [of(one)], cue: null, via: null, published: null, context: null } : {}),
  });
  const group = (one: SpeakerQuotes): SpeakerQuotes => ({
    ...one,
    ...(one.quotes.every(cites) ? { speaker: PURGED, role: null } : {}),
    quotes: one.quotes.map(quote),
  });
  const card = (one: ActorCard, deeds: Briefing['deeds']): ActorCard => {
    const told = [
      ...one.roles,
      ...one.links,
      ...(one.quote === null ? [] : [one.quote]),
      ...one.deeds.flatMap((index) => deeds[index] ?? []),
    ];
    return told.length > 0 && told.every(cites)
      ? { ...one, name: PURGED, aliases: [], roles: [], links: [], quote: null }
      : {
          ...one,
          roles: one.roles.filter((role) => !cites(role)),
          links: one.links.filter((link) => !cites(link)),
          quote: one.quote === null || cites(one.quote) ? null : quote(one.quote),
        };
  };
  return { is, name, of, cites, lead, story: title, event, group, card };
}

/** What had changed, without the words of the article now or in the briefing before. */
function coveredChanges(
  { changes }: Briefing,
  before: Briefing | null,
  earlier: readonly PurgedSource[],
  cites: Cover['cites'],
): Briefing['changes'] {
  if (changes === null) return null;
  const numbers = new Set(earlier.map(({ article }) => article));
  const isGoneArticle = (article: number): boolean => numbers.has(article);
  // What was withdrawn leads to no sentence: it is the earlier one's, and known by its words.
  const gone = new Set([
    ...[...(before?.leads ?? []), ...(before?.stories ?? [])]
      .filter(({ sources }) => sources.some((index) => isGoneArticle(before?.sources[index]?.article ?? 0)))
      .map(({ title }) => title),
    ...[...(before?.quotes ?? []), ...(before?.otherQuotes ?? [])].flatMap(({ speaker, quotes }) =>
      quotes
        .filter(({ citation }) => isGoneArticle(citation.article))
        .flatMap((quote) => [saidBy({ speaker, quote }), inMarks(quote)]),
    ),
  ]);
  const places = (before?.casualties ?? [])
    .filter(({ claims }) =>
      claims.some(({ figures }) => figures.some(({ citation }) => isGoneArticle(citation.article))),
    )
    .map(({ place }) => place ?? 'Place not stated');
  const isGone = (text: string): boolean => gone.has(text) || places.some((place) => text.startsWith(`${place}: `));
  const covered = (item: Change): Change => {
    const { names: _names, ...nameless } = item;
    if (cites(item) || (item.citation === null && isGone(item.text))) return { ...nameless, text: PURGED, was: null };
    return item.was !== null && gone.has(item.was) ? { ...item, was: PURGED } : item;
  };
  return {
    ...changes,
    items: changes.items.map(covered),
    ...(changes.lines === undefined ? {} : { lines: changes.lines.map(covered) }),
  };
}
