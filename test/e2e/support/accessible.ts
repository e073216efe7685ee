import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What of axe-core looks at colours: all that a theme changes. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * axe-core on the page as it stands; it needs a page of its own to merge frames, and Electron gives none.
 * @param rules those alone; without it all of them
 */
export async function expectAccessible(page: Page, screen: string, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      at: nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    })),
    `axe-core on ${screen}`,
  ).toEqual([]);
}
