import type { Casualty, CasualtyEvent, Claim, ClaimFigure, EventTotal, HarmType } from '../../../preload/contract';
import { isBareNumber } from '../../../preload/contract/wording/figures';
import { inPlainCase } from '../dateline';
import { staffOf, withChosen } from '../desk/shown';
import { plainName } from '../names';
import { sentenceAround, type ReferenceBook } from '../references';
import { sameFigure, type Event } from './event';
import { contradict, peopleOf, type Counted } from './contradict';
import { wholesOf, type Draft } from './draft';
import { countOutNationals, isJoined, withParts } from './parts';
import { statedWhole } from './counted-out';
import { freedOf } from './freed';
import { whatHappened } from './kind';
import { rangeOf, whole } from './range';
import { isWithThem, ofAnybody, type Statement } from './statements';
import { supersede } from './supersede';
import { claimantOf } from './voices';

/** Everybody's claims about one event, newest first, and the range over the current ones. */
export function buildEvent(event: Event, book: ReferenceBook): CasualtyEvent {
  const claims = supersede(groupClaims(withParts(event.statements), book));
  countOutNationals(claims);
  const totals = withChosen(withoutNobody(rangeOf(claims)), event);
  const what = whatHappened(event.statements);
  for (const draft of claims) draft.claim.disputed = isDisputed(draft, claims);
  const freed = freedOf(event.statements, book);
  return {
    place:
      event.place === null
        ? null
        : inPlainCase(
            event.place,
            event.statements.map(({ article }) => article.findings.text),
          ),
    date: event.date,
    since: isSince(event),
    scope: event.scope,
    what: event.staff?.facts?.what ?? what,
    totals,
    claims: claims.map(({ claim }) => claim),
    conflicting: totals.some(({ type }) => contradictory(claims, type)),
    ...(freed === null ? {} : { freed }),
    ...staffOf(event, what),
  };
}

// "Since 2002", "since the war began in February 2022".
const SINCE = /\bsince (?:[\p{L}\d'’.-]+ ){0,6}$/iu;

/** The day of a count is where it began: its words stand behind "since". */
function isSince({ scope, date, statements }: Event): boolean {
  if (scope === 'incident' || date === null) return false;
  return statements.some(({ article, casualty }) => {
    const phrase = casualty.date?.value === date ? casualty.date.phrase : null;
    return phrase !== null && SINCE.test(article.findings.text.slice(Math.max(0, phrase[0] - SINCE_FAR), phrase[0]));
  });
}

/** Characters between "since" and its date. */
const SINCE_FAR = 60;

/** That nobody was "killed or injured" says nothing beside those who were. */
const withoutNobody = (totals: EventTotal[]): EventTotal[] =>
  totals.filter(
    ({ type, low, high }) => totals.length === 1 || type !== 'killed_or_injured' || low !== 0 || high !== 0,
  );

/** One claim for each claimant in each article; a figure its article gives as history is a claim of its own, superseded. */
function groupClaims(statements: readonly Statement[], book: ReferenceBook): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const statement of statements) {
    const { article, casualty, part } = statement;
    const claimant = claimantOf(statement);
    const history = statement.history && !statements.some((other) => givesStill(other, statement));
    // A headline repeats in its paper's voice what the text gives with its claimant: the claim with the name is the claim.
    if (claimant === null && statements.some((other) => repeatsByName(other, statement))) continue;
    const figure: ClaimFigure = {
      type: casualty.type,
      low: casualty.low,
      high: casualty.high,
      vague: casualty.vague,
      phrase: article.findings.text.slice(casualty.start, casualty.end),
      ...countedIn(statement),
      citation: book.cite(article, casualty.start, casualty.end),
      part,
      corrected: article.corrected.has(casualty.id),
      ...(article.checked.has(casualty.id) ? { checked: true } : {}),
      certainty: casualty.certainty,
    };
    const voice = `${article.id} ${history ? 'before' : 'now'} ${plainName(claimant ?? '')}`;
    const of = part ? statedWhole(article, casualty) : null;
    let key = (of === null || of === 'group' ? undefined : keyOf(drafts, voice, of)) ?? voice;
    if (part && of !== 'group' && (of === null || !holds(drafts.get(key), of))) figure.unstated = true;
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

/** The claim in one voice that gives this count. */
const keyOf = (drafts: ReadonlyMap<string, Draft>, voice: string, whole: Casualty): string | undefined =>
  [...drafts].find(([key, draft]) => key.startsWith(voice) && holds(draft, whole))?.[0];

const holds = (draft: Draft | undefined, whole: Casualty): boolean =>
  draft !== undefined &&
  draft.statements.some(({ part, casualty }) => !part && (casualty.id === whole.id || sameFigure(casualty, whole)));

/** Whom a bare number counts, where its sentence says so elsewhere ("the number of British troops killed … to 121"). */
function countedIn({ article, casualty }: Statement): { of?: string } {
  const { text } = article.findings;
  const { start, end, victims } = casualty;
  const told = isBareNumber(text.slice(start, end)) && text.includes(victims) && !ofAnybody(article, casualty);
  return told && victims !== 'others' ? { of: victims } : {};
}

/** The same source gives the same figure as it stands now: it is not what that figure was. */
const givesStill = (now: Statement, before: Statement): boolean =>
  !now.history &&
  now.article === before.article &&
  sameFigure(now.casualty, before.casualty) &&
  claimantOf(now) === claimantOf(before);

/** "14 pupils and a teacher": two counts that the source itself joins, of different people. */
function joined({ statements }: Draft, { article, casualty }: Statement): boolean {
  const before = statements.findLast(
    (known) => known.article === article && known.casualty.type === casualty.type && !known.part,
  );
  if (before === undefined || before.casualty.end > casualty.start) return false;
  const { text } = article.findings;
  if (isJoined(before, { article, casualty }) || isWithThem(article, casualty)) return true;
  // "Wounded another. Two troops were also wounded."
  const after = text.slice(casualty.end, sentenceAround(article, casualty.start, casualty.end)[1]);
  return ALSO.test(after) && casualty.victims !== before.casualty.victims;
}

/** Said of more who came to the same harm. */
const ALSO = /^\s(?:was|were|had|have|has)\s(?:been\s)?also\s/i;

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
  const [sum] = whole(wholesOf(claim, type));
  const [first] = own;
  if (sum === undefined || first === undefined) return null;
  return {
    ...sum,
    approx: own.some((statement) => statement.casualty.approx),
    group: own.length > 1 ? null : peopleOf(first),
  };
}
