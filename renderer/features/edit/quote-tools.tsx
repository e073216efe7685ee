import type { ReactNode } from 'react';
import { placeInWords, type QuoteEntry } from '../../../preload/contract';
import { anchorOf, useEditing } from './context';
import { ItemMenu, type ItemAction } from './item-menu';
import { ByStaff, Note } from './staff-words';

const LONGEST = 60;

/** A quote's words, as far as they tell which one is meant. */
function beginning({ parts }: QuoteEntry): string {
  const words = parts.join(' … ');
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`;
}

/** What can be done with a quote. @param speaker null where it is not known who speaks */
export function QuoteTools({ quote, speaker }: { quote: QuoteEntry; speaker: string | null }): ReactNode {
  const editing = useEditing();
  const at = editing === null ? null : anchorOf(editing.briefing, quote.citation);
  if (editing === null || at === null) return null;
  const { edit, open } = editing;
  const { place = null, note = null } = quote.staff ?? {};
  const put = (to: 'body' | 'annex' | null, name: string, said: string): ItemAction =>
    place === to
      ? null
      : {
          id: `place-${to ?? 'machine'}`,
          name,
          run: () => void edit({ kind: 'quote-place', quote: at, place: to }, said),
        };
  const words = beginning(quote);
  return (
    <ItemMenu
      label={`Edit quote of ${speaker ?? 'nobody named'}: ${words}`}
      actions={[
        put('body', 'Print in the body', 'The quote is printed in the body.'),
        put('annex', 'Print in the annex', 'The quote stands among all other quotes.'),
        put(null, 'As the machine chooses', 'The machine chooses again whether it is printed.'),
        {
          id: 'note',
          name: note === null ? 'Add a note…' : 'Change the note…',
          run: () => open({ name: 'note', on: 'quote', at, of: words, text: note ?? '' }),
        },
      ]}
    />
  );
}

/** That the staff put a quote where it stands. */
export function QuotePlace({ quote }: { quote: QuoteEntry }): ReactNode {
  const words = placeInWords(quote.staff?.place);
  if (words === null) return null;
  return (
    <>
      {' '}
      <ByStaff of={words} />
    </>
  );
}

/** The notes of the staff on quotes. */
export function QuoteNotes({ quotes }: { quotes: readonly QuoteEntry[] }): ReactNode {
  return quotes.map(({ staff }, index) => <Note key={index} of={staff} />);
}
