import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdle } from '../../../main/shell/idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

test('tells once nobody did anything for as long as is set, and again after the next use', () => {
  const told = vi.fn();
  const idle = createIdle(told);
  idle.after(5);
  vi.advanceTimersByTime(4 * MINUTE);
  idle.touch();
  vi.advanceTimersByTime(4 * MINUTE);
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE);
  expect(told).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(told).toHaveBeenCalledTimes(1);
  idle.touch();
  vi.advanceTimersByTime(5 * MINUTE);
  expect(told).toHaveBeenCalledTimes(2);
});

test('never tells where that is set, and follows another setting', () => {
  const told = vi.fn();
  const idle = createIdle(told);
  idle.after(5);
  idle.after(null);
  idle.touch();
  vi.advanceTimersByTime(600 * MINUTE);
  expect(told).not.toHaveBeenCalled();
  idle.after(1);
  vi.advanceTimersByTime(MINUTE);
  expect(told).toHaveBeenCalledTimes(1);
});
