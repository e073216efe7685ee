import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import { ATTACHED, type Attached } from '../export/pdf/attached';
import { differences } from '../export/pdf/verify';
import { openPdf } from '../importing/pdf';
import { CannotRead } from '../importing/reader';
import { againstLibrary } from './against-library';
import { DONE, REJECTED, type CommandIo, type ExitCode } from './io';
import { withLibrary } from './with-library';

/** What of the attached data is read here; the rest is taken as it is. */
const form = v.looseObject({
  layout: v.looseObject({ edition: v.picklist(['front', 'executive', 'full']), without: v.array(v.string()) }),
  briefing: v.looseObject({
    options: v.looseObject({ title: v.string(), from: v.string(), to: v.string(), marking: v.nullable(v.string()) }),
    glance: v.looseObject({}),
    leads: v.array(v.looseObject({ title: v.string() })),
    casualties: v.array(v.looseObject({ place: v.nullable(v.string()) })),
    quotes: v.array(
      v.looseObject({ quotes: v.array(v.looseObject({ kind: v.string(), parts: v.array(v.string()) })) }),
    ),
    references: v.array(v.looseObject({ number: v.number(), text: v.string(), source: v.number() })),
    sources: v.array(v.looseObject({ hash: v.string(), title: v.string(), fileName: v.string() })),
  }),
});

/** Checks a printed briefing: its data against its print, and against the articles of a library where one is named. */
export async function verifyPdf(
  file: string,
  library: string | undefined,
  json: boolean,
  io: CommandIo,
): Promise<ExitCode> {
  const { attached, pages } = await readPrinted(file);
  const problems = differences(attached, pages);
  const { briefing } = attached;
  if (library !== undefined)
    problems.push(...(await withLibrary(library, false, io, (engine) => againstLibrary(briefing, engine))));
  if (json) io.out(`${JSON.stringify({ pages: pages.length, problems }, null, 2)}\n`);
  for (const problem of problems) io.err(`${problem}\n`);
  if (!json && problems.length === 0)
    io.out(
      `${basename(file)}: ${pages.length} pages say what the attached data say${library === undefined ? '' : ', and these what the library’s articles say'}.\n`,
    );
  return problems.length === 0 ? DONE : REJECTED;
}

async function readPrinted(file: string): Promise<{ attached: Attached; pages: string[] }> {
  const content = await readFile(resolve(file)).catch(() => {
    throw new Error(`There is no file ${file} that could be read.`);
  });
  const document = await openPdf(content).catch((error: unknown) => {
    throw error instanceof CannotRead ? new Error(`${file} ${error.message}`) : error;
  });
  try {
    const attachments: Record<string, { content?: Uint8Array }> | null = await document.getAttachments();
    const data = attachments?.[ATTACHED]?.content;
    if (data === undefined)
      throw new Error(`${file} carries no data: it is no briefing that Daybrief printed, or they were taken out.`);
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return { attached: parsed(file, data), pages };
  } finally {
    await document.destroy();
  }
}

function parsed(file: string, data: Uint8Array): Attached {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    throw new Error(`${file}: its attached data are damaged.`);
  }
  if (!v.is(form, value)) throw new Error(`${file}: its attached data have not the form of a briefing.`);
  // What is read of it has its form; the rest is compared with nothing.
  return value as unknown as Attached;
}
