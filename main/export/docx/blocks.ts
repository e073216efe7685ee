import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Token, Tokens } from 'marked';
import type { Notes } from './notes';

const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Markdown as Word's paragraphs and tables. Our own and the staff's alike: a tag or an address in it is words. */
export function blocks(tokens: readonly Token[], notes: Notes, around: IParagraphOptions = {}): (Paragraph | Table)[] {
  return tokens.flatMap((token): (Paragraph | Table)[] => {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens: inner } = token as Tokens.Heading;
        return [
          new Paragraph({ heading: LEVELS[depth - 1] ?? HeadingLevel.HEADING_3, children: inline(inner, notes) }),
        ];
      }
      case 'paragraph':
      case 'text':
        return [new Paragraph({ ...around, children: inline(childrenOf(token), notes) })];
      case 'blockquote':
        return blocks(childrenOf(token), notes, { ...around, style: 'Quote' });
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => listItem(item, notes, around));
      case 'table':
        return [table(token as Tokens.Table, notes), new Paragraph({ style: 'Cell', children: [] })];
      case 'space':
      case 'hr':
      case 'def':
        return [];
      default:
        return [new Paragraph({ ...around, children: [new TextRun(token.raw)] })];
    }
  });
}

function listItem(item: Tokens.ListItem, notes: Notes, { numbering }: IParagraphOptions): (Paragraph | Table)[] {
  const level = numbering === undefined || numbering === false ? 0 : Math.min(2, numbering.level + 1);
  return blocks(item.tokens, notes, { numbering: { reference: 'points', level } });
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'D7DBD8' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Between A4's margins, in twentieths of a point. */
const WIDTH = 9638;

/** Parts in a hundred by the number of columns: those of claims, and of sources with their hashes. */
const COLUMNS: Record<number, readonly number[]> = { 5: [14, 36, 22, 20, 8], 6: [5, 31, 17, 17, 13, 17] };

function table({ header, rows }: Tokens.Table, notes: Notes): Table {
  const parts = COLUMNS[header.length] ?? header.map(() => 100 / header.length);
  const cell = ({ tokens }: Tokens.TableCell, head: boolean): TableCell =>
    new TableCell({
      margins: { top: 40, bottom: 40, right: 100 },
      children: [new Paragraph({ style: 'Cell', children: inline(tokens, notes, head ? { bold: true } : {}) })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    // A hash has no place to break: only a column of a fixed width breaks it.
    layout: TableLayoutType.FIXED,
    columnWidths: parts.map((part) => Math.round((WIDTH * part) / 100)),
    borders: { top: RULE, bottom: RULE, insideHorizontal: RULE, left: NONE, right: NONE, insideVertical: NONE },
    rows: [
      // The heading of a table that goes over the page is repeated.
      new TableRow({ tableHeader: true, children: header.map((one) => cell(one, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((one) => cell(one, false)) })),
    ],
  });
}

const REFERENCE = /^#reference-(\d+)$/u;

function inline(tokens: readonly Token[], notes: Notes, look: IRunOptions = {}): ParagraphChild[] {
  return tokens.flatMap((token): ParagraphChild[] => {
    switch (token.type) {
      case 'link': {
        const number = REFERENCE.exec((token as Tokens.Link).href)?.[1];
        if (number !== undefined) return notes.mark(Number(number));
        return [...inline(childrenOf(token), notes, look), run(` (${(token as Tokens.Link).href})`, look)];
      }
      case 'strong':
        return inline(childrenOf(token), notes, { ...look, bold: true });
      case 'em':
        // What the document itself sets so is what it says of the staff.
        return inline(childrenOf(token), notes, { ...look, style: 'Staff' });
      case 'del':
        return inline(childrenOf(token), notes, { ...look, strike: true });
      case 'br':
        return [new TextRun({ break: 1 })];
      case 'escape':
      case 'codespan':
        return [run((token as Tokens.Escape).text, look)];
      case 'text':
        return childrenOf(token).length > 0
          ? inline(childrenOf(token), notes, look)
          : [run((token as Tokens.Text).text, look)];
      default:
        return [run(token.raw, look)];
    }
  });
}

const childrenOf = (token: Token): Token[] => ('tokens' in token ? (token.tokens ?? []) : []);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const run = (text: string, look: IRunOptions): TextRun =>
  new TextRun({ ...look, text: plain(text.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name) => ENTITIES[name] ?? '')) });

/** What XML can't hold is left out. */
const plain = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
