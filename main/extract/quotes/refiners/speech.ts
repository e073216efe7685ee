import type { Context } from '../phrases';
import type { Attribution } from '../parsers/quoted';
import type { Quoted } from '../parsers/marks';
import type { Unit } from '../units';

/** Whether a stretch between marks is somebody's words, not a term, a title or a nickname. */
export function isSpeech(_context: Context, _unit: Unit, _attribution: Attribution, _span: Quoted): boolean {
  return true;
}
