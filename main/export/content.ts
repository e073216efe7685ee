import type { Briefing, ExportFormat, Layout, Preset } from '../../preload/contract';
import { casualtiesAsCsv, quotesAsCsv } from './csv';
import { briefingAsDocx } from './docx/index';
import { briefingAsJson } from './json';
import { arranged } from './layout';
import { checksAsMarkdown } from './markdown/checks';
import { briefingAsMarkdown } from './markdown/index';

/** What needs no window to be drawn in: the same in the app and on the command line. */
export async function withoutWindow(
  briefing: Briefing,
  format: Exclude<ExportFormat, 'pdf' | 'html'>,
  { layout, preset }: { layout: Layout; preset: Preset | null },
): Promise<Uint8Array> {
  const text = new TextEncoder();
  switch (format) {
    case 'docx':
      return briefingAsDocx(arranged(briefing, layout, preset), layout);
    case 'md':
      return text.encode(briefingAsMarkdown(arranged(briefing, layout, preset), layout));
    case 'casualties':
      return text.encode(casualtiesAsCsv(briefing));
    case 'quotes':
      return text.encode(quotesAsCsv(briefing));
    case 'checks':
      return text.encode(checksAsMarkdown(briefing));
    case 'json':
      return text.encode(briefingAsJson(briefing));
  }
}
