import type { Actor, ActorPage, EditEntry, Sighting } from '../../preload/contract';
import { namesOf } from './desk/actors';
import { plainName } from './names';
import { sentenceAround } from './references';
import { proseOf } from './stories/summary';
import type { ReadArticle } from './types';

/**
 * What an actor may be called in an article as the machine read it, and the edits that say so.
 * @param edits those of the library that are in force
 */
export function namesAndEdits(name: string, edits: readonly EditEntry[]): { names: string[]; edits: EditEntry[] } {
  const about = edits.flatMap((entry) => {
    const names = namesOf(entry.edit);
    return names === null ? [] : [{ entry, names }];
  });
  const byPlain = new Map<string, typeof about>();
  for (const one of about)
    for (const plain of one.names.map(plainName)) {
      const known = byPlain.get(plain);
      if (known === undefined) byPlain.set(plain, [one]);
      else known.push(one);
    }
  const names = new Map([[plainName(name), name]]);
  const held = new Set<EditEntry>();
  // Each name once: what is added on the way is walked as well.
  for (const [plain] of names)
    for (const one of byPlain.get(plain) ?? []) {
      held.add(one.entry);
      for (const other of one.names) if (!names.has(plainName(other))) names.set(plainName(other), other);
    }
  return { names: [...names.values()], edits: edits.filter((entry) => held.has(entry)) };
}

/**
 * What somebody is called now of whom an article or a closed briefing still has another name: the staff may say otherwise.
 * @param articles as the page is made of
 * @param names what the actor may be called, as `namesAndEdits` tells them
 */
export function calledNow(name: string, articles: readonly ReadArticle[], names: readonly string[]): string {
  const plain = plainName(name);
  const actors = articles.flatMap(({ findings }) => findings.actors);
  if (actors.some((actor) => plainName(actor.name) === plain)) return name;
  const known = new Set(names.map(plainName));
  const now = actors.find(
    (actor) => known.has(plainName(actor.name)) && actor.aliases.some((alias) => plainName(alias) === plain),
  );
  return now?.name ?? name;
}

/**
 * All that articles tell of an actor.
 * @param articles those that may name them, edits and decisions applied, in any order
 * @param rest articles that were not read, and the edits of names that hold
 */
export function actorPage(
  name: string,
  articles: readonly ReadArticle[],
  rest: Pick<ActorPage, 'older' | 'edits'>,
): ActorPage {
  const plain = plainName(name);
  const aliases = new Set<string>();
  const roles = new Map<string, ActorPage['roles'][number]>();
  const quotes = new Map<string, ActorPage['quotes'][number]>();
  const deeds: ActorPage['deeds'] = [];
  const done = new Set<string>();
  const seen: Sighting[] = [];
  let called: Pick<Actor, 'name' | 'kind'> | null = null;
  for (const article of articles.toSorted(newestFirst)) {
    const { text, actors } = article.findings;
    const sight = ({ start, end }: { start: number; end: number }): Sighting => ({
      article: article.id,
      title: article.title,
      source: article.source ?? article.agency,
      published: article.findings.published?.value ?? null,
      start,
      end,
    });
    const own = actors.filter((actor) => plainName(actor.name) === plain);
    const [first] = own.flatMap(({ mentions }) => mentions).toSorted((a, b) => a.start - b.start);
    if (first !== undefined) seen.push(sight(first));
    for (const actor of own) {
      called ??= actor;
      for (const alias of actor.aliases) if (plainName(alias) !== plain) aliases.add(alias);
      for (const role of actor.roles) {
        const key = `${role.former ? 'former ' : ''}${plainName(role.text)}`;
        const known = roles.get(key);
        const at = sight(role);
        if (known === undefined)
          roles.set(key, { text: role.text, former: role.former, first: at, last: at, articles: 1 });
        else if (known.first.article !== at.article)
          roles.set(key, { ...known, first: at, articles: known.articles + 1 });
      }
    }
    for (const quote of article.findings.quotes) {
      if (quote.speaker === null || quote.speaker.kind === 'unnamed' || plainName(quote.speaker.name) !== plain)
        continue;
      // What stood between marks, without the comma of the paper's own sentence; of indirect speech its words.
      const spans = quote.verbatim.length > 0 ? quote.verbatim : quote.parts;
      const parts = spans.map((part) => text.slice(...part).replace(/,$/, ''));
      const key = plainName(parts.join(' '));
      const known = quotes.get(key);
      // The first article that has it is where it is from.
      quotes.set(key, { kind: quote.kind, parts, at: sight(quote), also: known === undefined ? 0 : known.also + 1 });
    }
    const ids = new Set(own.map(({ id }) => id));
    for (const deed of article.findings.deeds) {
      const span = ids.has(deed.actor) ? proseOf(article, sentenceAround(article, deed.start, deed.end)) : null;
      const sentence = span === null ? '' : text.slice(...span).trim();
      // A wire report's sentence is one deed, in however many papers it stands.
      if (sentence !== '' && !done.has(sentence)) deeds.push({ text: sentence, at: sight(deed) });
      done.add(sentence);
    }
  }
  return {
    name: called?.name ?? name,
    kind: called?.kind ?? null,
    aliases: [...aliases],
    roles: [...roles.values()],
    quotes: [...quotes.values()],
    deeds,
    articles: seen,
    ...rest,
  };
}

const dayOf = ({ findings }: ReadArticle): string => findings.published?.value ?? '';
const newestFirst = (a: ReadArticle, b: ReadArticle): number => dayOf(b).localeCompare(dayOf(a)) || b.id - a.id;
