import type { Briefing, CasualtyEvent, Citation } from '../../preload/contract';
import { asideRows } from '../../preload/contract/wording/words';
import { wordsOf } from './quoted';

type Cell = string | number | boolean | null;

/** A spreadsheet tells by it that the file is UTF-8. */
const MARK = '\uFEFF';

/** RFC 4180: lines end in CR LF; what holds a comma, a quotation mark or a line end stands in quotation marks. */
function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return MARK + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? inert(value) : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it words. */
const inert = (text: string): string => (/^[\s]*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text);

/** Every figure that somebody states, one a line: the period's own events first, then what is never added. */
export function casualtiesAsCsv(briefing: Briefing): string {
  const rows = (event: CasualtyEvent, number: string | null, table: string): Cell[][] =>
    event.claims.flatMap((claim) =>
      claim.figures.map((figure) => [
        table,
        number,
        event.place,
        event.date,
        event.since,
        event.what,
        figure.type,
        figure.low,
        figure.high,
        figure.phrase,
        figure.part && figure.unstated !== true,
        figure.part,
        claim.scope,
        claim.claimant,
        claim.outlet,
        claim.published,
        claim.assumed,
        claim.superseded,
        claim.disputed,
        figure.corrected,
        figure.checked === true,
        figure.certainty,
        ...evidence(briefing, figure.citation),
      ]),
    );
  return csv(
    [
      'table',
      'event',
      'place',
      'date',
      'since',
      'what',
      'harm',
      'low',
      'high',
      'phrase',
      'part of a whole',
      'not added',
      'scope',
      'claimant',
      'outlet',
      'published',
      'date assumed',
      'superseded',
      'contradicts itself',
      'corrected by the staff',
      'looked at by the staff',
      'certainty',
      ...EVIDENCE,
    ],
    [
      ...briefing.casualties.flatMap((event, index) => rows(event, `E${index + 1}`, 'event')),
      ...asideRows.flatMap(([table, name]) => briefing.aside[table].flatMap((event) => rows(event, null, name))),
    ],
  );
}

/** Every quote, one a line: those chosen for the body first, then all others. */
export function quotesAsCsv(briefing: Briefing): string {
  const rows = (groups: Briefing['quotes'], chosen: boolean): Cell[][] =>
    groups.flatMap(({ speaker, kind, role, quotes }) =>
      quotes.map((quote) => [
        chosen,
        speaker,
        kind,
        role,
        quote.kind,
        wordsOf(quote),
        quote.kind === 'indirect' ? null : quote.context,
        quote.cue,
        quote.via,
        quote.said,
        quote.published,
        quote.assumed,
        quote.resolved,
        quote.corrected,
        quote.checked === true,
        quote.certainty,
        ...evidence(briefing, quote.citation),
        quote.also.map(({ reference }) => reference).join(' '),
      ]),
    );
  return csv(
    [
      'chosen',
      'speaker',
      'kind of speaker',
      'role',
      'kind',
      'words',
      'sentence of the paper',
      'cue',
      'via',
      'said',
      'published',
      'date assumed',
      'speaker certain',
      'corrected by the staff',
      'looked at by the staff',
      'certainty',
      ...EVIDENCE,
      'also in references',
    ],
    [...rows(briefing.quotes, true), ...rows(briefing.otherQuotes, false)],
  );
}

const EVIDENCE = ['reference', 'sentence', 'source', 'article', 'file', 'sha256'];

function evidence({ references, sources }: Briefing, citation: Citation): Cell[] {
  const reference = references[citation.reference - 1];
  const source = reference === undefined ? undefined : sources[reference.source];
  return [
    citation.reference,
    reference?.text ?? null,
    source?.source ?? source?.agency ?? null,
    source?.title ?? null,
    source?.fileName ?? null,
    source?.hash ?? null,
  ];
}
