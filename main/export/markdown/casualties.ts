import type { CasualtyEvent } from '../../../preload/contract';
import { formatPublished } from '../../../preload/contract/wording/dates';
import { formatRange, statedFigure } from '../../../preload/contract/wording/figures';
import { eventDay, harmNames, NO_DAY, NO_PLACE, NOT_ADDED, scopeNames } from '../../../preload/contract/wording/words';
import { eventTotals } from './figures';
import { checkedMark, itemNote, ownChanges } from './staff';
import { cite, escapeMarkdown, tableRow } from './text';

/**
 * An event with everybody's claims.
 * @param name by which it is referred to; null for what is none of the period's own
 */
export function casualtyEvent(event: CasualtyEvent, name: string | null): string[] {
  const heading = [event.place ?? NO_PLACE, eventDay(event) ?? NO_DAY, event.what]
    .filter((part) => part !== null)
    .join(', ');
  const scope = event.scope === 'incident' ? '' : ` (${scopeNames[event.scope]})`;
  const totals = eventTotals(event);
  const rows = event.claims.flatMap((claim) =>
    claim.figures.map((figure) => {
      const said = figure.corrected
        ? `${formatRange(figure.low, figure.high) ?? figure.phrase} (corrected by the staff; the source: ${figure.phrase})`
        : statedFigure(figure);
      const marks = [
        figure.part ? (figure.unstated === true ? NOT_ADDED : 'part of the above') : '',
        claim.superseded ? 'earlier statement' : '',
        claim.disputed ? 'contradicts itself in this article' : '',
      ].filter((mark) => mark !== '');
      return tableRow([
        escapeMarkdown(harmNames[figure.type]),
        escapeMarkdown([said, ...marks].join(', ')) + checkedMark(figure),
        escapeMarkdown(claim.claimant ?? 'the paper itself'),
        escapeMarkdown(
          [
            claim.outlet,
            claim.published === null ? null : formatPublished(claim.published),
            claim.assumed ? 'date assumed' : null,
          ]
            .filter((part) => part !== null)
            .join(', '),
        ),
        cite(figure.citation),
      ]);
    }),
  );
  const summary = [totals, event.conflicting ? 'The claims differ.' : ''].filter((part) => part !== '').join(' ');
  return [
    `### ${escapeMarkdown((name === null ? '' : `${name}. `) + heading + scope)}`,
    ...(summary === '' ? [] : [escapeMarkdown(summary)]),
    ...ownChanges(event),
    ...(event.freed === undefined ? [] : [`Some are free again ${cite(event.freed)}`]),
    [
      tableRow(['What', 'As stated', 'Who says so', 'Published', 'Reference']),
      tableRow(['---', '---', '---', '---', '---']),
      ...rows,
    ].join('\n'),
    ...event.claims.flatMap((claim) =>
      itemNote(claim).flatMap((note) => [
        `On what ${escapeMarkdown(claim.claimant ?? claim.outlet ?? 'the paper itself')} states:`,
        note,
      ]),
    ),
    ...itemNote(event.staff),
  ];
}
