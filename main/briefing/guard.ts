import { shown, type Briefing, type QuoteEntry } from '../../preload/contract';

/** Words that a briefing prints as somebody's and that do not stand in their source. */
export interface Misquote {
  words: string;
  /** Where it is printed, in words. */
  where: string;
}

// Words between marks of quotation, as the staff may write them.
const QUOTED = /[“"]([^“”"]+)[”"]/gu;

/**
 * The quotations of a briefing that are not word for word in their source: those of the quotes and cards, and what the
 * staff puts between marks in a headline or a sentence of their own.
 * @param textOf the repaired text of an article
 */
export function misquotes(briefing: Briefing, textOf: (article: number) => string): Misquote[] {
  const { quotes, otherQuotes, actors, leads, stories, sources } = briefing;
  const entries: { entry: QuoteEntry; speaker: string | null }[] = [
    ...[...quotes, ...otherQuotes].flatMap((group) => group.quotes.map((entry) => ({ entry, speaker: group.speaker }))),
    ...actors.flatMap(({ name, quote }) => (quote === null ? [] : [{ entry: quote, speaker: name }])),
  ];
  const said = entries.flatMap(({ entry, speaker }) => {
    const text = textOf(entry.citation.article);
    return entry.parts
      .filter((part) => !text.includes(part))
      .map((words) => ({ words, where: `what ${speaker ?? 'nobody named'} is quoted with` }));
  });
  // As the staff read them: words taken from the screen hold its marks of what turns.
  const texts = (indexes: readonly number[]): string[] =>
    indexes.flatMap((index) => (sources[index] === undefined ? [] : shown(textOf(sources[index].article))));
  const within = (words: string, held: readonly string[], where: string): Misquote[] =>
    [...words.matchAll(QUOTED)].flatMap(([, quoted = '']) => {
      // A comma before the closing mark is the paper's.
      const bare = quoted.trim().replace(/[,.]$/, '');
      return bare === '' || held.some((text) => text.includes(shown(bare))) ? [] : [{ words: quoted, where }];
    });
  const written = [
    ...[...leads, ...stories].flatMap(({ title, staff, sources: of }) =>
      staff?.headline == null ? [] : within(title, texts(of), `the headline “${title}”`),
    ),
    ...leads.flatMap(({ title, summary, sources: of }) =>
      summary.flatMap(({ text, staff }) =>
        staff === true ? within(text, texts(of), `the summary of “${title}”`) : [],
      ),
    ),
  ];
  const once = new Map([...said, ...written].map((one) => [`${one.where} ${one.words}`, one]));
  return [...once.values()];
}
