import { isDeepStrictEqual } from 'node:util';
import type { Preset, PresetChange, Settings } from '../../preload/contract';

/**
 * What was done to one preset: the first that differs between two lists of them, which are told apart by name.
 * @returns null where nothing was
 */
export function presetChange(before: readonly Preset[], after: readonly Preset[]): PresetChange | null {
  const has = (list: readonly Preset[], of: Preset): boolean => list.some((one) => isDeepStrictEqual(one, of));
  const gone = before.findIndex((one) => !has(after, one));
  const come = after.findIndex((one) => !has(before, one));
  if (gone < 0 && come < 0) return null;
  return { before: before[gone] ?? null, after: after[come] ?? null, place: come < 0 ? gone : come };
}

/** The settings with a change of a preset taken back, or made again. A preset made since under its name stays beside it. */
export function withChange(settings: Settings, change: PresetChange, which: 'undo' | 'redo'): Settings {
  const [from, to] = which === 'undo' ? [change.after, change.before] : [change.before, change.after];
  const left = settings.presets.filter(({ name }) => name !== from?.name);
  const presets = to === null || left.some(({ name }) => name === to.name) ? left : left.toSpliced(change.place, 0, to);
  const { preset } = settings;
  return { ...settings, presets, preset: presets.some(({ name }) => name === preset) ? preset : (to?.name ?? null) };
}
