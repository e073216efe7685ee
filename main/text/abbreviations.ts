import { COORDINATORS, DETERMINERS, SUBJECT_PRONOUNS, SUBORDINATORS, union, without } from '../language/classes';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that stand before a name: a capital after them begins no sentence. Lower case, without the stop. */
export const BEFORE_NAME = set(
  'mr mrs ms mx md mohd ma engr dr prof gen lt col maj capt sgt cpl pvt pfc adm rear vice cmdr cdr brig comdr comr comdt cong gov sen rep reps sens govs rev hon pres supt insp det dep asst assoc amb atty fr msgr sr br st ste mt ft pte ' +
    'hr frau mme mlle sra srta dra ing sheikh ald cllr rt messrs drs profs gens lts cols vs v cf al no nos art arts sec fig vol ch op',
);

/** Abbreviations that stand before a figure: "No. 10", "Sept. 3". */
export const BEFORE_FIGURE = set(
  'no nos art arts sec fig vol ch p pp par para approx ca c est jan feb mar apr jun jul aug sep sept oct nov dec ext tel rs',
);

/** Abbreviations inside a name; a capital after them continues it unless it is a word that likes to begin sentences. */
export const INSIDE_NAME = set(
  'u.s u.k u.n e.u u.a.e u.s.s.r d.c u.s.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est dept univ assn bros intl natl gov',
);

/** Words that begin sentences far more often than they follow an abbreviation within one. */
export const STARTERS = union(
  DETERMINERS,
  SUBJECT_PRONOUNS,
  without(COORDINATORS, 'nor'),
  without(SUBORDINATORS, 'unless until whereas whether'),
  'in on at by for from with under over during about according until',
  'yet however meanwhile there here what who why how no not now then also later earlier once despite instead still even only just to so',
  'some many most all both each one two another other such',
);

/** Verbs that report speech, for a cue after a quote that ends in a question or exclamation mark. */
export const CUES = set(
  'said says say asked asks ask shouted cried replied told tells added adds wrote writes tweeted posted yelled wondered demanded exclaimed called continued declared responded answered whispered screamed joked quipped recalled insisted',
);
