import type { DeedEntry } from '../../../preload/contract';
import { cite, escapeMarkdown } from './text';

/** Decisions and moves, a line each; nothing where none was read. */
export function deedLines(deeds: readonly DeedEntry[]): string[] {
  if (deeds.length === 0) return [];
  return [
    '## Decisions and moves',
    deeds
      .map(({ actor, text, date, citation }) => {
        const when = date === null ? '' : `, ${date}`;
        return `- **${escapeMarkdown(actor)}**${when}: ${escapeMarkdown(text)} ${cite(citation)}`;
      })
      .join('\n'),
  ];
}
