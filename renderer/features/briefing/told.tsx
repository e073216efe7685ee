import type { ReactNode } from 'react';
import type { LeadStory } from '../../../preload/contract';
import { Cited, Ref } from './citations';
import { runIn } from './headline';

/** A lead's headline and the sentences of its summary; a headline cut from the first of them opens it. */
export function Told({ lead, sentences }: { lead: LeadStory; sentences?: number }): ReactNode {
  const [first, ...others] = lead.summary.slice(0, sentences);
  const told = first === undefined ? null : runIn(lead.title, first.text);
  if (first === undefined || told === null) {
    return (
      <>
        <h2>{lead.title}</h2>
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
        <Cited citation={first.citation}>{told.rest}</Cited>
        <Ref citation={first.citation} /> <Sentences of={others} />
      </p>
    </div>
  );
}

function Sentences({ of }: { of: LeadStory['summary'] }): ReactNode {
  return of.map((sentence, index) => (
    <span key={index}>
      {index > 0 && ' '}
      <Cited citation={sentence.citation}>{sentence.text}</Cited>
      <Ref citation={sentence.citation} />
    </span>
  ));
}
