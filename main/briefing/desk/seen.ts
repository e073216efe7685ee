import type { Check } from '../../../preload/contract';
import type { ReadArticle } from '../types';
import { placeOf } from './anchors';
import type { Desk } from './open';

/** The lines of "check before signing", those marked that the staff looked at. */
export function markSeen(checks: readonly Check[], articles: readonly ReadArticle[], desk: Desk): Check[] {
  const edits = desk.of('check-seen').map(({ edit }) => ({
    ...edit,
    place: edit.at === null ? null : placeOf(edit.at, articles),
  }));
  return checks.map((check) => {
    const { citation } = check;
    const last = edits.findLast(
      ({ text, place }) =>
        text === check.text &&
        (citation === null
          ? place === null
          : place?.article.id === citation.article && place.start < citation.end && place.end > citation.start),
    );
    return last?.seen === true ? { ...check, seen: true } : check;
  });
}
