import type { Document } from '../../../text/document';
import { inTitle, sameFigure } from '../opening';
import type { Statement } from '../reading';
import type { Told } from './figures';

/** Headline and lede tell the same figure: of one event, though one names the town and the other its region. */
export function uniteOpening(events: Map<number, Told[]>, main: number, lede: number): void {
  const own = events.get(main);
  if (own === undefined) return;
  const opens = (list: readonly Told[]): Statement[] =>
    list
      .map(({ entry }) => entry.statement)
      .filter(
        ({ sentence, people, part }) =>
          sentence <= lede && !part && (people.form === 'count' || people.form === 'bare') && !people.vague,
      );
  const told = opens(own);
  for (const [event, list] of events) {
    if (event === main) continue;
    const same = opens(list).some((one) =>
      told.some(
        (other) =>
          other.sentence !== one.sentence &&
          (one.people.low ?? 0) > 1 &&
          one.type === other.type &&
          one.people.low === other.people.low,
      ),
    );
    if (!same) continue;
    own.push(...list);
    events.delete(event);
  }
}

/** "The Red Cross said 212 people had been reported missing": with no dead or hurt beside them, the missing are of the main event. */
export function uniteMissing(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'missing')) return;
  const lost = [...events].filter(
    ([event, list]) =>
      event !== main &&
      list.every(({ entry }) => entry.statement.type === 'missing' && entry.statement.people.form === 'count'),
  );
  const [only] = lost;
  if (only === undefined || lost.length > 1) return;
  own.push(...only[1]);
  events.delete(only[0]);
}

/** "Another 863 people were injured": next to the dead of the main event they are its injured, whatever town is named. */
export function uniteFurther(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'injured')) return;
  for (const [event, list] of events) {
    const [first] = list;
    if (event === main || first === undefined) continue;
    const { people, type, sentence } = first.entry.statement;
    const beside = own.some(
      ({ entry }) => sentence - entry.statement.sentence === 1 && entry.statement.type === 'killed',
    );
    if (!people.further || type !== 'injured' || !beside) continue;
    own.push(...list.filter(({ entry }) => entry.statement.sentence === sentence));
    return;
  }
}

/** The headline's bare figure gives way to the text's statement of it, which knows place and time. */
export function withoutRestated(document: Document, told: readonly Told[]): Told[] {
  return told.filter(
    ({ entry }) =>
      !inTitle(document, entry.statement.sentence) ||
      !told.some(
        (other) =>
          !inTitle(document, other.entry.statement.sentence) && sameFigure(entry.statement, other.entry.statement),
      ),
  );
}
