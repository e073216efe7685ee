import type { Quote } from '../../preload/contract';
import type { ReadArticle } from './types';

/** "The statement": whose it is only the sentences before tell. */
export const BARE_TEXT =
  /^(?:the|a|an|his|her|its|their) (?:statement|report|document|letter|text|message|declaration|communique)$/i;

const TEXT = '(?:statement|report|document|letter|message|declaration|communique)';
const SAID_IN = new RegExp(
  `^[^.;"“”]{0,70}\\b(?:in|by|through|issued|released|published|sent) (?:a|an|the) (?:\\w+ )?${TEXT}\\b`,
  'i',
);
const ITS = new RegExp(`^(?:['’]s)? ${TEXT}\\b`, 'i');
const OF = new RegExp(
  `\\b${TEXT} (?:(?:issued|released|made|signed|published|received) )?(?:by|from|of) (?:the )?$`,
  'i',
);

/** Characters before a quotation in which its text is introduced. */
const REACH = 700;

/** Whose text is quoted as "the statement": who said so in one, or issued it, nearest before the words; null where none is told. */
export function issuerOf({ findings: { actors, text } }: ReadArticle, { start }: Quote): string | null {
  const told = actors
    .flatMap(({ name, mentions }) =>
      mentions
        .filter(({ form }) => form !== 'pronoun')
        .map((mention) => ({ name, from: mention.start, to: mention.end })),
    )
    .filter(({ from, to }) => to <= start && from >= start - REACH)
    .toSorted((a, b) => b.to - a.to);
  const found = told.find(({ from, to }) => {
    const after = text.slice(to, Math.min(start, to + 110));
    return SAID_IN.test(after) || ITS.test(after) || OF.test(text.slice(Math.max(0, from - 50), from));
  });
  return found?.name ?? null;
}
