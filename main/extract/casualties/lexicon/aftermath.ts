import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';

/** Verbs of what courts, mourners, visitors and crowds do about a harm on a day after it. */
export const DONE_AFTER: ReadonlySet<string> = new Set(
  formsIn(
    'convict sentence jail imprison acquit charge indict try uphold quash adjourn resume plead appear testify rule award fine remand extradite arrest detain mourn commemorate honour honor remember unveil visit march rally gather demolish deface vandalise vandalize apologise apologize'.split(
      ' ',
    ),
    ['past', 'third', 'participle'],
  ),
);

/** What a court or mourners hold, or is set up for the dead: a day that such a thing opened or ended on is not the harm's. */
export const HELD_AFTER: ReadonlySet<string> = union(
  'trial retrial inquest inquiry hearing hearings verdict verdicts court tribunal judge judges jury jurors coroner prosecutor prosecutors lawsuit appeal memorial monument statue plaque museum ceremony service vigil funeral funerals anniversary commemoration wreath tribute',
);

/** What a trial does on its days. */
export const HELD_VERBS: ReadonlySet<string> = new Set(
  formsIn('open resume begin start end adjourn close conclude hear'.split(' '), ['past', 'third']),
);

/** Words in headline or lede by which an article is about what was long before. */
export const REMEMBRANCE: ReadonlySet<string> = union(
  'anniversary centenary bicentenary commemorate commemorates commemorated commemorating commemoration commemorations remembrance remember remembers',
);

/** Courts and inquiries: older harm in headline or lede is the subject of such an article, and what it goes on to tell of it too. */
export const CASES: ReadonlySet<string> = union(
  'trial retrial inquest inquiry coroner tribunal verdict court jury convicted sentenced jailed acquitted indicted prosecutors prosecution manslaughter',
);
