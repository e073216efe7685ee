import type { Casualty } from '../../../preload/contract';
import { plainName } from '../names';
import type { ReadArticle } from '../types';

/** What somebody states in an article. */
interface Stated {
  article: ReadArticle;
  casualty: Casualty;
}

/** The claimant by the name of its actor where there is one, so that "Kyiv" and its alias are one claimant. */
export function claimantOf({ article, casualty: { claimant } }: Stated): string | null {
  if (claimant === null) return null;
  const actor = claimant.actor === null ? undefined : article.findings.actors.find(({ id }) => id === claimant.actor);
  const name = actor?.name ?? calledInFull(article, claimant.name);
  if (!/^(?:the )?\p{Lu}[\p{L}-]+$/iu.test(name) || !/^(?:the )?\p{Lu}/u.test(name)) return name;
  // "the Observatory" is what the article calls its "Observatory for Rural Health" further on.
  const fuller = new RegExp(`^${plainName(name)} (?:for|of|on) `);
  return (
    article.findings.casualties
      .map((other) => other.claimant?.name ?? '')
      .find((other) => fuller.test(plainName(other))) ?? name
  );
}

/** "The agency" of a report that names but one agency that says something: that one. */
function calledInFull({ findings }: ReadArticle, name: string): string {
  const full = findings.casualties.flatMap(({ claimant }) =>
    claimant !== null && isCalled(claimant.name, name) ? [claimant.name] : [],
  );
  return new Set(full).size === 1 ? (full[0] ?? name) : name;
}

/** True for two that are named and are not the same. */
export function differentClaimants(one: Casualty['claimant'], other: Casualty['claimant']): boolean {
  if (one === null || other === null || (one.actor !== null && one.actor === other.actor)) return false;
  return plainName(one.name) !== plainName(other.name);
}

/** True for "the agency" and what one article calls "Osk news agency": what it names in full, and then by its noun. */
function isCalled(full: string, name: string): boolean {
  const noun = /^the (\p{Ll}+)$/iu.exec(name)?.[1]?.toLowerCase();
  return (
    noun !== undefined &&
    BODIES.has(noun) &&
    full.toLowerCase().endsWith(` ${noun}`) &&
    /\p{Lu}/u.test(full.replace(/^the /i, ''))
  );
}

/** Bodies that a report names once in full. */
const BODIES = new Set(
  'agency ministry newspaper daily department office council authority hospital network observatory commission bureau command centre center'.split(
    ' ',
  ),
);

/** One of two names is the other's in full. */
const isOneBody = (one: string, other: string): boolean => isCalled(one, other) || isCalled(other, one);

/** Two that one article names, and that are not the same. */
export const differHere = (one: Casualty['claimant'], other: Casualty['claimant']): boolean =>
  differentClaimants(one, other) && one !== null && other !== null && !isOneBody(one.name, other.name);

/** Nobody, or the same, whether in full or by its noun. */
export function isOneVoice(
  { casualty: { claimant: one } }: Stated,
  { casualty: { claimant: other } }: Stated,
): boolean {
  if (one === null || other === null) return one === other;
  return one.name === other.name || isOneBody(one.name, other.name);
}
