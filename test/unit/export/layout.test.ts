import { expect, test } from 'vitest';
import { arranged, layoutOf, PLAIN } from '../../../main/export/layout';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { DEFAULT_SETTINGS } from '../../../preload/contract';
import type { Preset, StoryLine } from '../../../preload/contract';
import { briefing, cite, claim, event, figure, quote } from './harbour';

const preset: Preset = {
  name: 'Minister',
  edition: 'executive',
  pageSize: 'Letter',
  typeSize: 130,
  without: ['actors'],
  regions: ['Europe'],
  marking: 'FOR THE MINISTER',
};

test('the preset chosen last says how it is printed, the edition and the marks are asked for each time', () => {
  const settings = { ...DEFAULT_SETTINGS, presets: [preset], preset: 'Minister', staffMarks: true };
  expect(layoutOf(settings, 'full')).toEqual({
    edition: 'full',
    pageSize: 'Letter',
    typeSize: 130,
    without: ['actors'],
    regions: ['Europe'],
    staffMarks: true,
  });
  expect(layoutOf({ ...settings, preset: 'Nobody', staffMarks: false }, 'front')).toEqual({
    ...PLAIN,
    edition: 'front',
  });
});

test('what goes out holds no mark of the staff and nothing of their check list, unless it is wanted', () => {
  const checked = briefing({
    casualties: [event([claim('the mayor', [figure('28 people', 28, 28, { checked: true })])])],
    quotes: [{ speaker: 'Ada Quill', kind: 'person', role: 'mayor', quotes: [quote({ checked: true })] }],
    checks: [{ kind: 'place', text: 'no place', front: true, citation: null }],
  });
  const out = arranged(checked, PLAIN, null);
  expect(JSON.stringify(out)).not.toContain('"checked"');
  expect(out.checks).toEqual([]);
  expect(briefingAsMarkdown(out)).not.toContain('✓');
  const staff = { ...PLAIN, staffMarks: true };
  const text = briefingAsMarkdown(arranged(checked, staff, null), staff);
  expect(text).toContain('28 people ✓');
  expect(text).toMatch(/said.*\[\\\[2\\\]\]\(#reference-2\) ✓/u);
  expect(text).toContain('✓ looked at by the staff');
});

test('sections are left out, parts of the world told in the order wanted, the marking is the preset’s', () => {
  const story = (region: StoryLine['region'], title: string): StoryLine => ({
    title,
    topic: 'politics',
    region,
    lead: null,
    minor: false,
    sources: [0],
    citation: cite(1),
  });
  const of = briefing({ stories: [story('Africa', 'Vote in Tarsk'), story('Europe', 'Talks in Lind')] });
  const layout = { ...PLAIN, ...preset, edition: 'full' as const, staffMarks: false };
  const text = briefingAsMarkdown(arranged(of, layout, preset), layout);
  expect(text).not.toContain('## Key actors');
  expect(text).toContain('## Quotes');
  expect(text.indexOf('Talks in Lind')).toBeLessThan(text.indexOf('Vote in Tarsk'));
  expect(text).toMatch(/^\*\*FOR THE MINISTER\*\*/u);
  const plain = briefingAsMarkdown(arranged(of, PLAIN, { ...preset, marking: null }), PLAIN);
  expect(plain.indexOf('Talks in Lind')).toBeGreaterThan(plain.indexOf('Vote in Tarsk'));
  expect(plain).toMatch(/^\*\*INTERNAL\*\*/u);
});

test('a blank marking is none, above and below', () => {
  const { options } = briefing();
  const unmarked = briefingAsMarkdown(briefing({ options: { ...options, marking: null } }));
  expect(briefingAsMarkdown(briefing({ options: { ...options, marking: ' ' } }))).toBe(unmarked);
});
