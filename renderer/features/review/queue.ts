import type { Briefing, CasualtyEvent, Check, Citation, QuoteEntry } from '../../../preload/contract';
import { NO_PLACE } from '../../../preload/contract/wording/words';
import { spoken } from '../briefing/quotes';
import { eventNumber } from '../briefing/event-words';

/** One thing of the draft that the staff looks at. */
export interface ReviewItem {
  /** The same in every draft as long as it is about the same words. */
  id: string;
  kind: 'check' | 'casualty' | 'quote' | 'role';
  /** Where it stands; null for a line that is about no sentence. */
  citation: Citation | null;
  /** It concerns what the front page prints. */
  front: boolean;
  /** What it says, in a few words. */
  name: string;
  /** Why it is looked at early; empty where nothing is the matter. */
  why: string[];
  /** The line of "check before signing" that it is; null for a finding. */
  check: Check | null;
  done: boolean;
}

interface Finding extends Omit<ReviewItem, 'why' | 'check'> {
  certainty: number;
}

const idOf = (kind: ReviewItem['kind'], { article, start, end }: Citation): string =>
  `${kind} ${article} ${start} ${end}`;

/**
 * What there is to look at in a draft, in order of consequence and doubt: what "check before signing" names comes first,
 * then the front page, casualties, quotes and roles, and of each what the machine is least sure of. A finding stands once.
 */
export function reviewQueue(briefing: Briefing): ReviewItem[] {
  const findings = [...casualties(briefing), ...quotes(briefing), ...roles(briefing)];
  const checks = new Map<string, Check[]>();
  const alone: ReviewItem[] = [];
  const known = new Map(findings.map((finding) => [placeOf(finding.citation), finding]));
  for (const check of briefing.checks) {
    const place = placeOf(check.citation);
    const finding = place === null ? undefined : known.get(place);
    if (finding === undefined) alone.push(ofCheck(check));
    else checks.set(finding.id, [...(checks.get(finding.id) ?? []), check]);
  }
  const items = new Map<string, ReviewItem>();
  for (const finding of findings) {
    const own = checks.get(finding.id) ?? [];
    const { certainty, ...item } = finding;
    if (items.has(item.id)) continue;
    items.set(item.id, {
      ...item,
      front: item.front || own.some(({ front }) => front),
      why: [
        ...own.map(({ text }) => text),
        ...(own.length === 0 && certainty < SURE ? ['read with little certainty'] : []),
      ],
      check: null,
    });
  }
  const rank = (item: ReviewItem): number =>
    item.check !== null || checks.has(item.id) ? (item.front ? 0 : 1) : item.front ? 2 : 3;
  return [...alone, ...items.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** Below this a finding is doubtful enough to say so. */
const SURE = 0.7;

const placeOf = (citation: Citation | null): string | null =>
  citation === null ? null : `${citation.article} ${citation.start} ${citation.end}`;

function ofCheck(check: Check): ReviewItem {
  const { text, front, citation, kind, seen } = check;
  const id = `check ${kind} ${placeOf(citation)} ${text}`;
  return { id, kind: 'check', citation, front, name: text, why: [kind], check, done: seen === true };
}

const least = (one: Finding, other: Finding): number => one.certainty - other.certainty;

/** The figures of every event, those of the front page marked; parts and earlier statements last. */
function casualties({ casualties: day, aside, front, leads }: Briefing): Finding[] {
  const shown = new Set([...front.events, ...leads.flatMap(({ event }) => event ?? [])]);
  const of = (event: CasualtyEvent, number: number | null): Finding[] =>
    event.claims
      .flatMap((claim) => claim.figures.map((figure) => ({ claim, figure })))
      .map(({ claim, figure }) => ({
        id: idOf('casualty', figure.citation),
        kind: 'casualty' as const,
        citation: figure.citation,
        front: number !== null && shown.has(number) && !claim.superseded,
        name: `${number === null ? '' : `${eventNumber(number)}, `}${event.place ?? NO_PLACE.toLowerCase()}: ${figure.phrase}`,
        certainty: figure.certainty,
        done: figure.checked === true,
      }))
      .toSorted(least);
  return [
    ...day.flatMap(of),
    ...[aside.running, aside.sums, aside.undated, aside.older, aside.other].flat().flatMap((event) => of(event, null)),
  ];
}

/** The quotes of the body; those of the annex are there to be looked up. */
function quotes({ quotes: groups, front }: Briefing): Finding[] {
  const shown = new Set(front.quotes.flatMap(({ speaker, quote }) => groups[speaker]?.quotes[quote] ?? []));
  return groups
    .flatMap(({ speaker, quotes: entries }) => entries.map((entry) => ofQuote(entry, speaker, shown.has(entry))))
    .toSorted(least);
}

function ofQuote(entry: QuoteEntry, speaker: string | null, front: boolean): Finding {
  return {
    id: idOf('quote', entry.citation),
    kind: 'quote',
    citation: entry.citation,
    front,
    name: `${speaker ?? 'Unattributed'}: ${spoken(entry.parts)}`,
    certainty: entry.certainty,
    done: entry.checked === true,
  };
}

function roles({ actors }: Briefing): Finding[] {
  return actors.flatMap(({ name, roles: held }) =>
    held.map(({ text, citation, checked }) => ({
      id: idOf('role', citation),
      kind: 'role' as const,
      citation,
      front: false,
      name: `${name}: ${text}`,
      certainty: 1,
      done: checked === true,
    })),
  );
}

/** How far the staff is. */
export interface Progress {
  done: number;
  all: number;
  /** Figures and quotes of the front page that nobody looked at. */
  front: number;
}

export function progressOf(items: readonly ReviewItem[]): Progress {
  const left = items.filter(({ done }) => !done);
  return {
    done: items.length - left.length,
    all: items.length,
    front: left.filter(({ front, check }) => front && check === null).length,
  };
}

/** The item to go on with after one was looked at: the next that is not done, from the top again after the last. */
export function nextOf(items: readonly ReviewItem[], id: string | null): ReviewItem | null {
  const at = items.findIndex((item) => item.id === id);
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return order.find(({ done }) => !done) ?? null;
}

/**
 * The items in the order they were in before, so that nothing moves under the eye of who is at it: what was looked at is
 * in no doubt any more and would sink. What is new stands where the queue has it.
 * @param order ids as they were shown last
 */
export function inOrder(items: readonly ReviewItem[], order: readonly string[]): ReviewItem[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const known = items
    .filter(({ id }) => place.has(id))
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const arranged = [...known];
  for (const [index, item] of items.entries()) {
    if (place.has(item.id)) continue;
    const before = items[index - 1];
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, item);
  }
  return arranged;
}
