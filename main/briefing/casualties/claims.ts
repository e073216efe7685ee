import type { CasualtyEvent, Claim, ClaimFigure, EventTotal, HarmType } from '../../../preload/contract';
import { plainName } from '../names';
import { sentenceAround, type ReferenceBook } from '../references';
import type { Event } from './event';
import { contradict, groupOf, type Counted } from './contradict';
import { whatHappened } from './kind';
import { namesNation, ofAnybody, type Statement } from './statements';

/** Everybody's claims about one event, newest first, and the range over the current ones. */
export function buildEvent(event: Event, book: ReferenceBook): CasualtyEvent {
  const claims = supersede(groupClaims(withParts(event.statements), book));
  countOutNationals(claims);
  const totals = withoutNobody(rangeOf(claims));
  for (const draft of claims) draft.claim.disputed = isDisputed(draft, claims);
  return {
    place: event.place === null ? null : inPlainCase(event.place),
    date: event.date,
    scope: event.scope,
    what: whatHappened(event.statements),
    totals,
    claims: claims.map(({ claim }) => claim),
    conflicting: totals.some(({ type }) => contradictory(claims, type)),
  };
}

/** That nobody was "killed or injured" says nothing beside those who were. */
const withoutNobody = (totals: EventTotal[]): EventTotal[] =>
  totals.filter(
    ({ type, low, high }) => totals.length === 1 || type !== 'killed_or_injured' || low !== 0 || high !== 0,
  );

/** "More than 40 were killed: 34 pupils and seven teachers": two counts that come to a third of their article are its parts. */
function withParts(statements: readonly Statement[]): Statement[] {
  const parts = new Set<Statement>();
  for (const [index, first] of statements.entries())
    for (const second of statements.slice(index + 1)) {
      const { article, casualty } = first;
      if (second.article !== article || second.casualty.type !== casualty.type || first.history || second.history)
        continue;
      if (second.casualty.start - casualty.end > CLOSE || second.casualty.start < casualty.end) continue;
      const sum = (casualty.low ?? NaN) + (second.casualty.low ?? NaN);
      const own = (other: Statement): boolean =>
        other.article === article && other.casualty.type === casualty.type && other !== first && other !== second;
      if (statements.some((other) => own(other) && other.casualty.low === sum)) parts.add(first).add(second);
      // "An officer and three militants", and further on "the officer" and "three": the same again.
      else if (!first.part && !second.part && isJoined(first, second))
        for (const other of statements)
          if (own(other) && [first, second].some((one) => isAgain(one, other))) parts.add(other);
    }
  return statements.map((statement) => (parts.has(statement) ? { ...statement, part: true } : statement));
}

/** The number of one of two that a sentence joins, said again of the same, or of nobody in particular. */
function isAgain(one: Statement, other: Statement): boolean {
  if (one.casualty.low !== other.casualty.low || other.casualty.start < one.casualty.start) return false;
  const [mine, theirs] = [one, other].map(({ article, casualty }) =>
    groupOf(casualty.victims, ofAnybody(article, casualty)),
  );
  return mine === theirs || theirs === null || PRONOUNS.test(other.casualty.victims);
}

const PRONOUNS = /^(?:he|she|him|her|they|them)$/i;

/** Characters between two counts that are told together. */
const CLOSE = 400;

interface Draft {
  claim: Claim;
  statements: Statement[];
}

