import type { Briefing, Edition, Layout, Preset, Settings } from '../../preload/contract';

/** How a briefing is printed where nothing else is said. */
export const PLAIN: Layout = {
  edition: 'full',
  pageSize: 'A4',
  typeSize: 100,
  without: [],
  regions: [],
  staffMarks: false,
};

/** The preset that the settings name, or null. */
export function presetOf({ presets, preset }: Pick<Settings, 'presets' | 'preset'>): Preset | null {
  return presets.find(({ name }) => name === preset) ?? null;
}

/** The layout that the settings ask for, in an edition. */
export function layoutOf(settings: Settings, edition: Edition): Layout {
  const preset = presetOf(settings);
  const { pageSize, staffMarks } = settings;
  return { ...PLAIN, pageSize, ...(preset === null ? {} : layoutIn(preset)), edition, staffMarks };
}

/** What a preset says of the layout; the staff's marks are asked for at each export. */
export const layoutIn = ({ edition, pageSize, typeSize, without, regions }: Preset): Omit<Layout, 'staffMarks'> => ({
  edition,
  pageSize,
  typeSize,
  without,
  regions,
});

/**
 * The briefing as others may have it: under the preset's marking where it has one, and without what the staff looked
 * at and what they have still to look at, unless their marks are wanted.
 */
export function arranged(briefing: Briefing, { staffMarks }: Layout, preset: Preset | null): Briefing {
  const marking = preset?.marking ?? briefing.options.marking;
  const marked: Briefing = { ...briefing, options: { ...briefing.options, marking } };
  if (staffMarks) return marked;
  const unmarked: Briefing = JSON.parse(
    JSON.stringify(marked, (key, value: unknown) => (key === 'checked' ? undefined : value)),
  );
  return { ...unmarked, checks: [] };
}
