import type { ReactNode } from 'react';
import type { LeadStory, SummarySentence } from '../../../preload/contract';
import { ByStaff } from '../edit/staff-words';
import { Cited, Ref } from './citations';
import { runIn } from './headline';

/**
 * A lead's headline and the sentences of its summary; a headline cut from the first of them opens it.
 * @param whole false: where room is short the headline alone, with a mark that its sentence goes on
 * @param field stands in the place of the headline while it is written
 */
export function Told({
  lead,
  sentences,
  whole = true,
  field = null,
}: {
  lead: LeadStory;
  sentences?: number;
  whole?: boolean;
  field?: ReactNode;
}): ReactNode {
  const [first, ...others] = lead.summary.slice(0, sentences);
  const told = first === undefined || field !== null ? null : runIn(lead.title, first.text);
  if (!whole && first !== undefined) return <Shortened of={first} title={lead.title} told={told} />;
  if (first === undefined || told === null) {
    return (
      <>
        {field ?? <h2>{lead.title}</h2>}
        <p>
          <Sentences of={first === undefined ? others : [first, ...others]} />
        </p>
      </>
    );
  }
  return (
    <div className="run-in">
      <h2>
        <Cited citation={first.citation}>{told.head}</Cited>
      </h2>
      <p>
        {told.rest !== '' && <Cited citation={first.citation}>{told.rest}</Cited>}
        <Mark of={first} />
        <Ref citation={first.citation} /> <Sentences of={others} />
      </p>
    </div>
  );
}

/** The headline, and where what it leaves out is found. */
function Shortened({
  of: first,
  title,
  told,
}: {
  of: SummarySentence;
  title: string;
  told: ReturnType<typeof runIn>;
}): ReactNode {
  return (
    <div className="run-in">
      <h2>
        {told === null ? (
          title
        ) : (
          <Cited citation={first.citation}>{/\p{L}/u.test(told.rest) ? `${told.head}…` : first.text}</Cited>
        )}
      </h2>
      <p>
        {told !== null && <Mark of={first} />}
        <Ref citation={first.citation} />
      </p>
    </div>
  );
}

function Sentences({ of }: { of: LeadStory['summary'] }): ReactNode {
  return of.map((sentence, index) => (
    <span key={index}>
      {index > 0 && ' '}
      <Cited citation={sentence.citation}>{sentence.text}</Cited>
      <Mark of={sentence} />
      <Ref citation={sentence.citation} />
    </span>
  ));
}

/** Words that are the staff's and not the source's say so. */
function Mark({ of }: { of: SummarySentence }): ReactNode {
  return of.staff === true && <ByStaff of=" staff’s words" />;
}