/** One claim for each claimant in each article; a figure its article gives as history is a claim of its own, superseded. */
function groupClaims(statements: readonly Statement[], book: ReferenceBook): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const statement of statements) {
    const { article, casualty, history, part } = statement;
    const claimant = claimantOf(statement);
    // A headline repeats in its paper's voice what the text gives with its claimant: the claim with the name is the claim.
    if (claimant === null && statements.some((other) => repeatsByName(other, statement))) continue;
    const figure: ClaimFigure = {
      type: casualty.type,
      low: casualty.low,
      high: casualty.high,
      vague: casualty.vague,
      phrase: article.findings.text.slice(casualty.start, casualty.end),
      citation: book.cite(article, casualty.start, casualty.end),
      part,
      corrected: article.corrected.has(casualty.id),
      certainty: casualty.certainty,
    };
    const voice = `${article.id} ${history ? 'before' : 'now'} ${plainName(claimant ?? '')}`;
    let key = voice;
    const known = drafts.get(key);
    if (known !== undefined) {
      if (repeats(known.claim, figure)) {
        // What is joined to it further on is joined to the same.
        known.statements.push(statement);
        continue;
      }
      // A second whole figure of the same kind is another claim, not a correction: both are shown. "14 pupils and a teacher" is one.
      if (!part && known.claim.figures.some((other) => other.type === figure.type && !other.part))
        key =
          [...drafts].find(([other, draft]) => other.startsWith(voice) && joined(draft, statement))?.[0] ??
          `${voice} ${casualty.id}`;
    }
    const draft = drafts.get(key);
    if (draft === undefined) {
      const claim: Claim = {
        claimant,
        outlet: article.source ?? article.agency,
        published: article.findings.published?.value ?? null,
        scope: casualty.scope,
        figures: [figure],
        superseded: history,
        disputed: false,
        assumed: article.findings.published?.basis === 'file',
      };
      drafts.set(key, { claim, statements: [statement] });
    } else {
      draft.claim.figures.push(figure);
      draft.statements.push(statement);
    }
  }
  return [...drafts.values()].toSorted(
    (a, b) =>
      Number(a.claim.superseded) - Number(b.claim.superseded) ||
      (b.claim.published ?? '').localeCompare(a.claim.published ?? ''),
  );
}

/** The claimant by the name of its actor where there is one, so that "Kyiv" and its alias are one claimant. */
function claimantOf({ article, casualty: { claimant } }: Statement): string | null {
  if (claimant === null) return null;
  const actor = claimant.actor === null ? undefined : article.findings.actors.find(({ id }) => id === claimant.actor);
  const name = actor?.name ?? claimant.name;
  if (!/^(?:the )?\p{Lu}[\p{L}-]+$/iu.test(name) || !/^(?:the )?\p{Lu}/u.test(name)) return name;
  // "the Observatory" is what the article calls its "Observatory for Rural Health" further on.
  const fuller = new RegExp(`^${plainName(name)} (?:for|of|on) `);
  return (
    article.findings.casualties
      .map((other) => other.claimant?.name ?? '')
      .find((other) => fuller.test(plainName(other))) ?? name
  );
}

/** "14 pupils and a teacher": two counts that the source itself joins, of different people. */
function joined({ statements }: Draft, { article, casualty }: Statement): boolean {
  const before = statements.findLast(
    (known) => known.article === article && known.casualty.type === casualty.type && !known.part,
  );
  if (before === undefined || before.casualty.end > casualty.start) return false;
  const { text } = article.findings;
  if (isJoined(before, { article, casualty })) return true;
  // "Wounded another. Two troops were also wounded."
  const after = text.slice(casualty.end, sentenceAround(article, casualty.start, casualty.end)[1]);
  return ALSO.test(after) && casualty.victims !== before.casualty.victims;
}

/** Two counts that one sentence joins: by "and", or as a list, "14 rebels, two soldiers and a hostage". */
function isJoined(first: Statement, second: Pick<Statement, 'article' | 'casualty'>): boolean {
  const { text } = second.article.findings;
  const between = text.slice(first.casualty.end, second.casualty.start);
  const phrase = text.slice(second.casualty.start, second.casualty.end);
  return JOINS.test(between) || (between === ', ' && !/\bof (?:them|whom|these|those)\b/i.test(phrase));
}

/** Said of more who came to the same harm. */
const ALSO = /^\s(?:was|were|had|have|has)\s(?:been\s)?also\s/i;

/** "And", with no more before it than where the first ones were from or how old. */
const JOINS =
  /^(?:\s(?:from|of|aged)\s(?:(?!(?:and|were|was|had|have|died|killed)\b)[^,.;:()!?\s]+\s?){1,7})?\s{0,2}(?:and|as well as|along with|together with)\s{1,2}$/i;

const SMALL = new Set('al and da das de del der di do dos du el en la las los of on the upon y'.split(' '));

