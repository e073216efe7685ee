import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { REGIONS, SECTIONS, type Briefing, type Layout } from '../../preload/contract';
import { headedAnew } from '../export/heading';
import { addedText, type Added } from '../export/pdf/added';
import { ATTACHED, type Attached } from '../export/pdf/attached';
import { asBriefing } from '../briefing/published';
import { openPdf } from '../importing/pdf';
import { CannotRead } from '../importing/reader';
import { removeTemporary, temporaryFolder } from '../files/temporary';
import { Said } from '../files/trouble';
import type { SpeakingIo } from './io';

/** A printed briefing: its data, and what its pages say. */
export interface Printed {
  attached: Attached;
  /** The text of each page, its lines parted by line breaks. */
  pages: string[];
  /** Notes, stamps and fields that were laid over a page: none is printed by the app. */
  laid: Added[];
}

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

const layout: v.GenericSchema<unknown, Layout> = v.object({
  edition: v.picklist(['front', 'executive', 'full']),
  pageSize: v.picklist(['A4', 'Letter']),
  typeSize: v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(160)),
  without: v.array(v.picklist(SECTIONS)),
  regions: v.array(v.picklist(REGIONS)),
  staffMarks: v.boolean(),
});

/** Reads a printed briefing. @throws with a sentence for the user where it is none */
export async function readPrinted(file: string): Promise<Printed> {
  const content = await readFile(resolve(file)).catch(() => {
    throw new Said(`There is no file ${file} that could be read.`);
  });
  const document = await openPdf(content).catch((error: unknown) => {
    throw error instanceof CannotRead ? new Said(`${file} ${error.message}`) : error;
  });
  try {
    const attachments: Record<string, { content?: Uint8Array }> | null = await document.getAttachments();
    const data = attachments?.[ATTACHED]?.content;
    if (data === undefined)
      throw new Said(`${file} carries no data: it is no briefing that Daybrief printed, or they were taken out.`);
    const pages: string[] = [];
    const laid: Added[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : '')).join(''));
      // The app's own links lead to places of the document.
      for (const annotation of await page.getAnnotations()) {
        const { subtype, contentsObj, fieldValue } = v.parse(noted, annotation);
        const words = [contentsObj?.str, fieldValue].filter((text) => typeof text === 'string').join(' ');
        if (subtype !== 'Link') laid.push({ page: number, words: `${subtype}: ${words}` });
      }
    }
    const attached = parsed(file, data);
    return { attached, pages: pages.map((page) => headedAnew(page, attached.briefing)), laid };
  } finally {
    await document.destroy();
  }
}

const noted = v.looseObject({
  subtype: v.optional(v.string(), 'Note'),
  contentsObj: v.optional(v.nullable(v.looseObject({ str: v.optional(v.string(), '') }))),
  fieldValue: v.optional(v.unknown()),
});

function parsed(file: string, data: Uint8Array): Attached {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    throw new Said(`${file}: its attached data are damaged.`);
  }
  if (!v.is(form, value)) throw new Said(`${file}: its attached data have not the form of a briefing.`);
  // What is read of it has its form; the rest is compared with nothing.
  return value as unknown as Attached;
}

/**
 * What was added to the pages of a print: its data are printed anew, and compared.
 * @returns null where this runtime prints nothing; a sentence where the data can't be printed
 */
export async function addedTo({ attached, pages, laid }: Printed, io: SpeakingIo): Promise<Added[] | string | null> {
  if (io.exportDrawn === undefined) return null;
  const briefing: Briefing | null = asBriefing(attached.briefing);
  const how = v.safeParse(layout, attached.layout);
  if (briefing === null || !how.success)
    return 'Whether words were added can’t be told: the attached data are not whole.';
  const folder = temporaryFolder('printing');
  try {
    const anew = join(folder, 'anew.pdf');
    const written = await io.exportDrawn(briefing, anew, 'pdf', how.output, null);
    if (!written.ok) return `Whether words were added can’t be told: ${written.message}`;
    return [...addedText(pages, (await readPrinted(anew)).pages), ...laid];
  } finally {
    removeTemporary(folder);
  }
}
