import type { ReactNode } from 'react';
import type { ArticleDetail } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { formatRange } from '../../../preload/contract/wording/figures';
import { harmNames, scopeNames } from '../../../preload/contract/wording/words';
import { ClaimantName } from '../actor/link';
import { asDecided, type Finding } from './finding';

/** What a finding is called. */
export function findingName(finding: Finding): string {
  switch (finding.kind) {
    case 'casualty':
      return 'Casualty statement';
    case 'role':
      return `Role of ${finding.actor}`;
    case 'quote':
      return finding.quote.kind === 'indirect'
        ? 'Indirect speech'
        : finding.quote.kind === 'mixed'
          ? 'Quoted fragment'
          : 'Quote';
  }
}

const bases = {
  name: 'by name',
  title: 'by title',
  pronoun: 'by a pronoun',
  carried: 'carried on from the quote before',
};

/** The fields of a finding as the staff has it; what nobody stated is said to be so, and what the staff changed as well. */
export function FindingFacts({ finding, detail }: { finding: Finding; detail: ArticleDetail }): ReactNode {
  const { text } = detail.findings;
  const decided = asDecided(finding, detail);
  const rows = factRows(decided, text);
  const names = namesOf(decided);
  const read = new Map(factRows(finding, text));
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact-row">
          <dt>{name}</dt>
          <dd>
            <Value text={value} name={names[name]} />
            {name !== 'Certainty' && read.get(name) !== value && (
              <span className="corrected">
                {' '}
                corrected by the staff; the machine read: {read.get(name) ?? 'nothing'}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field's words; the name they begin with leads to its page. */
function Value({ text, name }: { text: string; name: string | undefined }): ReactNode {
  if (name === undefined || !text.startsWith(name)) return text;
  return (
    <>
      <ClaimantName name={name} />
      {text.slice(name.length)}
    </>
  );
}

/** Whom the fields name. */
function namesOf(finding: Finding): Partial<Record<string, string>> {
  if (finding.kind === 'role') return { Who: finding.actor };
  if (finding.kind === 'quote') {
    const { speaker } = finding.quote;
    return {
      ...(speaker === null ? {} : { Speaker: speaker.name }),
      ...(speaker?.via == null ? {} : { Via: speaker.via.name }),
    };
  }
  const { claimant, perpetrator } = finding.casualty;
  return {
    ...(claimant === null ? {} : { 'Claimed by': claimant.name }),
    ...(perpetrator === null ? {} : { By: perpetrator.name }),
  };
}

function factRows(finding: Finding, text: string): [name: string, value: string][] {
  const said = (start: number, end: number): string => `“${text.slice(start, end)}”`;
  if (finding.kind === 'role') {
    return [
      ['Who', finding.actor],
      ['Role', finding.role.text],
      ['Held', finding.role.former ? 'formerly' : 'now, as the article says'],
    ];
  }
  if (finding.kind === 'quote') {
    const { speaker, cue, certainty } = finding.quote;
    return [
      ['Speaker', speaker === null ? 'unattributed' : `${speaker.name}${speaker.resolved ? '' : ' (left open)'}`],
      ...(speaker === null
        ? []
        : [['Known', `${bases[speaker.basis]}, from ${said(...speaker.mention)}`] satisfies [string, string]]),
      ...(speaker?.via == null ? [] : [['Via', speaker.via.name] satisfies [string, string]]),
      ['Cue', cue === null ? 'none' : said(cue.start, cue.end)],
      ['Certainty', certainty.toFixed(2)],
    ];
  }
  const { casualty } = finding;
  const range = formatRange(casualty.low, casualty.high);
  return [
    [harmNames[casualty.type], said(casualty.start, casualty.end)],
    [
      'Read as',
      range === null
        ? 'no figure'
        : `${casualty.approx ? 'about ' : ''}${range}${casualty.vague ? ', a vague word' : ''}`,
    ],
    // "injured more than 3,500": the noun is left to the sentence.
    [
      'Whom',
      `${casualty.victims === text.slice(casualty.start, casualty.end) ? 'people, not named further' : casualty.victims}${casualty.status === 'unknown' ? '' : `, ${casualty.status}`}`,
    ],
    ['Where', casualty.place?.name ?? 'not stated'],
    [
      'When',
      casualty.date === null
        ? 'not stated'
        : `${formatPartial(casualty.date.value)}${casualty.date.phrase === null ? '' : `, from ${said(...casualty.date.phrase)}`}`,
    ],
    ['Scope', scopeNames[casualty.scope]],
    ['Claimed by', casualty.claimant?.name ?? 'the paper itself'],
    ...(casualty.perpetrator === null ? [] : [['By', casualty.perpetrator.name] satisfies [string, string]]),
    ['Certainty', casualty.certainty.toFixed(2)],
  ];
}
