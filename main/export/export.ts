import { success, type Briefing, type ExportFormat, type Preset, type Result } from '../../preload/contract';
import { withoutWindow } from './content';
import { arranged } from './layout';
import { briefingAsPage, printBriefing, type PrintOptions } from './pdf/print';
import { wordsFor } from '../files/trouble';
import { writeChosen } from '../files/write';
import { asBriefing } from '../briefing/published';
import { undrawn } from './undrawn';

/**
 * Writes a briefing to a file, whole or not at all.
 * @returns the size in bytes; `cancelled`, or `disk` with the file's name and what to do
 */
export async function exportBriefing(
  briefing: Briefing,
  path: string,
  format: ExportFormat,
  options: PrintOptions & { preset: Preset | null },
): Promise<Result<number>> {
  const content = await rendered(briefing, format, options);
  if (!content.ok) return content;
  const written = await writeChosen(path, content.value);
  if (written.ok) options.progress('Done', 1);
  return written;
}

/** A part that is not as it should be is met where it is drawn. */
async function rendered(...[briefing, format, options]: Parameters<typeof render>): Promise<Result<Uint8Array>> {
  try {
    return await render(briefing, format, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Noted, for whoever wants to know which part it is.
    wordsFor(error);
    return undrawn(briefing);
  }
}

async function render(
  briefing: Briefing,
  format: ExportFormat,
  { preset, ...options }: PrintOptions & { preset: Preset | null },
): Promise<Result<Uint8Array>> {
  const { layout } = options;
  switch (format) {
    case 'pdf':
      return printBriefing(arranged(briefing, layout, preset), options);
    case 'html':
      return briefingAsPage(arranged(briefing, layout, preset), options);
    case 'json':
    case 'casualties':
    case 'quotes':
      // Nothing is drawn of these, so that what is missing would not be met.
      if (briefing.closed !== null && asBriefing(briefing) === null) return undrawn(briefing);
      return success(await withoutWindow(briefing, format, { layout, preset }));
    default:
      return success(await withoutWindow(briefing, format, { layout, preset }));
  }
}
