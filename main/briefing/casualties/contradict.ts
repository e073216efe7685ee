import { plainName } from '../names';
import { ofAnybody, type Statement } from './statements';

/** A figure as a claim gives it, with whom it counts. */
export interface Counted {
  low: number | null;
  high: number | null;
  vague: boolean;
  approx: boolean;
  /** The group among the harmed that it counts ("soldiers"), made comparable; null: people at large. */
  group: string | null;
}

/** How far off a figure may be that calls itself rough. */
const ROUGH = 0.1;

/**
 * True when two figures for one event can't both be true. "At least 20" and 22 can, and so can 51 and "more than 50"; 12 soldiers
 * and 5 farmers are of different people; 4 children and 30 people are part and whole. Vague words contradict nobody.
 */
export function contradict(one: Counted, other: Counted): boolean {
  if (one.vague || other.vague) return false;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a === null || b === null) return false;
  if (one.group === other.group) return a.low > b.high || b.low > a.high;
  if (one.group !== null && other.group !== null) return false;
  // A group within people at large: it can't hold more than all of them.
  return one.group === null ? b.low > a.high : a.low > b.high;
}

function boundsOf({ low, high, approx }: Counted): { low: number; high: number } | null {
  if (low === null && high === null) return null;
  const slack = approx ? ROUGH : 0;
  return { low: (low ?? 0) * (1 - slack), high: high === null ? Infinity : high * (1 + slack) };
}

/** The group that the words for the harmed name, in the singular: "14 pupils", "pupil" are one; null for people at large. */
export function groupOf(victims: string, anybody: boolean): string | null {
  if (anybody) return null;
  const noun = plainName(victims).split(' ').at(-1) ?? '';
  return noun === '' ? null : singular(noun);
}

/** The group of those a statement counts; null for people at large. */
export const peopleOf = ({ article, casualty }: Statement): string | null =>
  groupOf(casualty.victims, ofAnybody(article, casualty));

function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`;
  if (noun === 'children') return 'child';
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

/** Soldiers here and civilians there: two counts of a war, and no range from the one to the other. */
export function countsOthers(some: readonly Statement[], others: readonly Statement[]): boolean {
  const groups = (statements: readonly Statement[]): Map<string, string> =>
    new Map(
      statements.flatMap((statement) => {
        const { casualty } = statement;
        const group = peopleOf(statement);
        return casualty.scope === 'incident' || group === null
          ? []
          : [[casualty.type, SOLDIERS.test(group) ? 'soldier' : group]];
      }),
    );
  const theirs = groups(others);
  return [...groups(some)].some(([type, group]) => theirs.has(type) && theirs.get(type) !== group);
}

const SOLDIERS = /\b(?:soldier|troop|serviceman|servicemen|personnel|marine|military)s?$/i;
