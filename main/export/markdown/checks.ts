import type { Briefing, Check } from '../../../preload/contract';
import { headingOf } from '../heading';
import { escapeMarkdown } from './text';

/** What the staff looks at before somebody signs, with the sentences; a file of its own, never part of the briefing. */
export function checksAsMarkdown(briefing: Briefing): string {
  const { checks, references, sources } = briefing;
  const line = ({ kind, text, citation }: Check): string => {
    const reference = citation === null ? undefined : references[citation.reference - 1];
    const source = reference === undefined ? undefined : sources[reference.source];
    const from = source === undefined ? '' : ` (S${(reference?.source ?? 0) + 1}, ${source.fileName})`;
    const sentence = reference === undefined ? '' : `\n  > ${escapeMarkdown(`${reference.text}${from}`)}`;
    return `- [ ] ${escapeMarkdown(`${kind}: ${text}`)}${sentence}`;
  };
  const part = (heading: string, lines: readonly Check[]): string[] =>
    lines.length === 0 ? [] : [`## ${heading}`, lines.map(line).join('\n')];
  return `${[
    `# ${escapeMarkdown(`Check before signing: ${headingOf(briefing)}`)}`,
    ...part(
      'On the front page',
      checks.filter(({ front }) => front),
    ),
    ...part(
      'Behind it',
      checks.filter(({ front }) => !front),
    ),
    ...(checks.length === 0 ? ['Nothing stands out. That is no proof that all is right.'] : []),
  ].join('\n\n')}\n`;
}
