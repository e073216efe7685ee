import { failure, success, type Briefing, type ExportFormat, type Result } from '../../preload/contract';
import { checksAsMarkdown } from './markdown/checks';
import { briefingAsJson } from './json';
import { briefingAsMarkdown } from './markdown/index';
import { printBriefing, type PrintOptions } from './pdf/print';
import { writeWhole } from './write';

/**
 * Writes a briefing to a file, whole or not at all.
 * @returns the size in bytes; `cancelled`, or `disk` with the file's name and what to do
 */
export async function exportBriefing(
  briefing: Briefing,
  path: string,
  format: ExportFormat,
  options: PrintOptions,
): Promise<Result<number>> {
  const content = await render(briefing, format, options);
  if (!content.ok) return content;
  try {
    await writeWhole(path, content.value);
    options.progress('Done', 1);
    return success(content.value.byteLength);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure('disk', `${path} could not be written (${reason}). Choose another folder, or free some space.`);
  }
}

async function render(briefing: Briefing, format: ExportFormat, options: PrintOptions): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return printBriefing(briefing, options);
    case 'md':
      return success(new TextEncoder().encode(briefingAsMarkdown(briefing, options.edition)));
    case 'checks':
      return success(new TextEncoder().encode(checksAsMarkdown(briefing)));
    case 'json':
      return success(new TextEncoder().encode(briefingAsJson(briefing)));
  }
}
