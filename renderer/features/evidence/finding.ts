import {
  correctCasualty,
  correctQuote,
  type ArticleDetail,
  type Casualty,
  type Decision,
  type FindingKey,
  type Findings,
  type Quote,
  type Role,
  type Span,
} from '../../../preload/contract';

/** A finding the staff can decide on, with whose role it is. */
export type Finding =
  | { kind: 'quote'; quote: Quote; start: number; end: number }
  | { kind: 'casualty'; casualty: Casualty; start: number; end: number }
  | { kind: 'role'; role: Role; actor: string; start: number; end: number };

/** Everything found in an article, in the order of the text. */
export function allFindings(findings: Findings): Finding[] {
  const found: Finding[] = [
    ...findings.quotes.map((quote): Finding => ({ kind: 'quote', quote, start: quote.start, end: quote.end })),
    ...findings.casualties.map((casualty): Finding => ({
      kind: 'casualty',
      casualty,
      start: casualty.start,
      end: casualty.end,
    })),
    ...findings.actors.flatMap((actor) =>
      actor.roles.map((role): Finding => ({ kind: 'role', role, actor: actor.name, start: role.start, end: role.end })),
    ),
  ];
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The finding that stands exactly at a span; null when the span is a plain sentence. */
export function findingAt(all: readonly Finding[], start: number, end: number): Finding | null {
  return all.find((finding) => finding.start === start && finding.end === end) ?? null;
}

/** The findings that touch a sentence. */
export function findingsIn(all: readonly Finding[], [start, end]: Span): Finding[] {
  return all.filter((finding) => finding.start < end && finding.end > start);
}

/** The sentences from the one that holds `start` to the one that holds `end`, as one span. */
export function sentenceOf(findings: Findings, start: number, end: number): Span {
  const touched = findings.sentences.filter(([from, to]) => from < Math.max(end, start + 1) && to > start);
  const first = touched[0];
  const last = touched.at(-1);
  return first === undefined || last === undefined ? [start, end] : [first[0], last[1]];
}

/** What a decision is kept under: the finding's words, and which of the equal ones in the article. */
export function findingKey(
  article: number,
  text: string,
  { kind, start, end }: Pick<Finding, 'kind' | 'start' | 'end'>,
): FindingKey {
  const phrase = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(phrase); at !== -1 && at < start; at = text.indexOf(phrase, at + 1)) nth += 1;
  return { article, kind, phrase, nth };
}

/** A finding of an article as the staff corrected it; itself where nothing was corrected. */
export function asDecided(finding: Finding, detail: ArticleDetail): Finding {
  const patch = decisionOn(detail, finding)?.patch ?? null;
  if (finding.kind === 'quote' && patch?.kind === 'quote')
    return { ...finding, quote: correctQuote(finding.quote, patch, detail.findings) };
  if (finding.kind === 'casualty' && patch?.kind === 'casualty')
    return { ...finding, casualty: correctCasualty(finding.casualty, patch) };
  return finding;
}

/** The staff's word that counts now on a finding; null when there is none or it was taken back. */
export function decisionOn(detail: ArticleDetail, finding: Finding): Decision | null {
  const { kind, phrase, nth } = findingKey(detail.id, detail.findings.text, finding);
  const latest = detail.decisions.findLast(({ key }) => key.kind === kind && key.phrase === phrase && key.nth === nth);
  return latest === undefined || latest.verdict === 'withdrawn' ? null : latest;
}
