import { basename } from 'node:path';
import { differences } from '../export/pdf/verify';
import { againstLibrary } from './against-library';
import { DONE, REJECTED, type SpeakingIo, type ExitCode } from './io';
import { addedTo, readPrinted } from './printed';
import { withLibrary, type LibraryOptions } from './with-library';

/**
 * Checks a printed briefing: its data against its print, its print against what its data print anew, and its data against
 * the articles of a library where one is named.
 */
export async function verifyPdf(
  file: string,
  options: LibraryOptions,
  json: boolean,
  io: SpeakingIo,
): Promise<ExitCode> {
  const printed = await readPrinted(file);
  const { attached, pages } = printed;
  const problems = differences(attached, pages);
  const added = await addedTo(printed, io);
  if (typeof added === 'string') problems.push(added);
  else
    for (const { page, words } of added ?? [])
      problems.push(`Page ${page} has words that are not of the briefing: “${short(words)}”`);
  if (options.library !== undefined)
    problems.push(...(await withLibrary(options, false, io, (engine) => againstLibrary(attached.briefing, engine))));
  if (json) io.json({ pages: pages.length, added: added !== null, problems });
  for (const problem of problems) io.warn(problem);
  if (!json && problems.length === 0)
    io.say(
      `${basename(file)}: ${pages.length} pages say what the attached data say${added === null ? '' : ' and nothing else'}${options.library === undefined ? '' : ', and these what the library’s articles say'}.`,
    );
  if (!json && added === null)
    io.warn(
      'Whether words were added to the pages was not checked: that needs the app itself, which prints them anew.',
    );
  return problems.length === 0 ? DONE : REJECTED;
}

const short = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 199)}…`);
