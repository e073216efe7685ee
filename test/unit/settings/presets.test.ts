import { expect, test } from 'vitest';
import type { Preset } from '../../../preload/contract';
import { presetChange, withChange } from '../../../main/settings/presets';
import { DEFAULT_SETTINGS } from '../../../preload/contract';

const preset = (name: string, typeSize = 100): Preset => ({
  name,
  edition: 'full',
  pageSize: 'A4',
  typeSize,
  without: [],
  regions: [],
  marking: null,
});
const [cabinet, minister] = [preset('Cabinet'), preset('Minister')];

test('what was done to a preset is told from the lists before and after', () => {
  expect(presetChange([cabinet, minister], [cabinet, minister])).toBeNull();
  expect(presetChange([cabinet, minister], [minister])).toEqual({ before: cabinet, after: null, place: 0 });
  expect(presetChange([cabinet], [cabinet, minister])).toEqual({ before: null, after: minister, place: 1 });
  const larger = preset('Minister', 130);
  expect(presetChange([cabinet, minister], [cabinet, larger])).toEqual({ before: minister, after: larger, place: 1 });
});

test.each([
  ['deleted', [cabinet, minister], [minister]],
  ['made', [minister], [cabinet, minister]],
  ['changed', [cabinet, minister], [cabinet, preset('Minister', 130)]],
  ['renamed', [cabinet, minister], [cabinet, preset('Chancellor')]],
])('a preset that was %s is undone and done again', (_what, before, after) => {
  const change = presetChange(before, after);
  if (change === null) throw new Error('nothing was done');
  const undone = withChange({ ...DEFAULT_SETTINGS, presets: after }, change, 'undo');
  expect(undone.presets).toEqual(before);
  expect(withChange(undone, change, 'redo').presets).toEqual(after);
});

test('a preset that is no more is chosen no more, and one of that name that was made since stays', () => {
  const change = { before: minister, after: null, place: 0 };
  const chosen = { ...DEFAULT_SETTINGS, presets: [minister], preset: 'Minister' };
  expect(withChange(chosen, change, 'redo')).toMatchObject({ presets: [], preset: null });
  const other = preset('Minister', 130);
  expect(withChange({ ...chosen, presets: [other] }, change, 'undo').presets).toEqual([other]);
});
