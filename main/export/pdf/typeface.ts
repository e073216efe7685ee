import fontkit from '@cantoo/fontkit';
import type { Color, PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import regularFile from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline';
import boldFile from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline';

/** A line ready to be drawn. */
export interface Line {
  /** Width in points at a size in points. */
  width(size: number): number;
  draw(page: PDFPage, at: { x: number; y: number; size: number; color: Color }): void;
}

/** Sets a text. A character the typeface has not is drawn as a question mark. */
export type Typeface = (text: string) => Line;

/** Embeds the interface's typeface; only the characters drawn go into the file. */
export async function embedTypeface(document: PDFDocument, weight: 'regular' | 'bold'): Promise<Typeface> {
  document.registerFontkit(fontkit);
  const address = weight === 'regular' ? regularFile : boldFile;
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const font: PDFFont = await document.embedFont(bytes, { subset: true });
  const known = new Set(font.getCharacterSet());
  return (text) => {
    const drawn = Array.from(text, (character) => (known.has(character.codePointAt(0) ?? 0) ? character : '?')).join(
      '',
    );
    return {
      width: (size) => font.widthOfTextAtSize(drawn, size),
      draw: (page, at) => page.drawText(drawn, { ...at, font }),
    };
  };
}
