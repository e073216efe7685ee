import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import type { Briefing, Layout } from '../../../preload/contract';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { headingOf } from '../heading';
import { MARKS } from '../markdown/staff';
import { attachedData, ATTACHED } from './attached';
import { drawRunningLines } from './running';

/**
 * Objects that are read or written before others of the main process have their turn, some hundredths of a second. The
 * library's own 100 and 50 have a briefing of 70 pages, with an object for each tag, wait a second and a half for timers.
 */
const PER_TURN = 1_500;

/**
 * Draws the running lines of every page and writes title, author, subject, language and dates into a printed briefing; tags and outline stay as they are.
 * The dates are the briefing's own, so that printing the same briefing twice differs in nothing said here.
 */
export async function finishPdf(pdf: Uint8Array, briefing: Briefing, layout: Layout): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: PER_TURN });
  const created = new Date(briefing.closed ?? briefing.created);
  document.setTitle(headingOf(briefing), { showInWindowTitleBar: true });
  document.setAuthor('Daybrief');
  document.setSubject(briefing.closed === null ? 'Draft briefing' : `Briefing, version ${briefing.version}`);
  document.setLanguage('en');
  document.setCreator(`Daybrief, engine ${briefing.engine}`);
  document.setCreationDate(created);
  document.setModificationDate(created);
  await drawRunningLines(document, briefing, foot(briefing, layout));
  await document.attach(new TextEncoder().encode(attachedData(briefing, layout)), ATTACHED, {
    mimeType: 'application/json',
    description: 'The data of this briefing',
    creationDate: created,
    modificationDate: created,
    afRelationship: AFRelationship.Data,
  });
  return document.save({ useObjectStreams: false, objectsPerTick: PER_TURN });
}

const foot = (briefing: Briefing, { staffMarks }: Layout): string =>
  `Created ${formatInstant(briefing.closed ?? briefing.created, briefing.timeZone)}, engine ${briefing.engine}${staffMarks ? `, ${MARKS}` : ''}`;
