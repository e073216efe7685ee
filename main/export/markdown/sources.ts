import { notAnalysed, type BriefingSource, type NotCountedEntry, type Reference } from '../../../preload/contract';
import { formatPublished } from '../../../preload/contract/wording/dates';
import { formatSpan } from '../../../preload/contract/wording/figures';
import { basisNames } from '../../../preload/contract/wording/words';
import { itemNote, notedLine } from './staff';
import { cite, escapeMarkdown, tableRow } from './text';

/** The sources with their dates, files and hashes. */
export function sources(all: readonly BriefingSource[]): string {
  const rows = all.map((source, index) => {
    // It names an article; the list numbers sources.
    const copied = source.copyOf === null ? -1 : all.findIndex(({ article }) => article === source.copyOf);
    const marks = [
      source.withdrawn ? 'withdrawn' : null,
      source.analysed ? null : notAnalysed(source.language),
      source.copyOf === null
        ? null
        : copied < 0
          ? 'a copy of an article outside this briefing'
          : `a copy of source ${copied + 1}`,
    ].filter((mark) => mark !== null);
    const from = [
      source.source,
      source.agency,
      source.syndicator === null ? null : `by way of ${source.syndicator}`,
    ].filter((part) => part !== null);
    const dated =
      source.published === null
        ? 'undated'
        : `${formatPublished(source.published)} (${source.dateBasis === null ? 'basis unknown' : basisNames[source.dateBasis]})`;
    return tableRow([
      String(index + 1),
      escapeMarkdown([source.title, ...marks].join(', ')),
      escapeMarkdown(from.join(', ')),
      escapeMarkdown(dated),
      escapeMarkdown(source.fileName),
      escapeMarkdown(source.hash),
    ]);
  });
  return [
    tableRow(['No.', 'Title', 'Source', 'Published', 'File', 'SHA-256']),
    tableRow(['---', '---', '---', '---', '---', '---']),
    ...rows,
    // A row has no room for them.
    ...all.flatMap((source, index) => {
      const note = itemNote(source);
      return note.length === 0 ? [] : ['', `**Source ${index + 1}**, ${escapeMarkdown(source.title)}`, '', ...note];
    }),
  ].join('\n');
}

/** What was not counted, and why. */
export function notCounted(entries: readonly NotCountedEntry[]): string {
  return entries
    .map((entry) => {
      const { phrase, reason, citation } = entry;
      return notedLine(`- ${escapeMarkdown(`${phrase} (${reason})`)} ${cite(citation)}`, entry);
    })
    .join('\n');
}

/** The heading's own address, `#reference-3`, is what the numbers in the text lead to. */
export function referenceEntry(reference: Reference, all: readonly BriefingSource[]): string[] {
  const source = all[reference.source];
  const [start, end] = reference.sentence;
  const where =
    source === undefined
      ? ''
      : `Source ${reference.source + 1}: ${source.title}; ${source.fileName}; SHA-256 ${source.hash}; characters ${formatSpan(start, end)}`;
  const repairs = reference.repairs.map((repair) => `repaired (${repair.rule}): “${repair.was}”`);
  return [
    `### Reference ${reference.number}`,
    `> ${escapeMarkdown(reference.text)}`,
    escapeMarkdown([where, ...repairs].join('; ')),
  ];
}
