import { formsIn } from '../../../language/verbs';

/** Verbs of telling, in the forms that follow who tells. */
export const TELLING: ReadonlySet<string> = new Set(
  formsIn('say tell announce report confirm add state claim warn acknowledge'.split(' '), ['past', 'third']),
);
