import { buildBriefing } from '../../../main/briefing';
import { addedTo } from '../../../main/cli/printed';
import { speech } from '../../../main/cli/speech';
import { driverHere } from '../../../main/engine/driver';
import { openToRead } from '../../../main/store/reading-copy';
import { input } from '../briefing/make';

/** A process to be killed while it has a temporary folder. Arguments: what for, the library. */
const [purpose, path = ''] = process.argv.slice(2);
const streams = { out: () => undefined, err: () => undefined };

// It waits for the kill, however long that takes.
setInterval(() => undefined, 60_000);
if (purpose === 'reading') {
  const now = '2031-05-06T08:00:00.000Z';
  const opened = await openToRead(path, 'network-folder', {
    create: false,
    driver: driverHere(),
    now,
    timeZone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.message);
  process.stdout.write('made\n');
} else {
  const layout = {
    edition: 'front',
    pageSize: 'A4',
    typeSize: 100,
    without: [],
    regions: [],
    staffMarks: false,
  } as const;
  const printed = {
    attached: { layout: { ...layout, without: [], regions: [] }, briefing: buildBriefing(input([])) },
    pages: [],
    laid: [],
  };
  await addedTo(printed, {
    ...speech(streams),
    defaultLibrary: path,
    weights: new URL('file:///nowhere'),
    exportDrawn() {
      process.stdout.write('made\n');
      return new Promise(() => undefined);
    },
  });
}
