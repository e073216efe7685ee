import type { Edition, Layout, Preset, Result, Settings } from '../../preload/contract';
import { exportBriefing } from '../export/export';
import { arranged, layoutOf, presetOf } from '../export/layout';
import { printOnPaper } from '../export/pdf/print';
import type { Publisher } from '../ipc/surroundings';
import { openPrint } from '../shell/windows';

/** Writes and prints briefings as the settings say, in a hidden window of the shell. */
export const publisher: Publisher = {
  write: (briefing, path, format, edition, settings, following) =>
    exportBriefing(briefing, path, format, { ...following, ...howOf(settings, edition), open: openPrint }),
  print: (briefing, edition, settings, following): Promise<Result<null>> => {
    const { layout, preset } = howOf(settings, edition);
    return printOnPaper(arranged(briefing, layout, preset), { ...following, layout, open: openPrint });
  },
};

const howOf = (settings: Settings, edition: Edition): { layout: Layout; preset: Preset | null } => ({
  layout: layoutOf(settings, edition),
  preset: presetOf(settings),
});
