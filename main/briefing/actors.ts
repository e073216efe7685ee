import type { Actor, ActorCard, ActorRole, DeedEntry, Link } from '../../preload/contract';
import { roleId } from './decisions';
import type { PlaceOfActor } from './desk/places';
import { plainName, standsAlone } from './names';
import { entryOf, officeIn, type FoundQuote, type SpeakerGroup } from './quotes';
import type { ReferenceBook } from './references';
import { LEADS } from './stories/leads';
import type { Ranked } from './stories/weight';
import { holdsHighOffice, isCountry, TOPIC_WEIGHT } from './stories/lexicon';
import type { ReadArticle } from './types';

/** Cards a reader can take in on a page. */
const CARDS = 8;
const ROLES = 4;
const LINKS = 4;

interface Gathered {
  name: string;
  kind: Actor['kind'];
  in: { article: ReadArticle; actor: Actor }[];
  /** What the stories it acts in weigh, each once: the first is the heaviest. */
  stories: Map<number, number>;
}

/**
 * Cards of the actors that matter, by the stories they act in and the quotes they are given, not by raw mentions; of a
 * body only where there is something to say: a role, a deed, a quote, a link.
 * Across articles only a full name joins; a surname alone stays with its article and gets no card of its own.
 * @param placed whom the staff pins, and who is to have no card
 */
export function buildActors(
  articles: readonly ReadArticle[],
  ranked: readonly Ranked[],
  groups: readonly SpeakerGroup[],
  deeds: readonly DeedEntry[],
  placed: PlaceOfActor,
  book: ReferenceBook,
): ActorCard[] {
  const quotes = new Map(
    groups.filter(({ name }) => name !== null).map((group) => [`${group.kind} ${plainName(group.name ?? '')}`, group]),
  );
  const pinned = ({ name }: Gathered): boolean => placed(name) === 'pinned';
  return [...gather(articles, ranked, placed).values()]
    .filter(({ name }) => placed(name) !== 'hidden')
    .map((gathered) => {
      // A government may speak under another of its names than the card's.
      const names = [
        gathered.name,
        ...gathered.in.flatMap(({ actor }) => (gathered.kind === 'organisation' ? actor.aliases : [])),
      ];
      const group = names
        .map((name) => quotes.get(`${gathered.kind} ${plainName(name)}`))
        .find((found) => found !== undefined);
      const score =
        weightOf(gathered) +
        Math.min(group?.quotes.length ?? 0, 4) / 4 +
        (deedsOf(gathered, deeds).length > 0 ? DEED : 0) -
        (mentions(gathered) === 1 ? ONCE : 0);
      return { gathered, group, score };
    })
    .toSorted(
      (a, b) =>
        Number(pinned(b.gathered)) - Number(pinned(a.gathered)) ||
        b.score - a.score ||
        mentions(b.gathered) - mentions(a.gathered) ||
        (a.gathered.name < b.gathered.name ? -1 : 1),
    )
    .filter(({ gathered, group }) => pinned(gathered) || isTold(gathered, group, deeds))
    .slice(0, CARDS)
    .toSorted(
      (a, b) =>
        Number(pinned(b.gathered)) - Number(pinned(a.gathered)) ||
        standing(a.gathered, deeds) - standing(b.gathered, deeds),
    )
    .map(({ gathered, group }) => ({
      ...cardOf(gathered, group, deeds, book),
      ...(pinned(gathered) ? { staff: { pinned: true, names: [], note: null } } : {}),
    }));
}

/** Who leads or decided stands first, who is named but once further down, a state last; among equals the weight decides. */
function standing(gathered: Gathered, deeds: readonly DeedEntry[]): number {
  const { name, kind } = gathered;
  if (kind === 'organisation' && (isCountry(name) || STATE.test(name) || WORLD.test(name))) return 3;
  if (deedsOf(gathered, deeds).length > 0) return 0;
  if (mentions(gathered) === 1) return 2;
  return Math.min(...gathered.stories.keys()) < LEADS ? 0 : 1;
}

/** The stories it acts in, and its office; a country's or a world body's name stands for too much to be a card among persons. */
function weightOf({ name, kind, in: held, stories }: Gathered): number {
  const office = held.some(({ actor }) => holdsHighOffice(actor.roles));
  const sum = [...stories.values()].reduce((all, weight) => all + weight, 0);
  if (kind === 'person') return sum + (office ? 1 : 0);
  return sum * (isCountry(name) || STATE.test(name) ? COUNTRY : WORLD.test(name) ? WORLD_BODY : 1);
}

/** What it adds that somebody decided something. */
const DEED = 0.3;
/** What it takes that somebody is named but once. */
const ONCE = 0.3;

/** What such a name leaves of the weight. */
const COUNTRY = 0.3;
const WORLD_BODY = 0.4;
const STATE = /\b(?:government|authorities|regime|administration)$/i;
const WORLD = /^(?:the )?(?:un|united nations|eu|european union|nato)$/i;

