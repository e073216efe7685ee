import {
  namesInWords,
  placeInWords,
  type ActorCard,
  type QuoteEntry,
  type SpeakerQuotes,
} from '../../../preload/contract';
import { formatPartial, formatPublished } from '../../../preload/contract/wording/dates';
import { plural } from '../../../preload/contract/wording/words';
import { wordsOf } from '../quoted';
import { checkedMark, itemNote } from './staff';
import { cite, escapeMarkdown } from './text';

/** A speaker and what is quoted of them. */
export function speakerQuotes({ speaker, role, quotes }: SpeakerQuotes): string[] {
  const name = speaker ?? 'Unattributed';
  return [
    `### ${escapeMarkdown(role === null ? name : `${name}, ${role}`)}`,
    ...quotes.map((quote) => quoteEntry(quote)),
  ];
}

/** A paraphrase stands in the line, what was said in a quotation block. */
export function quoteEntry(quote: QuoteEntry): string {
  const context = quote.kind === 'mixed' && quote.context !== null ? `In the paper’s sentence: ${quote.context}` : null;
  const circumstance = [
    quote.kind === 'indirect' ? 'indirect speech' : null,
    quote.cue === null ? null : `cue: ${quote.cue}`,
    quote.via === null ? null : `via ${quote.via}`,
    quote.said === null ? null : `said ${formatPartial(quote.said)}`,
    quote.published === null
      ? null
      : `reported ${formatPublished(quote.published)}${quote.assumed ? ' (date assumed)' : ''}`,
    quote.resolved ? null : 'speaker left open',
    quote.corrected ? 'corrected by the staff' : null,
    placeInWords(quote.staff?.place),
  ].filter((part) => part !== null);
  const lines = [
    ...(context === null ? [] : [escapeMarkdown(context)]),
    `${escapeMarkdown(circumstance.join(', '))} ${cite(quote.citation, ...quote.also)}${checkedMark(quote)}`.trim(),
  ];
  const mark = quote.kind === 'indirect' ? '' : '> ';
  const entry = [escapeMarkdown(wordsOf(quote)), ...lines].map((line) => `${mark}${line}`).join('  \n');
  return [entry, ...itemNote(quote.staff)].join('\n\n');
}

/** Who somebody is, what they said, how they stand to others. */
export function actorCard(card: ActorCard): string[] {
  const facts = [
    ...card.roles.map(
      (role) =>
        `- ${escapeMarkdown(role.former ? `formerly: ${role.text}` : role.text)} ${cite(role.citation)}${checkedMark(role)}`,
    ),
    ...(card.aliases.length === 0 ? [] : [`- Also named: ${escapeMarkdown(card.aliases.join('; '))}`]),
    `- ${plural(card.mentions, 'mention')} in ${plural(card.articles, 'article')}`,
    ...(card.staff === undefined || namesInWords(card.staff).length === 0
      ? []
      : [`- *${escapeMarkdown(namesInWords(card.staff).join('; '))}*`]),
    ...card.links.map((link) => `- ${escapeMarkdown(`${link.relation}: ${link.to}`)} ${cite(link.citation)}`),
  ];
  return [
    `### ${escapeMarkdown(card.name)}`,
    facts.join('\n'),
    ...(card.quote === null ? [] : [quoteEntry(card.quote)]),
    ...itemNote(card.staff),
  ];
}
