import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import type { Sources } from './inputs';
import type { AsFile } from './wraps';

/** Word, PDF and zip files of some articles. */
async function filesOf(articles: readonly string[]): Promise<AsFile[]> {
  const files: AsFile[] = [];
  for (const text of articles) {
    const lines = text.split(/\n+/u).slice(0, 12);
    const children = lines.map((line) => new Paragraph({ text: line }));
    files.push({
      fileName: 'news.docx',
      content: new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
    });
    const archive = new JSZip().file('a.txt', text).file('b/c.md', `# News\n\n${text}`);
    files.push({
      fileName: 'news.zip',
      content: await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
    });
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.TimesRoman);
    const page = pdf.addPage([600, 800]);
    for (const [index, line] of lines.entries())
      page.drawText(line.replaceAll(/[^ -~]/gu, ' ').slice(0, 90), { x: 40, y: 760 - 14 * index, size: 10, font });
    files.push({ fileName: 'news.pdf', content: await pdf.save() });
  }
  return files;
}

/** What inputs are made of: the articles, and files of a few of them. */
export async function sourcesOf(articles: readonly string[]): Promise<Sources> {
  return { articles, files: await filesOf(articles.slice(0, 4)) };
}
