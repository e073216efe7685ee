import type { DeedEntry } from '../../../preload/contract';
import { notedLine } from './staff';
import { cite, escapeMarkdown } from './text';

/** Decisions and moves, a line each; nothing where none was read. */
export function deedLines(deeds: readonly DeedEntry[]): string[] {
  if (deeds.length === 0) return [];
  return [
    '## Decisions and moves',
    deeds
      .map((deed) => {
        const { actor, text, date, citation } = deed;
        const when = date === null ? '' : `, ${date}`;
        const line = `- **${escapeMarkdown(actor)}**${when}: ${escapeMarkdown(text)} ${cite(citation)}`;
        return notedLine(line, deed);
      })
      .join('\n'),
  ];
}
