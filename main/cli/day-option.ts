import type { Day } from '../../preload/contract';
import { isDay } from '../store/days';
import { WrongUse } from './io';

/**
 * The day that an option names.
 * @param option with its dashes
 * @throws WrongUse where the calendar has no such day
 */
export function dayOption(option: string, value: string): Day {
  if (!isDay(value)) throw new WrongUse(`${option} ${value} is not a day of the calendar, written YYYY-MM-DD.`);
  return value;
}
