import { formsIn } from '../../../language/verbs';

/** Verbs of telling, in the forms that follow who tells. */
export const TELLING: ReadonlySet<string> = new Set(
  formsIn('say tell announce report confirm add state claim warn acknowledge'.split(' '), ['past', 'third']),
);

/** Verbs whose subject tells what a clause after them, or before, says. */
export const REPORTS: ReadonlySet<string> = new Set([
  ...formsIn(
    'say tell announce report confirm add state claim estimate acknowledge admit allege insist recount recall warn testify tweet write declare note explain reveal believe disclose fear speak concede maintain assert contend document verify inform'.split(
      ' ',
    ),
    ['past', 'third'],
  ),
  ...'say believe fear quoted spoken'.split(' '),
]);

/** What tells without being a body or a person. */
export const RECORDS: ReadonlySet<string> = new Set(
  'report reports statement statements tally count figures data records document documents media television radio daily newspaper website agency ministry department service office commission council hospital observatory mission embassy sources source'.split(
    ' ',
  ),
);