/** Stories that lead, and what one far down weighs beside the first. */
const LEADING = 8;

/** How much an article is about somebody, by the sentence that first names him. */
const EARLY = [1, 0.9, 0.7, 0.7];
const LATE = 0.35;

function earliness({ findings }: ReadArticle, { mentions }: Actor): number {
  const first = mentions[0]?.start ?? Infinity;
  const sentence = findings.sentences.findIndex(([, end]) => first < end);
  return EARLY[sentence] ?? LATE;
}

function gather(
  articles: readonly ReadArticle[],
  ranked: readonly Ranked[],
  placed: PlaceOfActor,
): Map<string, Gathered> {
  const storyOf = new Map(
    ranked.flatMap(({ story }, index) => story.articles.map(({ id }): [number, number] => [id, index])),
  );
  const all = new Map<string, Gathered>();
  for (const article of articles) {
    if (article.withdrawn) continue;
    const story = storyOf.get(article.id) ?? ranked.length;
    const topic = ranked[story]?.weight.topic ?? 'feature';
    for (const actor of article.findings.actors) {
      // Whom the staff pins has a card, whatever the machine thinks of him.
      const wanted = placed(actor.name) === 'pinned';
      if (TOPIC_WEIGHT[topic] < 0 && !wanted) continue;
      if (!wanted && (!actor.acts || !standsAlone(actor.name, actor.kind) || reports(article, actor))) continue;
      const key = `${actor.kind} ${plainName(actor.name)}`;
      const known = all.get(key) ?? { name: actor.name, kind: actor.kind, in: [], stories: new Map<number, number>() };
      known.in.push({ article, actor });
      const weight = (2 / (1 + story / LEADING)) * earliness(article, actor);
      known.stories.set(story, Math.max(weight, known.stories.get(story) ?? 0));
      all.set(key, known);
    }
  }
  return all;
}

/** "told Northern Press": the paper that reports is no actor of its report. */
function isOutlet({ source, agency, syndicator }: ReadArticle, { kind, name }: Actor): boolean {
  return (
    kind === 'organisation' &&
    (MEDIA.test(name) ||
      [source, agency, syndicator].some((outlet) => outlet !== null && plainName(outlet) === plainName(name)))
  );
}

/** Who reports, a house or its correspondent, is no actor of what is reported. */
const reports = (article: ReadArticle, actor: Actor): boolean =>
  isOutlet(article, actor) || (actor.kind === 'person' && isReporter(article, actor));

/** "Osk Television's Lena Maro, reporting from Tarsk, said". */
function isReporter({ findings: { text } }: ReadArticle, { mentions, roles }: Actor): boolean {
  return (
    roles.some(({ text: role, former }) => !former && REPORTER.test(role)) ||
    mentions.some(
      ({ form, end }) => form !== 'pronoun' && /^,? reporting (?:live )?from\s\p{Lu}/u.test(text.slice(end, end + 40)),
    )
  );
}

const REPORTER = /\b(?:correspondent|reporter)$/i;

/** Houses that report: a name by which any paper, broadcaster or agency is known. */
const MEDIA =
  /\b(?:news|newspaper|television|tv|radio|broadcasting|times|herald|tribune|gazette|daily|cnn|bbc|nbc|cbs|al[- ]jazeera|al[- ]arabiya|al[- ]manar|sky news|xinhua|reuters|interfax|yonhap|anatolia|anadolu|irna|isna|fars|bernama|kyodo|itar-tass|tass)\b/i;

function mentions(gathered: Gathered): number {
  return gathered.in.reduce((sum, { actor }) => sum + actor.mentions.length, 0);
}

/** False for a body of which no more could be printed than that the articles name it. */
function isTold(gathered: Gathered, group: SpeakerGroup | undefined, deeds: readonly DeedEntry[]): boolean {
  return (
    gathered.kind === 'person' ||
    (group !== undefined && strongestQuote(group) !== null) ||
    deedsOf(gathered, deeds).length > 0 ||
    gathered.in.some(
      ({ article, actor }) => actor.roles.length > 0 || article.findings.links.some((link) => link.from === actor.id),
    )
  );
}

/** Its deeds among those of the period, by index. */
function deedsOf({ name, kind }: Gathered, deeds: readonly DeedEntry[]): number[] {
  return [...deeds.entries()].filter(([, deed]) => deed.kind === kind && actsIn(deed, name)).map(([index]) => index);
}

/** Alone, or beside another: "Gref and Lorn". */
function actsIn({ actor }: DeedEntry, name: string): boolean {
  const plain = plainName(name);
  return plainName(actor) === plain || actor.split(' and ').some((one) => plainName(one) === plain);
}

