import type { Actor, Quote, QuoteEntry, SpeakerKind, SpeakerQuotes } from '../../preload/contract';
import { BARE_TEXT, issuerOf } from './issuer';
import { plainName, standsAlone } from './names';
import { daySaid } from './said';
import { sentenceAround, type ReferenceBook } from './references';
import type { Story } from './stories/group';
import type { ReadArticle } from './types';

/** A quote in its article, before the same words in several articles become one. */
export interface FoundQuote {
  article: ReadArticle;
  quote: Quote;
  /** Place of its story among the period's stories: 0 leads. */
  story: number;
  /** The words between the marks, made comparable. */
  words: string;
}

/** All that one speaker is quoted with. */
export interface SpeakerGroup {
  name: string | null;
  kind: SpeakerKind;
  /** What another article of the period calls who has this full name; null where none does. */
  elsewhere: string | null;
  quotes: FoundQuote[][];
}

/** Below this the speaker is more likely wrong than right (measured on the quality sets): the quote stands unattributed. */
const MORE_LIKELY_RIGHT = 0.5;

/** A pronoun that nothing in its article says the bearer of names nobody. */
const PRONOUN = /^(?:he|she|they|it|we|i|who|one)$/i;

/**
 * The quoted words of the period by speaker. Paraphrase is no quote and stays out.
 * The same words of one speaker in several articles are one quote: the longest form leads.
 */
export function groupQuotes(articles: readonly ReadArticle[], stories: readonly Story[]): SpeakerGroup[] {
  const storyOf = new Map(
    stories.flatMap((story, index) => story.articles.map(({ id }): [number, number] => [id, index])),
  );
  const roles = rolesByName(articles);
  const groups = new Map<string, { group: SpeakerGroup; found: FoundQuote[] }>();
  for (const article of articles) {
    if (article.withdrawn) continue;
    for (const quote of article.findings.quotes) {
      if (quote.kind === 'indirect') continue;
      const unsure = quote.certainty < MORE_LIKELY_RIGHT || PRONOUN.test(quote.speaker?.name ?? '');
      const speaker = unsure ? null : quote.speaker;
      const name = speaker?.name ?? null;
      const kind = speaker?.kind ?? 'unnamed';
      // A surname alone, or "a senior official", is somebody else in each article.
      const alone = name !== null && speaker?.resolved === true && standsAlone(name, kind);
      const key =
        name === null
          ? 'nobody'
          : alone
            ? `${kind} ${plainName(name)}`
            : `${article.id} ${plainName(name)} ${speaker?.resolved === true ? '' : quote.id}`;
      const elsewhere = alone ? (roles.get(`${kind} ${plainName(name)}`) ?? null) : null;
      const known = groups.get(key) ?? { group: { name, kind, elsewhere, quotes: [] }, found: [] };
      known.found.push({
        article,
        quote,
        story: storyOf.get(article.id) ?? stories.length,
        words: comparable(article, quote),
      });
      groups.set(key, known);
    }
  }
  return [...groups.values()].map(({ group, found }) => ({ ...group, quotes: sameWords(found) }));
}

/** Kin, and what somebody does rather than is: no role where there is another. */
const NO_POST =
  /^(?:represents|told|said|says|tells|(?:the )?(?:mother|father|son|daughter|wife|widow|husband|brother|sister|survivor))\b/i;
/** Where a role was noted: no part of it. */
const OCCASION =
  /\s(?:at|during|in) (?:a|the|an) (?:(?:press|news|joint|weekly|regular) )?(?:\w+ )?(?:conference|briefing)$/i;

/** What is part of a name's title, not of an office: "President Prof". */
const TITLE = /\s(?:Prof|Dr|Mr|Mrs|Ms|Sir|Rev|Hon)\.?$/;

/** An office without where it was noted and without a title. */
export const officeIn = (role: string): string => role.replace(OCCASION, '').replace(TITLE, '');

/** Of several roles the one that says most: held before former, an office before kin, with what it is of before the bare title. */
function tellingRole(roles: Actor['roles']): string | null {
  const rank = ({ text, former }: Actor['roles'][number]): number =>
    (former ? 4 : 0) + (NO_POST.test(text) ? 2 : 0) + (text.includes(' ') ? 0 : 1);
  const [best] = roles.toSorted((a, b) => rank(a) - rank(b));
  return best === undefined ? null : officeIn(best.text);
}

/** For each full name the first role that an article gives its bearer, one held before the former ones. */
function rolesByName(articles: readonly ReadArticle[]): Map<string, string> {
  const roles = new Map<string, string>();
  for (const former of [false, true])
    for (const { findings, withdrawn } of articles)
      for (const actor of withdrawn ? [] : findings.actors) {
        const key = `${actor.kind} ${plainName(actor.name)}`;
        const role = tellingRole(actor.roles.filter((one) => one.former === former));
        if (role !== null && standsAlone(actor.name, actor.kind) && !roles.has(key)) roles.set(key, role);
      }
  return roles;
}

