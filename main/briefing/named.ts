import { hasPage, type Briefing } from '../../preload/contract';

/** Whom a briefing names: by each name as it is written, what their page is called. */
export type Bearers = ReadonlyMap<string, string>;

type Naming = Pick<Briefing, 'actors' | 'quotes' | 'otherQuotes' | 'deeds' | 'warnings' | 'casualties' | 'aside'>;

/** Everybody whom a briefing names: on cards, as speakers and claimants, as who did or warns of something. */
export function bearersOf({ actors, quotes, otherQuotes, deeds, warnings, casualties, aside }: Naming): Bearers {
  const claims = [casualties, ...Object.values(aside)].flat().flatMap((event) => event.claims);
  const names = [
    ...actors.map(({ name }) => name),
    ...[...quotes, ...otherQuotes].flatMap(({ speaker, kind }) => (kind === 'unnamed' ? [] : [speaker])),
    ...deeds.map(({ actor }) => actor),
    ...claims.map(({ claimant }) => claimant),
    ...warnings.map(({ by }) => by ?? null),
  ].flatMap((name) => (name !== null && hasPage(name) ? [name] : []));
  const found = new Map<string, string | null>(names.map((name) => [name, name]));
  for (const { name, aliases } of actors)
    for (const alias of aliases.filter(hasPage)) {
      const known = found.get(alias);
      // A whole name is nobody else's, and what two go by is neither's.
      if (known !== alias) found.set(alias, known === undefined || known === name ? name : null);
    }
  return new Map([...found].flatMap(([words, name]): [string, string][] => (name === null ? [] : [[words, name]])));
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whom words name, each once and as their page is called, in the order in which they first stand; the longest name counts. */
export function namedIn(words: string, bearers: Bearers): string[] {
  const longest = [...bearers.keys()].toSorted((a, b) => b.length - a.length);
  const taken: [start: number, end: number][] = [];
  const first: { at: number; name: string }[] = [];
  for (const one of longest)
    for (let at = words.indexOf(one); at >= 0; at = words.indexOf(one, at + one.length)) {
      const end = at + one.length;
      if (LETTER.test(words.charAt(at - 1)) || LETTER.test(words.charAt(end))) continue;
      if (taken.some((span) => span[0] < end && at < span[1])) continue;
      taken.push([at, end]);
      first.push({ at, name: bearers.get(one) ?? one });
    }
  return [...new Set(first.toSorted((a, b) => a.at - b.at).map(({ name }) => name))];
}
