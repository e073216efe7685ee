import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FEATURES = resolve(import.meta.dirname, '../../../renderer/features');

/** The titles of the desk's dialogs, as their components write them; those that are made of other words are left out. */
export function dialogTitles(): string[] {
  return readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const text = readFileSync(join(FEATURES, file), 'utf8');
      const tags =
        text.match(/<[A-Z]\w*Dialog\b[^>]*?title=(?:"[^"]+"|\{[^}]+\})|<Dialog\b[^>]*?title="[^"]+"/gu) ?? [];
      return tags.flatMap((tag) =>
        [...tag.matchAll(/(?<=title=.*)["']([^"']+)["']/gu)].map(([, title]) => title ?? ''),
      );
    });
}

/**
 * What of the open dialog nobody can get at: boxes that stand beyond the window where nothing scrolls to them, words that are
 * cut, buttons that can't be brought into view or are covered.
 */
export async function expectReachable(page: Page, name: string): Promise<void> {
  const problems = await page.evaluate(() => {
    const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
    if (dialog === undefined) return ['no dialog'];
    const told = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
    const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
      for (let up: Element | null = element.parentElement; up !== null; up = up.parentElement) {
        if (getComputedStyle(up).position === 'fixed') return false;
        const flow = getComputedStyle(up)[`overflow${axis}`];
        const more = axis === 'X' ? up.scrollWidth > up.clientWidth : up.scrollHeight > up.clientHeight;
        if ((flow === 'auto' || flow === 'scroll') && more) return true;
      }
      return false;
    };
    const found: string[] = [];
    for (const element of dialog.querySelectorAll('*')) {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || !element.checkVisibility()) continue;
      if ((left < -1 || right > innerWidth + 1) && !scrolls(element, 'X'))
        found.push(`beyond the window's side: ${told(element)}`);
      if ((top < -1 || bottom > innerHeight + 1) && !scrolls(element, 'Y'))
        found.push(`beyond the window's end: ${told(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
      if (own && overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1)
        found.push(`words cut at the side: ${told(element)}`);
      if (own && overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        found.push(`words cut below: ${told(element)}`);
    }
    // What holds the dialog must not scroll sideways: nobody looks for words there.
    const modal = dialog.closest('.modal');
    if (modal !== null && modal.scrollWidth > modal.clientWidth + 1) found.push('the dialog scrolls sideways');
    for (const control of dialog.querySelectorAll('button, input, select, textarea, a[href]')) {
      control.scrollIntoView({ block: 'nearest' });
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width <= 1 || height <= 1 || !control.checkVisibility()) continue;
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const hit = at !== null && (control.contains(at) || at.closest('label')?.contains(control) === true);
      if (!hit) found.push(`can't be brought into view: ${told(control)}`);
    }
    dialog.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
    return found;
  });
  expect(problems, `${name}: what can't be reached`).toEqual([]);
}
