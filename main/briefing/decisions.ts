import {
  correctCasualty,
  correctQuote,
  type Casualty,
  type CasualtyPatch,
  type Decision,
  type Findings,
  type Quote,
} from '../../preload/contract';
import { assertNever } from './assert';
import { BY_STAFF } from './desk/findings';
import { repeatsOf } from './desk/repeats';
import type { BriefingArticle, ReadArticle } from './types';

/** Offset of the `nth` occurrence of `phrase` in `text`, counted from 0; -1 when there are not so many. */
export function nthOffset(text: string, phrase: string, nth: number): number {
  let at = -1;
  for (let count = 0; count <= nth; count++) {
    at = text.indexOf(phrase, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Which of the equal phrases in `text` starts at `start`, counted from 0. */
export function occurrence(text: string, phrase: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0 && at < start; at = text.indexOf(phrase, at + 1)) count++;
  return count;
}

/**
 * The decisions on an article that no longer fit: their words are gone, or are no finding any more.
 * @param findings the machine's and the staff's, before decisions and names are put upon them
 * @param decisions those on the article, oldest first: the latest on a finding counts
 */
export function unfitDecisions(
  { text, quotes, casualties, actors }: Findings,
  decisions: readonly Decision[],
): Decision[] {
  const latest = new Map(decisions.map((decision) => [placeIn(decision.key), decision]));
  const roles = actors.flatMap((actor) => actor.roles);
  const found = new Set(
    (
      [
        ['quote', quotes],
        ['casualty', casualties],
        ['role', roles],
      ] as const
    ).flatMap(([kind, all]) => all.map(({ start, end }) => `${kind} ${start} ${end}`)),
  );
  return [...latest.values()].filter(({ key: { kind, phrase, nth }, verdict }) => {
    const start = nthOffset(text, phrase, nth);
    return verdict !== 'withdrawn' && (start < 0 || !found.has(`${kind} ${start} ${start + phrase.length}`));
  });
}

const placeIn = ({ kind, nth, phrase }: Decision['key']): string => `${kind} ${nth} ${phrase}`;

/**
 * Applies the staff's decisions to the machine's findings.
 * A decision counts as long as its words are found at its place again; the latest one on a finding wins.
 */
export function applyDecisions(article: BriefingArticle, index: number, decisions: readonly Decision[]): ReadArticle {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const { kind, phrase, nth } = decision.key;
    const start = nthOffset(article.findings.text, phrase, nth);
    if (start >= 0) latest.set(`${kind} ${start} ${start + phrase.length}`, decision);
  }
  const { findings } = article;
  const corrected = new Set(
    [...findings.quotes, ...findings.casualties].filter(({ rule }) => rule === BY_STAFF).map(({ id }) => id),
  );
  const checked = new Set(corrected);
  const rejected: ReadArticle['rejected'] = [];
  const of = (kind: Decision['key']['kind'], { start, end }: { start: number; end: number }): Decision | undefined =>
    latest.get(`${kind} ${start} ${end}`);

  const quotes = article.findings.quotes.flatMap((quote): Quote[] => {
    const decision = of('quote', quote);
    if (decision === undefined || decision.verdict === 'withdrawn') return [quote];
    if (decision.verdict === 'rejected') return [];
    checked.add(quote.id);
    if (decision.verdict === 'accepted' || decision.patch?.kind !== 'quote') return [{ ...quote, certainty: 1 }];
    corrected.add(quote.id);
    return [correctQuote(quote, decision.patch, article.findings)];
  });
  // What the staff rejects or corrects is so wherever its article says it again, unless the staff says otherwise there.
  const again = new Map<Casualty, Pick<Decision, 'verdict' | 'patch' | 'reason'>>();
  for (const casualty of article.findings.casualties) {
    const decision = of('casualty', casualty);
    if (decision?.verdict !== 'rejected' && decision?.patch?.kind !== 'casualty') continue;
    const { patch } = decision;
    for (const other of repeatsOf(casualty, article.findings.casualties))
      if (of('casualty', other) === undefined)
        again.set(
          other,
          patch?.kind === 'casualty' ? { ...decision, patch: carried(patch, casualty, other) } : decision,
        );
  }
  const casualties = article.findings.casualties.flatMap((casualty): Casualty[] => {
    const decision = of('casualty', casualty) ?? again.get(casualty);
    if (decision === undefined) return [casualty];
    switch (decision.verdict) {
      case 'withdrawn':
        return [casualty];
      case 'rejected':
        rejected.push({
          start: casualty.start,
          end: casualty.end,
          reason: rejectedBecause(decision.reason),
        });
        return [];
      case 'accepted':
        checked.add(casualty.id);
        return [{ ...casualty, certainty: 1 }];
      case 'corrected':
        if (decision.patch?.kind !== 'casualty') return [casualty];
        corrected.add(casualty.id);
        checked.add(casualty.id);
        return [correctCasualty(casualty, decision.patch)];
      default:
        return assertNever(decision.verdict);
    }
  });
  const actors = article.findings.actors.map((actor) => ({
    ...actor,
    roles: actor.roles.filter((role) => of('role', role)?.verdict !== 'rejected'),
  }));
  for (const role of actors.flatMap(({ roles }) => roles))
    if (of('role', role)?.verdict === 'accepted') checked.add(roleId(role));
  return {
    ...article,
    index,
    corrected,
    checked,
    rejected,
    findings: { ...article.findings, quotes, casualties, actors },
  };
}

/** What a correction of one statement makes of another that says the same: what it changed, and not who says so. */
function carried(patch: CasualtyPatch, first: Casualty, other: Casualty): CasualtyPatch {
  const place = first.place?.name ?? null;
  const date = first.date?.value ?? null;
  return {
    kind: 'casualty',
    type: patch.type,
    low: patch.low,
    high: patch.high,
    place: patch.place === place ? (other.place?.name ?? null) : patch.place,
    date: patch.date === date ? (other.date?.value ?? null) : patch.date,
    scope: patch.scope,
    claimant: other.claimant?.name ?? null,
  };
}

/** What a role is known by among the checked findings of its article. */
export const roleId = ({ start, end }: { start: number; end: number }): string => `role ${start} ${end}`;

/** How a rejection stands in the list of what was not counted. */
export const rejectedBecause = (reason: string): string =>
  reason === '' ? 'rejected by the staff' : `rejected by the staff: ${reason}`;