function cardOf(
  gathered: Gathered,
  group: SpeakerGroup | undefined,
  deeds: readonly DeedEntry[],
  book: ReferenceBook,
): ActorCard {
  const strongest = group === undefined ? null : strongestQuote(group);
  const roles = new Map<string, Told>();
  const links = new Map<string, ActorCard['links'][number]>();
  const aliases = new Set<string>();
  for (const { article, actor } of gathered.in) {
    for (const alias of actor.aliases) if (plainName(alias) !== plainName(gathered.name)) aliases.add(alias);
    for (const role of actor.roles) {
      const told = officeOf(article, role);
      if (told === null) continue;
      const key = `${plainName(told)} ${role.former}`;
      if (!roles.has(key)) roles.set(key, { text: told, former: role.former, article, role });
    }
    for (const link of article.findings.links) {
      const other = link.from === actor.id ? link.to : null;
      const to = other === null ? undefined : article.findings.actors.find(({ id }) => id === other);
      const key = `${link.relation} ${plainName(to?.name ?? '')}`;
      const isTie = to !== undefined && !isInOffice(actor, link) && !isVisit(article, link);
      if (isTie && links.size < LINKS && !links.has(key))
        links.set(key, { to: to.name, relation: link.relation, citation: book.cite(article, link.start, link.end) });
    }
  }
  return {
    name: gathered.name,
    kind: gathered.kind,
    roles: fullest([...roles.values()])
      .slice(0, ROLES)
      .map(({ text, former, article, role }): ActorRole => ({
        text,
        former,
        ...(article.checked.has(roleId(role)) ? { checked: true } : {}),
        citation: book.cite(article, role.start, role.end),
      })),
    aliases: [...aliases],
    mentions: mentions(gathered),
    articles: new Set(gathered.in.map(({ article }) => article.id)).size,
    quote: strongest === null ? null : entryOf(strongest, book),
    deeds: deedsOf(gathered, deeds),
    links: [...links.values()],
  };
}

/** An office as a card may print it, and where it is told. */
interface Told {
  text: string;
  former: boolean;
  article: ReadArticle;
  role: Actor['roles'][number];
}

/** "Chancellor" and "German Chancellor" are one office: the fuller words for it. */
function fullest(roles: readonly Told[]): Told[] {
  const within = (one: Told, other: Told): boolean =>
    one !== other &&
    one.former === other.former &&
    other.text.length > one.text.length &&
    ` ${plainName(other.text)} `.includes(` ${plainName(one.text)} `);
  return roles.filter((role) => !roles.some((other) => within(role, other)));
}

/** What somebody is the first to do is no office. */
const FEAT = /^the (?:first|second|third|only|last|latest|youngest|oldest|\d+\w\w)\b.*\sto\s\p{Ll}/u;

/** An office as the card prints it, "its president" with whose it is; null for what is none. */
function officeOf({ findings: { actors, text, sentences } }: ReadArticle, role: Actor['roles'][number]): string | null {
  if (FEAT.test(role.text)) return null;
  const bare = officeIn(role.text);
  if (!/\b(?:its|their)\s$/.test(text.slice(Math.max(0, role.start - 6), role.start))) return bare;
  const [from = 0] = sentences.find(([start, end]) => start <= role.start && end >= role.end) ?? [];
  const owner = actors
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
    .filter(({ start, end }) => start >= from && end <= role.start)
    .toSorted((a, b) => b.end - a.end)[0];
  return owner === undefined ? null : `${bare} of ${owner.name}`;
}

/** "The first premier to visit Osk": "premier to" is no office there. */
const isVisit = ({ findings: { text } }: ReadArticle, { relation, start, end }: Link): boolean =>
  relation.endsWith(' to') && /\bto \p{Ll}+ (?:the )?\p{Lu}/u.test(text.slice(start, end));

/** "President of the Bank of Velmora": what an office says of its holder's ties is told with it. */
const isInOffice = ({ roles }: Actor, { start, end }: Link): boolean =>
  roles.some((role) => role.start < end && role.end >= end && role.end > start);

/** Words from which a fragment says something by itself. */
const TELLING = 4;

/** The longest full sentence in the story closest to the lead (CONVENTIONS); a fragment only when there is no sentence, and never a word or two. */
function strongestQuote({ quotes }: SpeakerGroup): FoundQuote[] | null {
  const telling = quotes.filter(
    ([first]) => first !== undefined && (first.quote.kind === 'direct' || first.words.split(' ').length >= TELLING),
  );
  const [best] = telling.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a[0]?.story ?? 0) - (b[0]?.story ?? 0) ||
      (b[0]?.words.length ?? 0) - (a[0]?.words.length ?? 0),
  );
  return best ?? null;
}

function rank(same: readonly FoundQuote[]): number {
  return same[0]?.quote.kind === 'direct' ? 0 : 1;
}
