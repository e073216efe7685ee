import { Bookmark, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';

/** Hands out the footnotes of a document in the order in which they are met. */
export interface Notes {
  /** The mark for a reference: its footnote where it is met first, a link to that place wherever else. */
  mark(reference: number): ParagraphChild[];
  all(): Record<string, { children: Paragraph[] }>;
}

/** @param told what a reference's footnote says; null for a number that leads nowhere */
export function createNotes(told: (reference: number) => { sentence: string; where: string } | null): Notes {
  const numbers = new Map<number, number>();
  const notes: Record<string, { children: Paragraph[] }> = {};
  return {
    mark(reference) {
      const known = numbers.get(reference);
      if (known !== undefined) {
        const again = new TextRun({ text: String(known), superScript: true });
        return [new InternalHyperlink({ anchor: `reference-${reference}`, children: [again] })];
      }
      const evidence = told(reference);
      if (evidence === null) return [];
      const number = numbers.size + 1;
      numbers.set(reference, number);
      const where = new TextRun({ text: ` (${evidence.where})`, style: 'Where' });
      notes[number] = { children: [new Paragraph({ children: [new TextRun(` ${evidence.sentence}`), where] })] };
      return [new Bookmark({ id: `reference-${reference}`, children: [new FootnoteReferenceRun(number)] })];
    },
    all: () => notes,
  };
}
