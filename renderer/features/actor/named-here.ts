import type { Actor, Findings, Span } from '../../../preload/contract';

/**
 * The actors an article names, in the order in which it first does; a pronoun names nobody.
 * @param within the part of the text that is looked at; null for all of it
 */
export function namedHere({ actors }: Pick<Findings, 'actors'>, within: Span | null): Actor[] {
  const first = ({ mentions }: Actor): number =>
    Math.min(
      ...mentions.flatMap(({ form, start, end }) =>
        form !== 'pronoun' && (within === null || (start < within[1] && end > within[0])) ? [start] : [],
      ),
    );
  return actors
    .map((actor) => ({ actor, at: first(actor) }))
    .filter(({ at }) => at < Infinity)
    .toSorted((a, b) => a.at - b.at)
    .map(({ actor }) => actor);
}
