import { type Context, tokenOf } from '../context';
import type { Unit } from '../units';

/** The first word of the unit after a dateline. */
export function bodyStart(context: Context, unit: Unit): number {
  const past = context.document.dateline?.[1] ?? 0;
  let start = unit.from;
  while (start < unit.to) {
    const word = tokenOf(context, start);
    if (word === undefined || (word.start >= past && (start === unit.from || word.kind !== 'mark'))) break;
    start++;
  }
  return start;
}

/** Past the last word of the unit. */
export function bodyEnd(context: Context, unit: Unit): number {
  let end = unit.to;
  while (end > unit.from) {
    const word = tokenOf(context, end - 1);
    if (word === undefined || word.kind !== 'mark' || word.text === ')' || word.text === '%') break;
    end--;
  }
  return end;
}
