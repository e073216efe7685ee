import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isBeside } from '../../../renderer/features/find/page-nodes';

const { document, Element } = parseHTML(`
  <main>
    <div class="strip"><span id="progress">3 of 12</span></div>
    <div role="status" id="said"></div>
    <article><h2><button id="tool">Edit</button></h2><p id="text">The ferry sank.</p></article>
  </main>`);
const byId = (id: string): Element => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};
/** An element as it comes or goes. */
const made = (name: string, className = ''): Element => Object.assign(document.createElement(name), { className });
const change = (target: Node, added: Node[] = [], removed: Node[] = []): MutationRecord =>
  Object.assign({} as MutationRecord, { target, addedNodes: added, removedNodes: removed });

beforeAll(() => {
  vi.stubGlobal('Element', Element);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test.each<[what: string, record: () => MutationRecord, beside: boolean]>([
  ['what a strip counts', () => change(byId('progress').firstChild ?? byId('progress')), true],
  ['a button named anew', () => change(byId('tool'), [document.createTextNode('Done')]), true],
  ['a notice that comes', () => change(byId('said'), [made('div', 'strip below')]), true],
  ['a notice that goes', () => change(byId('said'), [], [made('div', 'strip below')]), true],
  ['another text in its place', () => change(byId('said'), [made('p')], [made('div', 'strip')]), false],
  ['a paragraph that comes', () => change(byId('text').parentElement ?? byId('text'), [made('p')]), false],
  ['words of a paragraph', () => change(byId('text').firstChild ?? byId('text')), false],
  ['a text added to a paragraph', () => change(byId('text'), [document.createTextNode('!')]), false],
])('the text of the page is read anew where it changed: %s', (_, record, beside) => {
  expect(isBeside(record())).toBe(beside);
});
