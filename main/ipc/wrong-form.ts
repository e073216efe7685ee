import type { BaseIssue } from 'valibot';
import { formatNumber } from '../../preload/contract/wording/figures';

/** What is wrong with what a window asked, for whoever sits before it; the form itself is the program's own matter. */
export function wrongForm({ type, input, requirement, message }: BaseIssue<unknown>): string {
  return `Nothing was changed: ${reason(type, input, requirement, message)}`;
}

function reason(type: string, input: unknown, requirement: unknown, message: string): string {
  if (type === 'max_length' && typeof requirement === 'number')
    return typeof input === 'string'
      ? `a text is longer than the ${formatNumber(requirement)} characters there is room for. Shorten it, then try again.`
      : `more than ${formatNumber(requirement)} were chosen at once. Choose fewer, then try again.`;
  if (type === 'min_length') return 'something that is needed was left empty. Fill it in, then try again.';
  if (type === 'iso_date') return 'a day is not one of the calendar, written YYYY-MM-DD.';
  // Each check of the contract has words of its own.
  if (type === 'check') return `${message}.`;
  return 'the window asked for it in a form that Daybrief does not know. If this happens again, start Daybrief anew.';
}
