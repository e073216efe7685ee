import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { briefingAsDocx } from '../../../main/export/docx/index';
import { arranged, PLAIN } from '../../../main/export/layout';
import type { Briefing } from '../../../preload/contract';
import { briefing, claim, event, figure } from './harbour';

async function parts(of: Briefing, layout = PLAIN): Promise<{ document: string; notes: string; header: string }> {
  const zip = await JSZip.loadAsync(await briefingAsDocx(arranged(of, layout, null), layout));
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  return {
    document: await read('word/document.xml'),
    notes: await read('word/footnotes.xml'),
    header: await read('word/header1.xml'),
  };
}
const words = (xml: string): string => xml.replaceAll(/<[^>]+>/gu, '');

test('headings are styles, claims a table, quotes a style of their own', async () => {
  const { document, header } = await parts(briefing());
  expect(document).toMatch(/<w:pStyle w:val="Title"\/>(?:(?!<\/w:p>).)*Harbour day/u);
  expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*Casualties/u);
  expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*E1\. Orlen/u);
  expect(document).toMatch(/<w:pStyle w:val="Quote"\/>(?:(?!<\/w:p>).)*“We will rebuild\.”/u);
  expect(document).toMatch(/<w:tbl>(?:(?!<\/w:tbl>).)*at least 31 residents/u);
  expect(document).toContain('<w:tblHeader/>');
  expect(words(header)).toContain('INTERNAL');
});

test('the foot of a page says when it was made in the words and the zone of every format', async () => {
  const zip = await JSZip.loadAsync(
    await briefingAsDocx(
      { ...briefing(), closed: null, created: '2031-05-06T22:30:00.000Z', timeZone: 'Asia/Tokyo' },
      PLAIN,
    ),
  );
  const footer = words((await zip.file('word/footer1.xml')?.async('string')) ?? '');
  expect(footer).toContain('Created 7 May 2031, 07:30, page');
});

test('each reference is a footnote once, with its sentence and source, and a link wherever it is met again', async () => {
  const { document, notes } = await parts(briefing());
  expect(document.match(/<w:footnoteReference w:id="1"\/>/gu)).toHaveLength(1);
  expect(document).toContain('<w:hyperlink w:history="1" w:anchor="reference-1">');
  expect(words(notes)).toContain('A river burst its banks. (The Lantern; Flood cuts off towns; 6 May 2031; flood.txt;');
  expect(words(notes)).toContain('flood.txt; characters 10–34; repaired (space): “r iver”');
  expect(words(document)).not.toContain('SHA-256 ab12; characters');
});

test('the editions hold what they hold on paper, each with its footnotes', async () => {
  const front = await parts(briefing(), { ...PLAIN, edition: 'front' });
  expect(words(front.document)).not.toContain('Key actors');
  expect(words(front.notes)).toContain('A river burst its banks.');
});

test('the staff’s note stands behind the front page and before the casualties, as in every format', async () => {
  const noted = briefing({
    options: { ...briefing().options, note: 'Mind the gap.' },
    front: { events: [0], quotes: [] },
  });
  for (const edition of ['executive', 'full'] as const) {
    const text = words((await parts(noted, { ...PLAIN, edition })).document);
    const at = text.indexOf('Mind the gap.');
    expect(at).toBeGreaterThan(text.indexOf('The worst events'));
    expect(at).toBeLessThan(text.indexOf('Casualties'));
  }
  expect(words((await parts(noted, { ...PLAIN, edition: 'front' })).document)).not.toContain('Mind the gap');
});

test('a preset’s type size is that of every style', async () => {
  const sizes = async (typeSize: number): Promise<number[]> => {
    const layout = { ...PLAIN, typeSize };
    const zip = await JSZip.loadAsync(await briefingAsDocx(arranged(briefing(), layout, null), layout));
    const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
    const size = (of: RegExpMatchArray | null): number => Number(/<w:sz w:val="(\d+)"/u.exec(of?.[0] ?? '')?.[1]);
    return [
      size(/<w:docDefaults>.*<\/w:docDefaults>/u.exec(styles)),
      ...['Title', 'Heading1', 'Heading2', 'Heading3', 'FootnoteText', 'Cell', 'Running', 'Marking'].map((id) =>
        size(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u').exec(styles)),
      ),
    ];
  };
  const usual = await sizes(100);
  expect(usual.every((size) => size > 10)).toBe(true);
  const large = await sizes(150);
  for (const [index, size] of usual.entries())
    expect(Math.abs((large[index] ?? 0) - size * 1.5)).toBeLessThanOrEqual(0.5);
});

test('what the staff say and looked at is theirs; the mark goes out only when it is wanted', async () => {
  const own = briefing({
    options: { ...briefing().options, note: 'Mind **the gap** <b>now</b>.' },
    casualties: [event([claim('the mayor', [figure('28 people', 28, 28, { checked: true })])])],
  });
  expect(words((await parts(own)).document)).not.toContain('✓');
  const staff = words((await parts(own, { ...PLAIN, staffMarks: true })).document);
  expect(staff).toContain('28 people ✓');
  expect(staff).toContain('✓ looked at by the staff');
  expect(staff).toContain('Staff note');
  expect(staff).toContain('Mind the gap &lt;b&gt;now&lt;/b&gt;.');
});

test('text of a source can neither break the file nor become a mark', async () => {
  const { document } = await parts(
    briefing({ leads: [{ ...briefing().leads[0]!, title: 'A <w:p> & "\u0007" *star* [x](y)' }] }),
  );
  expect(words(document)).toContain('A &lt;w:p&gt; &amp; &quot;&quot; *star* [x](y)');
});

test('characters that turn the direction of words are shown as marks', async () => {
  const turned = 'We will \u202Enot\u202C leave.';
  const said = structuredClone(briefing().quotes);
  for (const { quotes } of said) for (const one of quotes) one.parts = [turned];
  const references = briefing().references.map((reference) => ({ ...reference, text: turned }));
  const of = briefing({ quotes: said, references });
  const { document, notes } = await parts(of);
  expect(words(document)).toContain('We will [U+202E]not[U+202C] leave.');
  expect(words(notes)).toContain('We will [U+202E]not[U+202C] leave.');
  expect(document + notes).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
});
