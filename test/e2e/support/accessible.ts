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

/** The same in each theme, and with text of twice the size. The page is left as it was. */
export async function expectAccessibleInAll(page: Page, screen: string): Promise<void> {
  const was = await look(page, {});
  await expectAccessible(page, screen);
  for (const theme of ['dark', 'contrast']) {
    await look(page, { theme });
    await expectAccessible(page, `${screen}, ${theme}`, COLOUR_RULES);
  }
  await look(page, { ...was, size: '200%' });
  await expectAccessible(page, `${screen}, 200 %`);
  await look(page, was);
}

interface Look {
  theme?: string;
  size?: string;
}

/** Gives the page a theme and a size of text, as the settings do. Returns what it had. */
const look = (page: Page, change: Look): Promise<Required<Look>> =>
  page.evaluate(({ theme, size }) => {
    const { documentElement: root } = document;
    const was = { theme: root.dataset['theme'] ?? 'light', size: root.style.fontSize };
    if (theme !== undefined) root.dataset['theme'] = theme;
    if (size !== undefined && size !== was.size) {
      root.style.fontSize = size;
      root.classList.add('resizing');
      root.getBoundingClientRect();
      root.classList.remove('resizing');
    }
    return was;
  }, change);
