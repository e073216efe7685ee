import type { Actor, ActorCard, ActorStaff, Edit, EditEntry, Findings, Quote } from '../../../preload/contract';
import { plainName } from '../names';
import type { Desk } from './open';

type Of = Extract<Edit, { kind: 'actor-merge' | 'actor-split' | 'actor-name' | 'actor-role' }>;

/** An edit of names or roles, and the names it is about, made comparable. */
interface NameEdit {
  entry: EditEntry;
  edit: Of;
  names: string[];
  /** What it is about was found in one of the articles. */
  found: boolean;
}

/** Those of a desk, told once: every article is asked which of them concern it. */
const known = new WeakMap<Desk, NameEdit[]>();

function nameEdits(desk: Desk): NameEdit[] {
  const told = known.get(desk);
  if (told !== undefined) return told;
  const all = desk.of('actor-merge', 'actor-split', 'actor-name', 'actor-role');
  const last = new Map(all.flatMap(({ entry, edit }) => subjectOf(edit).map((subject) => [subject, entry])));
  const edits = all
    .filter(({ entry, edit }) => subjectOf(edit).every((subject) => last.get(subject) === entry))
    .map(({ entry, edit }) => ({ entry, edit, names: (namesOf(edit) ?? []).map(plainName), found: false }));
  known.set(desk, edits);
  return edits;
}

/** The names an edit of names is about; null for any other edit. */
export function namesOf(edit: Edit): string[] | null {
  switch (edit.kind) {
    case 'actor-merge':
      return edit.names;
    case 'actor-split':
      return [edit.name, edit.from];
    case 'actor-name':
      return edit.name === null ? [edit.actor] : [edit.actor, edit.name];
    case 'actor-role':
      return [edit.actor];
    default:
      return null;
  }
}

/** What an edit is about of which the latest word counts: the name of an actor, or one of the roles. */
function subjectOf(edit: Of): string[] {
  if (edit.kind === 'actor-name') return [`name ${plainName(edit.actor)}`];
  return edit.kind === 'actor-role' ? [`role ${plainName(edit.actor)}/${plainName(edit.role)}`] : [];
}

/**
 * An article with its actors called as the staff calls them, and with the roles the staff lets stand. These edits hold for
 * every article, today's and tomorrow's.
 */
export function withStaffNames<Article extends { findings: Findings }>(article: Article, desk: Desk): Article {
  const edits = nameEdits(desk);
  if (edits.length === 0) return article;
  const { findings } = article;
  const held = new Set([
    ...findings.actors.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)),
    ...findings.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [plainName(speaker.name)])),
  ]);
  let changed = findings;
  for (const one of edits) {
    const { edit, names } = one;
    if (!names.some((name) => held.has(name))) continue;
    one.found ||= finds(edit, changed, held);
    changed = rename(changed, edit);
    for (const name of names) held.add(name);
  }
  return changed === findings ? article : { ...article, findings: changed };
}

/** Whether an article holds what an edit is about. @param held the names it has, made comparable */
function finds(edit: Of, { actors }: Findings, held: ReadonlySet<string>): boolean {
  switch (edit.kind) {
    case 'actor-merge':
      return true;
    case 'actor-split':
      return held.has(plainName(edit.name));
    case 'actor-name':
      return held.has(plainName(edit.actor));
    case 'actor-role':
      return actors.some(
        ({ name, roles }) =>
          plainName(name) === plainName(edit.actor) &&
          roles.some(({ text }) => plainName(text) === plainName(edit.role)),
      );
  }
}

/**
 * Notes the edits of names and roles made in a briefing of which its articles know nothing any more. In other briefings they
 * wait for articles that do, and so does one that gives a name or a role back to the machine.
 */
export function missNames(desk: Desk, { from, to }: Pick<EditEntry, 'from' | 'to'>): void {
  for (const { entry, edit, found } of nameEdits(desk))
    if (!found && entry.from === from && entry.to === to && !givesBack(edit)) desk.misses(entry);
}

const givesBack = (edit: Of): boolean =>
  (edit.kind === 'actor-name' && edit.name === null) || (edit.kind === 'actor-role' && edit.place === null);

function rename(findings: Findings, edit: Of): Findings {
  switch (edit.kind) {
    case 'actor-merge': {
      const [name] = edit.names;
      const names = new Set(edit.names.map(plainName));
      return name === undefined ? findings : called(findings, name, (actor) => names.has(plainName(actor)));
    }
    case 'actor-name': {
      const { actor: was, name } = edit;
      return name === null ? findings : called(findings, name, (actor) => plainName(actor) === plainName(was));
    }
    case 'actor-split':
      return apart(findings, edit.name, edit.from);
    case 'actor-role':
      return withRole(findings, edit.actor, edit.role, edit.place);
  }
}

