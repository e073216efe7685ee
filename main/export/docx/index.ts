import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { marked } from 'marked';
import { shown, type Briefing, type Layout, type Reference } from '../../../preload/contract';
import { formatInstant, formatPublished } from '../../../preload/contract/wording/dates';
import { formatSpan } from '../../../preload/contract/wording/figures';
import { headingOf, stampOf } from '../heading';
import { partsOf } from '../markdown/index';
import { blocks } from './blocks';
import { createNotes } from './notes';
import { stylesOf } from './styles';

/** Paper in twentieths of a point. */
const PAPER = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } };
const MARGIN = 1134;

/**
 * The briefing as a Word document: the parts of the Markdown in the same order, headings as styles, the evidence of each
 * number as a footnote with its sentence and source.
 */
export async function briefingAsDocx(briefing: Briefing, layout: Layout): Promise<Uint8Array> {
  const heading = headingOf(briefing);
  const marking = stampOf(briefing);
  const notes = createNotes((number) => evidence(briefing, number));
  const children = blocks(marked.lexer(partsOf(briefing, layout).join('\n\n')), notes);
  const stamp = marking === null ? [] : [line([new TextRun(marking.toUpperCase())], 'Marking')];
  const when = formatInstant(briefing.closed ?? briefing.created, briefing.timeZone);
  const document = new Document({
    title: heading,
    creator: 'Daybrief',
    subject: briefing.closed === null ? 'Draft briefing' : `Briefing, version ${briefing.version}`,
    description: `Daybrief, engine ${briefing.engine}`,
    styles: stylesOf(layout.typeSize / 100),
    numbering: { config: [{ reference: 'points', levels: LEVELS }] },
    footnotes: notes.all(),
    sections: [
      {
        properties: {
          page: {
            size: PAPER[layout.pageSize],
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: {
          default: new Header({ children: [...stamp, line([new TextRun(heading)])] }),
        },
        footers: {
          default: new Footer({
            children: [
              line([
                new TextRun({
                  children: [`Created ${when}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                }),
              ]),
              ...stamp,
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const LEVELS = ['•', '–', '•'].map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 240 } } },
}));

const line = (children: ParagraphChild[], style: 'Running' | 'Marking' = 'Running'): Paragraph =>
  new Paragraph({ style, children } satisfies IParagraphOptions);

/** What a footnote says of a reference: its sentence, and where it stands. */
function evidence({ references, sources }: Briefing, number: number): { sentence: string; where: string } | null {
  const reference: Reference | undefined = references[number - 1];
  if (reference === undefined) return null;
  const source = sources[reference.source];
  const [start, end] = reference.sentence;
  const repaired = reference.repairs.map(({ was, rule }) => `repaired (${rule}): “${was}”`);
  const where = [
    source === undefined
      ? null
      : [
          source.source ?? source.agency,
          source.title,
          source.published === null ? null : formatPublished(source.published),
          source.fileName,
        ],
    `characters ${formatSpan(start, end)}`,
    repaired,
  ];
  return {
    sentence: shown(reference.text).replaceAll(/\s+/gu, ' ').trim(),
    where: shown(
      where
        .flat()
        .filter((part) => part !== null)
        .join('; '),
    ),
  };
}
