import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing';
import type { Briefing } from '../../../preload/contract';
import { FRONT_LEAST, FRONT_MORE } from '../../../renderer/features/briefing/front/budget';
import { FrontLeads } from '../../../renderer/features/briefing/front/leads';
import { input } from '../briefing/make';

const LEDE = 'A roof fell on the market of Orlen on Thursday and killed four traders, police said.';
const DAY = buildBriefing(
  input([
    {
      id: 1,
      title: 'Roof falls in Orlen',
      text: `${LEDE} Rescuers searched the hall for others until dark.`,
      casualties: [{ words: 'four traders', low: 4, high: 4, place: 'Orlen', date: '2026-03-12' }],
    },
  ]),
);

/** What the front page prints of its one lead under a headline. */
function printed(title: string, whole: number): string {
  const briefing: Briefing = { ...DAY, leads: DAY.leads.map((lead) => ({ ...lead, title })) };
  const markup = renderToStaticMarkup(<FrontLeads briefing={briefing} most={5} whole={whole} sentences={1} />);
  return markup
    .slice(0, markup.indexOf('<p class="lead-foot'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('a lead on the front page', () => {
  test('is its whole sentence where there is room', () => {
    expect(DAY.leads).toHaveLength(1);
    expect(printed('A roof fell on the market of Orlen on Thursday', 1)).toContain('killed four traders, police said.');
  });

  test('is cut to its headline where there is none, and says so', () => {
    expect(printed('A roof fell on the market of Orlen on Thursday', 0)).toMatch(
      /^ A roof fell on the market of Orlen on Thursday… 1 $/,
    );
    expect(printed('Roof falls in Orlen', 0)).toMatch(/^ Roof falls in Orlen 1 $/);
  });

  test('is not marked as cut where the headline is all of it', () => {
    expect(printed(LEDE.replace(/\.$/, ''), 0)).toMatch(/police said\. 1 $/);
  });
});

test('leads and warnings come before the words of any lead, and those before all else', () => {
  const parts = FRONT_MORE.map(([part]) => part);
  const lastOf = (part: (typeof parts)[number]): number => parts.lastIndexOf(part);
  expect(FRONT_LEAST.whole).toBe(0);
  expect(lastOf('leads')).toBeLessThan(parts.indexOf('whole'));
  expect(parts.indexOf('warnings')).toBeLessThan(parts.indexOf('whole'));
  expect(lastOf('whole')).toBeLessThan(parts.indexOf('quotes'));
});
