import type { Findings } from '../../preload/contract';

/** The text stands in a column of its own, where the full-text index finds it; the rest of the findings is JSON. */
export function withoutText(findings: Findings): string {
  return JSON.stringify({ ...findings, text: '' });
}

/** The findings, with the text that `withoutText` left out. */
export function withText(json: string, text: string): Findings {
  // Written by `withoutText` and checked to be JSON by the table.
  const findings: Findings = JSON.parse(json);
  findings.text = text;
  return findings;
}

/** What counts: what the staff says, else what was read. */
export const effective = (given: string | null, read: string | null): string | null =>
  given === null ? read : given === '' ? null : given;

/** The findings with the dateline that counts. @param given what the staff says */
export const withDateline = <F extends Pick<Findings, 'header'>>(findings: F, given: string | null): F => ({
  ...findings,
  header: { ...findings.header, dateline: effective(given, findings.header.dateline) },
});