function comparable({ findings: { text } }: ReadArticle, { verbatim }: Quote): string {
  return plainName(verbatim.map(([start, end]) => text.slice(start, end)).join(' '));
}

/** Words fewer than these are a fragment that different occasions may share: it joins only within one story. */
const DISTINCT_WORDS = 5;

/** Joins equal words, and words held whole by a longer form; the longest form first, then the earliest date. */
function sameWords(found: readonly FoundQuote[]): FoundQuote[][] {
  const joined: FoundQuote[][] = [];
  const byOpening = new Map<string, FoundQuote[][]>();
  for (const entry of found.toSorted(
    (a, b) =>
      b.words.length - a.words.length || published(a).localeCompare(published(b)) || a.article.id - b.article.id,
  )) {
    const tokens = entry.words.split(' ');
    const candidates = byOpening.get(tokens[0] ?? '') ?? [];
    const same = candidates.find((group) => {
      const longest = group[0];
      if (longest === undefined || group.some(({ article }) => article === entry.article)) return false;
      const held = longest.words === entry.words || ` ${longest.words} `.includes(` ${entry.words} `);
      return held && (tokens.length >= DISTINCT_WORDS || longest.story === entry.story);
    });
    if (same !== undefined) {
      same.push(entry);
      continue;
    }
    const group = [entry];
    joined.push(group);
    for (const word of new Set(tokens)) byOpening.set(word, [...(byOpening.get(word) ?? []), group]);
  }
  return joined;
}

function published({ article }: FoundQuote): string {
  return article.findings.published?.value ?? '';
}

/**
 * Orders speakers by the stories they speak in, then by how much they are quoted; a speaker's quotes newest first.
 * Unattributed quotes come last and are never dropped.
 */
export function buildQuotes(groups: readonly SpeakerGroup[], book: ReferenceBook): SpeakerQuotes[] {
  const firstStory = (group: SpeakerGroup): number => Math.min(...group.quotes.flat().map(({ story }) => story));
  return groups
    .toSorted(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        firstStory(a) - firstStory(b) ||
        b.quotes.length - a.quotes.length ||
        (a.name ?? '').localeCompare(b.name ?? '', 'en'),
    )
    .map((group) => ({
      speaker: group.name,
      kind: group.kind,
      role: roleOf(group),
      quotes: group.quotes
        .toSorted(
          (a, b) =>
            newest(b).localeCompare(newest(a)) ||
            (a[0]?.story ?? 0) - (b[0]?.story ?? 0) ||
            (a[0]?.article.index ?? 0) - (b[0]?.article.index ?? 0) ||
            (a[0]?.quote.start ?? 0) - (b[0]?.quote.start ?? 0),
        )
        .flatMap((same) => entryOf(same, book) ?? []),
    }));
}

function newest(same: readonly FoundQuote[]): string {
  return same.reduce((latest, entry) => (published(entry) > latest ? published(entry) : latest), '');
}

/** The speaker's first role as one of the quoting articles gives it, else as another does; null when none does. */
export function roleOf({ name, quotes, elsewhere }: SpeakerGroup): string | null {
  if (name === null) return null;
  for (const { article, quote } of quotes.flat()) {
    const actor = article.findings.actors.find(({ id }) => id === quote.speaker?.actor);
    const role = tellingRole(actor?.roles ?? []);
    if (role !== null) return role;
    const issuer = BARE_TEXT.test(name) ? issuerOf(article, quote) : null;
    if (issuer !== null) return `of ${issuer}`;
  }
  return elsewhere;
}

/** A quote as the briefing prints it; null for an empty group. */
export function entryOf(same: readonly FoundQuote[], book: ReferenceBook): QuoteEntry | null {
  const [first, ...others] = same;
  if (first === undefined) return null;
  const { article, quote } = first;
  const { text } = article.findings;
  return {
    kind: quote.kind,
    // A comma before the closing mark is the paper's, for its own sentence: the speaker's words end before it.
    parts: quote.verbatim.map(([start, end]) => text.slice(start, end).replace(/,$/, '')),
    cue: quote.cue === null ? null : text.slice(quote.cue.start, quote.cue.end),
    via: quote.certainty < MORE_LIKELY_RIGHT ? null : (quote.speaker?.via?.name ?? null),
    published: article.findings.published?.value ?? null,
    assumed: article.findings.published?.basis === 'file',
    said: daySaid(article, quote),
    citation: book.cite(article, quote.start, quote.end),
    also: others.map((other) => book.cite(other.article, other.quote.start, other.quote.end)),
    corrected: article.corrected.has(quote.id),
    ...(article.checked.has(quote.id) ? { checked: true } : {}),
    resolved: quote.certainty >= MORE_LIKELY_RIGHT && quote.speaker?.resolved === true,
    certainty: quote.certainty,
    context: quote.kind === 'mixed' ? text.slice(...sentenceAround(article, quote.start, quote.end)) : null,
  };
}
