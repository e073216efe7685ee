import { changesInWords, signatureOf, type CasualtyEvent, type Noted } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { escapeMarkdown, staffMarkdown } from './text';

/** The staff's note on an item, set apart as the staff's; nothing where there is none. */
export const itemNote = (of: Noted | undefined): string[] =>
  of?.note == null || of.note.trim() === ''
    ? []
    : [`> **Note of the staff, ${escapeMarkdown(signatureOf(of))}**\n>\n${staffMarkdown(of.note)}`];

/** A line of a list with the staff's note on its item under it. */
export function notedLine(line: string, of: Noted | undefined): string {
  const [note] = itemNote(of);
  return note === undefined ? line : `${line}\n\n${note.replace(/^/gm, '  ')}\n`;
}

/** Says that a headline is the staff's, and what the source's is; nothing where it is the source's. */
export const ownHeadline = (headline: string | null | undefined): string[] =>
  headline === null || headline === undefined
    ? []
    : [`*Headline by the staff; the source’s:* ${escapeMarkdown(headline)}`];

/** What the staff changed at an event; nothing where they changed nothing. */
export function ownChanges({ staff }: CasualtyEvent): string[] {
  const changes = staff === undefined ? [] : changesInWords(staff, (day) => formatPartial(day));
  return changes.length === 0 ? [] : [`*${escapeMarkdown(changes.join('; '))}*`];
}

/** Beside what the staff looked at; a briefing that goes out without their marks holds none to print. */
export const checkedMark = (of: { checked?: true }): string => (of.checked === true ? ' ✓' : '');

/** What the mark means. */
export const MARKS = '✓ looked at by the staff';