/** Calls every actor and speaker whose name fits by one name; what they were called stays as an alias. */
function called(findings: Findings, name: string, fits: (name: string) => boolean): Findings {
  const held = findings.actors.filter((actor) => fits(actor.name) && actor.name !== name);
  const speaks = (quote: Quote): boolean => quote.speaker !== null && fits(quote.speaker.name);
  if (held.length === 0 && !findings.quotes.some(speaks)) return findings;
  const all = findings.actors.filter((actor) => held.includes(actor) || plainName(actor.name) === plainName(name));
  const [first] = all;
  const ids = new Set(all.map(({ id }) => id));
  const joined: Actor | undefined = first && {
    ...first,
    name,
    acts: all.some(({ acts }) => acts),
    aliases: [...new Set(all.flatMap((actor) => [actor.name, ...actor.aliases]))].filter((one) => one !== name),
    roles: all.flatMap(({ roles }) => roles),
    mentions: all.flatMap(({ mentions }) => mentions).toSorted((a, b) => a.start - b.start),
  };
  const idOf = (id: string | null): string | null => (id !== null && ids.has(id) ? (first?.id ?? id) : id);
  return {
    ...findings,
    actors: findings.actors.flatMap((actor) => (actor === first ? (joined ?? []) : ids.has(actor.id) ? [] : actor)),
    links: findings.links.map((link) => ({
      ...link,
      from: idOf(link.from) ?? link.from,
      to: idOf(link.to) ?? link.to,
    })),
    deeds: findings.deeds.map((deed) => ({ ...deed, actor: idOf(deed.actor) ?? deed.actor })),
    quotes: findings.quotes.map((quote) =>
      speaks(quote) && quote.speaker !== null
        ? { ...quote, speaker: { ...quote.speaker, name, actor: idOf(quote.speaker.actor) } }
        : quote,
    ),
    casualties: findings.casualties.map((casualty) =>
      casualty.claimant === null
        ? casualty
        : { ...casualty, claimant: { ...casualty.claimant, actor: idOf(casualty.claimant.actor) } },
    ),
  };
}

/** Makes a name that was taken for another's an actor of its own, with the mentions and the words that go by it. */
function apart(findings: Findings, name: string, from: string): Findings {
  const { text } = findings;
  const own = findings.actors.find(
    (actor) =>
      plainName(actor.name) === plainName(from) && actor.aliases.some((one) => plainName(one) === plainName(name)),
  );
  if (own === undefined) return findings;
  const goesBy = ({ start, end }: { start: number; end: number }): boolean =>
    plainName(text.slice(start, end)) === plainName(name);
  const actor: Actor = {
    ...own,
    id: `${own.id}/${plainName(name)}`,
    name,
    aliases: [],
    // A role stands beside the whole name more often than not: it stays with who has it.
    roles: [],
    mentions: own.mentions.filter(goesBy),
  };
  return {
    ...findings,
    actors: findings.actors.flatMap((one) =>
      one === own
        ? [
            {
              ...own,
              aliases: own.aliases.filter((alias) => plainName(alias) !== plainName(name)),
              mentions: own.mentions.filter((mention) => !goesBy(mention)),
            },
            actor,
          ]
        : one,
    ),
    quotes: findings.quotes.map((quote) => {
      const { speaker } = quote;
      if (speaker === null || speaker.actor !== own.id || speaker.mention === null) return quote;
      const [start, end] = speaker.mention;
      return goesBy({ start, end }) ? { ...quote, speaker: { ...speaker, actor: actor.id, name } } : quote;
    }),
  };
}

function withRole(findings: Findings, name: string, role: string, place: 'pinned' | 'forbidden' | null): Findings {
  if (place === null) return findings;
  const is = ({ text }: Actor['roles'][number]): boolean => plainName(text) === plainName(role);
  const rank = (one: Actor['roles'][number]): number => (is(one) ? 0 : 1);
  return {
    ...findings,
    actors: findings.actors.map((actor) =>
      plainName(actor.name) !== plainName(name) || !actor.roles.some(is)
        ? actor
        : {
            ...actor,
            roles:
              place === 'forbidden'
                ? actor.roles.filter((one) => !is(one))
                : actor.roles.toSorted((a, b) => rank(a) - rank(b)),
          },
    ),
  };
}

/** Says on the cards which names and roles are the staff's. The cards are changed in place: they are new. */
export function tellNames(cards: readonly ActorCard[], desk: Desk): void {
  for (const { edit } of nameEdits(desk)) {
    for (const card of cards) {
      const change = changeAt(card, edit);
      const { pinned = false, names = [], note = null } = card.staff ?? {};
      if (change !== null && !names.includes(change)) card.staff = { pinned, names: [...names, change], note };
    }
  }
}

function changeAt({ name, aliases, roles }: ActorCard, edit: Of): ActorStaff['names'][number] | null {
  const is = (other: string): boolean => plainName(other) === plainName(name);
  const also = (other: string): boolean => aliases.some((alias) => plainName(alias) === plainName(other));
  switch (edit.kind) {
    case 'actor-merge':
      return edit.names.some(is) && edit.names.some(also) ? 'together' : null;
    case 'actor-split':
      return is(edit.name) || is(edit.from) ? 'apart' : null;
    case 'actor-name':
      return edit.name !== null && is(edit.name) ? 'name' : null;
    case 'actor-role':
      return edit.place === 'pinned' && is(edit.actor) && plainName(roles[0]?.text ?? '') === plainName(edit.role)
        ? 'role'
        : null;
  }
}
