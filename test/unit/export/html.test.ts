import { expect, test } from 'vitest';
import { asPage, type Styles } from '../../../main/export/html/index';
import { PLAIN } from '../../../main/export/layout';
import { briefing } from './harbour';

const face = (name: string, range: string): string =>
  `@font-face {\n  font-family: 'Inter';\n  src: url(./${name}.woff2) format('woff2'), url(./${name}.woff) format('woff');\n  unicode-range: ${range};\n}\n`;
const styles: Styles = {
  css: `/* a comment */\n${face('latin', 'U+0000-00FF')}${face('greek', 'U+0370-03FF')}.brief { color: red; }`,
  fonts: new Map([
    ['latin.woff2', new Uint8Array([1, 2, 3])],
    ['greek.woff2', new Uint8Array([4, 5, 6])],
  ]),
};

test('the page holds all it needs: markup, styles, the typefaces of its characters', () => {
  const page = asPage(briefing(), PLAIN, '<main class="paper"><a href="#ref-1">1</a></main>', styles);
  expect(page).toContain('<main class="paper"><a href="#ref-1">1</a></main>');
  expect(page).toContain('.brief { color: red; }');
  expect(page).toContain("src: url(data:font/woff2;base64,AQID) format('woff2')");
  expect(page).not.toMatch(/BAUG|url\(\.|<script|https?:|a comment/u);
  expect(asPage(briefing(), PLAIN, '<main>Ω</main>', styles)).toContain('BAUG');
});

test('a preset’s type size is that of the page', () => {
  expect(asPage(briefing(), { ...PLAIN, typeSize: 130 }, '<main></main>', styles)).toContain('body { zoom: 1.3;');
});

test('it may fetch nothing, and carries title and marking above and below', () => {
  const page = asPage(
    briefing({ options: { ...briefing().options, title: 'A <b> "day"' } }),
    PLAIN,
    '<main></main>',
    styles,
  );
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
  expect(page).toContain('<title>A &lt;b&gt; &quot;day&quot;, Tuesday 6 May 2031</title>');
  expect(page.match(/class="page-marking">INTERNAL</gu)).toHaveLength(2);
});

test('an edition without the evidence keeps its numbers, which lead nowhere', () => {
  const markup = '<main><a class="ref" href="#ref-1" aria-label="Reference 1">1</a></main>';
  expect(asPage(briefing(), { ...PLAIN, edition: 'front' }, markup, styles)).toContain(
    '<a class="ref" aria-label="Reference 1">1</a>',
  );
});
