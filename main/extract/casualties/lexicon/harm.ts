import {
  BE as BE_FORMS,
  CLITICS,
  HAVE as HAVE_FORMS,
  MODALS as MODAL_VERBS,
  NEGATED,
  PREPOSITIONS as ALL_PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  union,
  without,
} from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { HarmType } from '../../../../preload/contract/findings';

/** How a word brings harm to the people around it. */
export interface HarmWord {
  type: HarmType;
  /**
   * `verb` past or participle ("killed"), `base` present or infinitive ("kill"), `ing` ("killing"), `self` the subject itself
   * is harmed ("died"), `state` an adjective ("dead"), `condition` how the hurt fare, `noun` a count of harm ("deaths"), `event` a nominal act ("murder").
   */
  form:
    | 'verb'
    | 'base'
    | 'ing'
    | 'self'
    | 'state'
    | 'noun'
    | 'event'
    | 'toll'
    | 'lives'
    | 'bodies'
    | 'wounds'
    | 'struck'
    | 'condition'
    | 'group';
}

const table = new Map<string, HarmWord>();
const put = (type: HarmType, form: HarmWord['form'], list: string): void => {
  for (const word of list.split(' ')) if (!table.has(word)) table.set(word, { type, form });
};

/** Verbs whose object comes to harm, in all forms; those whose present is first of all a noun are `DEEDS_DONE`. */
const DEEDS: readonly (readonly [HarmType, string])[] = [
  [
    'killed',
    'kill murder assassinate execute slay massacre slaughter behead lynch electrocute strangle decapitate asphyxiate',
  ],
  ['injured', 'injure hurt maim stab hack scald trample maul concuss hospitalise hospitalize'],
  ['killed_or_injured', 'shoot'],
  ['displaced', 'displace uproot evacuate'],
  ['detained', 'arrest detain capture apprehend'],
  ['abducted', 'abduct kidnap'],
];

/** Verbs that tell of harm in the past and as participle only: "gun", "hang", "round", "burn" mean other things as often. */
const DEEDS_DONE: readonly (readonly [HarmType, string])[] = [
  ['killed', 'martyr gas eliminate neutralise neutralize gun crush'],
  // Whoever is mown down may live.
  ['killed_or_injured', 'mow'],
  ['injured', 'wound knife burn graze poison'],
  ['detained', 'round remand'],
  ['missing', 'trap bury entomb'],
  ['abducted', 'seize snatch'],
];

/** Verbs whose subject comes to harm. */
const FATES: readonly (readonly [HarmType, string])[] = [['killed', 'die perish drown succumb suffocate']];

for (const [type, lemmas] of [...DEEDS, ...DEEDS_DONE])
  put(type, 'verb', formsIn(lemmas.split(' '), ['past', 'participle']).join(' '));
// Of people only: what else is harmed is a trade or a tie, and no phrase of people.
put('killed_or_injured', 'verb', 'harmed');
// Of "hang" only these forms are said of people.
put('killed', 'verb', 'hanged');
put('killed', 'base', 'hangs');
put('abducted', 'base', 'seize seizes');
put('abducted', 'ing', 'seizing');
for (const [type, lemmas] of DEEDS) {
  put(type, 'base', formsIn(lemmas.split(' '), ['base', 'third']).join(' '));
  put(type, 'ing', formsIn(lemmas.split(' '), ['ing']).join(' '));
}
put('killed', 'ing', formsIn(['gun', 'martyr'], ['ing']).join(' '));
put('killed_or_injured', 'ing', formsIn(['mow'], ['ing']).join(' '));
put('injured', 'ing', formsIn(['wound', 'graze'], ['ing']).join(' '));
put('missing', 'ing', formsIn(['trap', 'bury', 'entomb'], ['ing']).join(' '));
for (const [type, lemmas] of FATES)
  put(type, 'self', formsIn(lemmas.split(' '), ['base', 'third', 'past', 'participle', 'ing']).join(' '));
put('missing', 'self', 'disappeared vanished');
put('displaced', 'self', 'fled flee fleeing');

put('killed', 'state', 'dead deceased');
put(
  'killed',
  'noun',
  'deaths fatalities fatality killings murders martyrs drownings homicides hangings executions beheadings lynchings',
);
put('killed', 'event', 'death assassination execution shooting-death');
put('killed', 'event', 'suicide martyrdom ghost');
put('killed', 'toll', 'toll');
put('killed', 'lives', 'lives life');
put('killed', 'bodies', 'bodies corpses body remains corpse');
put('killed_or_injured', 'noun', 'casualties casualty');
put('killed', 'group', 'victims');
put('injured', 'wounds', 'injuries injury wound wounds burns poisoning');
put('injured', 'struck', 'struck hit');
put('injured', 'condition', 'condition');
put('missing', 'state', 'missing unaccounted');
put('displaced', 'state', 'homeless');
put('abducted', 'state', 'hostage');
put('detained', 'event', 'detention');
put('abducted', 'event', 'abduction');

/** What harm the lower-case word tells of, or undefined. */
export const harmWord = (lower: string): HarmWord | undefined => table.get(lower);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const BE = union(BE_FORMS, NEGATED.be, CLITICS.be, 'got get gets getting');
export const HAVE = union(HAVE_FORMS, NEGATED.have, "'ve ’ve");
export const MODALS = union(MODAL_VERBS, NEGATED.modal);
/** Modals and words that make what follows no fact. */
export const UNREAL = words(
  'could would might may should can will must shall if unless whether to threaten threatens threatened threatening threat threats fear fears feared potential potentially possible risk risks risked plot plotted plotting plan planned planning attempt attempted attempting attempts tried trying wanted want wants vowed vow pledged avoid prevent avert intended conspiring conspiracy hypothetical hopes hoping hope seeking exercise drill simulated fictional afraid refused unclear',
);
export const ADVERBS = words(
  'also later reportedly allegedly apparently fatally critically seriously severely slightly lightly gravely badly mortally instantly immediately then subsequently already either both all now since still not only just even nearly almost believed reported confirmed known feared presumed thought said understood to accidentally wrongly brutally deliberately tragically eventually ultimately previously recently actually possibly likely probably currently reportedly again too initially officially',
);
export const FEARED = words('feared presumed');
/** Words that begin a new clause and end the search for a subject. */
export const CLAUSE = union(SUBORDINATORS, RELATIVES, 'but than so including said says told added');
export const PREPOSITIONS = union(
  without(ALL_PREPOSITIONS, CLAUSE, 'above below beneath down out past till up'),
  'following',
);

/** Verbs whose victims are people, whatever noun names them: nobody murders, arrests or wounds a thing. */
export const HUMAN_ONLY: ReadonlySet<string> = new Set(
  formsIn(
    'murder assassinate lynch behead arrest detain apprehend abduct kidnap wound hospitalise hospitalize martyr stab'.split(
      ' ',
    ),
    ['past', 'participle'],
  ),
);