/** A dateline's capitals are its line's style, not the place's name: "PORT OF SOL" is "Port of Sol". Short ones may be letters (UAE). */
function inPlainCase(place: string): string {
  if (place.length < 5 || /\p{Ll}|\d|\./u.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}

function repeatsByName(other: Statement, { article, casualty }: Statement): boolean {
  const same = other.article === article && other.casualty.claimant !== null && other.casualty.type === casualty.type;
  return (
    same &&
    other.casualty.low === casualty.low &&
    other.casualty.high === casualty.high &&
    other.casualty.vague === casualty.vague
  );
}

function repeats(claim: Claim, figure: ClaimFigure): boolean {
  return claim.figures.some(
    (known) =>
      known.type === figure.type &&
      known.low === figure.low &&
      known.high === figure.high &&
      known.vague === figure.vague,
  );
}

/** An older claim gives way to a newer one of the same source about the same kind of harm (CONVENTIONS, updates). */
function supersede(drafts: Draft[]): Draft[] {
  for (const older of drafts) {
    const source = sourceOf(older.claim);
    if (older.claim.superseded) continue;
    const types = older.claim.figures.filter(({ part }) => !part).map(({ type }) => type);
    older.claim.superseded =
      types.length > 0 &&
      types.every((type) =>
        drafts.some(
          ({ claim }) =>
            claim !== older.claim &&
            ((source !== null && sourceOf(claim) === source) || overtakes(claim, older.claim, type)) &&
            (claim.published ?? '') > (older.claim.published ?? '') &&
            claim.figures.some((figure) => figure.type === type && !figure.part),
        ),
      );
  }
  return drafts.toSorted((a, b) => Number(a.claim.superseded) - Number(b.claim.superseded));
}

/** "At least eight" of Wednesday leaves room for the 23 of Thursday, whoever counts them. */
const overtakes = (newer: Claim, older: Claim, type: HarmType): boolean => {
  const counts = ({ figures }: Claim): ClaimFigure[] =>
    figures.filter((figure) => figure.type === type && !figure.part);
  const left = counts(older);
  return (
    left.length > 0 &&
    left.every(
      ({ low, high, vague }) =>
        !vague && high === null && counts(newer).some((one) => (one.low ?? 0) > (low ?? Infinity)),
    )
  );
};

/** Whose figures follow each other: those of one claimant, or those a paper gives in its own voice. */
function sourceOf({ claimant, outlet }: Claim): string | null {
  if (claimant !== null) return `claimant ${plainName(claimant)}`;
  return outlet === null ? null : `outlet ${plainName(outlet)}`;
}

const ORDER: readonly HarmType[] = [
  'killed',
  'injured',
  'killed_or_injured',
  'missing',
  'displaced',
  'detained',
  'abducted',
  'other',
];

type Bounds = Pick<ClaimFigure, 'low' | 'high' | 'vague' | 'phrase'>;

/** What each current claim comes to: one figure, or the sum of those it joins with "and". */
function currentFigures(drafts: readonly Draft[], type: HarmType): Bounds[] {
  return drafts
    .filter(({ claim }) => !claim.superseded)
    .flatMap(({ claim }) => whole(claim.figures.filter((figure) => figure.type === type && !figure.part)));
}

function whole(figures: readonly ClaimFigure[]): Bounds[] {
  const [first, ...others] = figures;
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  // A vague word beside a number is no bound, and gives the sum none above.
  const firm = figures.filter(({ vague, low, high }) => !vague && (low !== null || high !== null));
  if (firm.length === 0) return [first];
  const lows = firm.flatMap(({ low }) => low ?? []);
  const closed = firm.length === figures.length && firm.every(({ high }) => high !== null);
  const low = lows.length === 0 ? null : lows.reduce((sum, value) => sum + value, 0);
  const high = closed ? firm.reduce((sum, figure) => sum + (figure.high ?? 0), 0) : null;
  return [{ low, high, vague: false, phrase: figures.map(({ phrase }) => phrase).join(' and ') }];
}

/** How many times over the whole must hold those of one nation, or the two may be claims at odds. */
const TIMES = 2;

/** "30 Pakistani pilgrims" beside "217 pilgrims": those of one nation are some of the whole, whoever counts them. */
function countOutNationals(drafts: readonly Draft[]): void {
  const current = drafts
    .filter(({ claim }) => !claim.superseded && claim.scope === 'incident')
    .map(({ claim }) => claim.figures.filter(({ part }) => !part));
  for (const figures of current)
    for (const figure of figures) {
      // "Another soldier and two Afghan troops": they are added, and are no part of a whole.
      if (!namesNation(figure.phrase) || figures.some((other) => other !== figure && other.type === figure.type))
        continue;
      figure.part = current
        .flat()
        .some(
          (other) =>
            other.type === figure.type &&
            !namesNation(other.phrase) &&
            (other.low ?? 0) >= TIMES * (figure.high ?? figure.low ?? Infinity),
        );
    }
}

/** True when two current claims give figures for the same harm that can't both be true. */
function contradictory(drafts: readonly Draft[], type: HarmType): boolean {
  const figures = drafts.flatMap((draft) => (draft.claim.superseded ? [] : (countedBy(draft, type) ?? [])));
  return figures.some((one, index) => figures.slice(index + 1).some((other) => contradict(one, other)));
}

/** True when its own article says otherwise, in the same voice. */
function isDisputed(draft: Draft, all: readonly Draft[]): boolean {
  if (draft.claim.superseded) return false;
  const same = all.filter(
    ({ claim, statements }) =>
      statements[0]?.article === draft.statements[0]?.article && claim.claimant === draft.claim.claimant,
  );
  return same.length > 1 && draft.claim.figures.some(({ type, part }) => !part && contradictory(same, type));
}

/** What a claim comes to, and whom it counts. */
function countedBy({ claim, statements }: Draft, type: HarmType): Counted | null {
  const own = statements.filter(({ casualty, part }) => casualty.type === type && !part);
  const [sum] = whole(claim.figures.filter((figure) => figure.type === type && !figure.part));
  const [first] = own;
  if (sum === undefined || first === undefined) return null;
  const { article, casualty } = first;
  return {
    ...sum,
    approx: own.some((statement) => statement.casualty.approx),
    group: own.length > 1 ? null : groupOf(casualty.victims, ofAnybody(article, casualty)),
  };
}

/** "a boy", "Omar Velmo": one of the harmed, told of by himself. */
const ONE = /^(?:one|1|a single|just one|only one)\b/i;

/** Beside "at least one person" a boy told of by himself is one of those counted, and no bound above. */
function withoutCaps(figures: readonly Bounds[]): readonly Bounds[] {
  const isTold = ({ low, high, phrase }: Bounds): boolean => low === 1 && high === 1 && !ONE.test(phrase);
  if (!figures.some(({ low, high }) => low !== null && high === null)) return figures;
  return figures.map((figure) => (isTold(figure) ? { ...figure, high: null } : figure));
}

/**
 * The range over the current claims of each type: the lowest low to the highest high. Vague words stand only where nothing
 * firmer does, with the floor of their literal plural ("scores": at least 40; CONVENTIONS), and give no bound above. A range never ends below what somebody claims: it is then left open.
 */
function rangeOf(drafts: readonly Draft[]): EventTotal[] {
  return ORDER.flatMap((type): EventTotal[] => {
    const figures = currentFigures(drafts, type);
    if (figures.length === 0) return [];
    const firm = withoutCaps(figures.filter(({ vague, low, high }) => !vague && (low !== null || high !== null)));
    if (firm.length === 0) {
      const floors = figures.flatMap(({ low }) => low ?? []);
      const floor = floors.length === 0 ? null : Math.min(...floors);
      return [{ type, low: floor, high: null, top: null, vague: figures[0]?.phrase ?? null }];
    }
    const lows = firm.flatMap(({ low }) => (low === null ? [] : [low]));
    const highs = firm.flatMap(({ high }) => (high === null ? [] : [high]));
    const low = lows.length === 0 ? null : Math.min(...lows);
    const top = highs.length === 0 ? null : Math.max(...highs);
    const greatest = Math.max(...lows, ...highs);
    // "At least 40" beside "31" leaves the range open, though somebody gave an upper bound.
    const open = top === null || greatest > top;
    return [{ type, low, high: open ? null : top, top: open && greatest !== low ? greatest : null, vague: null }];
  });
}
