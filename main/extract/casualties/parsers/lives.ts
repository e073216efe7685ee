import { BE, harmWord, HAVE } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { countBefore } from './counts';
import { state, stateAll, unreal } from './statement';
import { type Parser, type Reading, type Statement, auxiliariesBefore, lowerAt, peopleEndingAt } from '../reading';
import { phrase } from '../people';
import { subjectsBefore } from '../subjects';

const TAKES = new Set([
  'claimed',
  'claiming',
  'claims',
  'claim',
  'cost',
  'costing',
  'took',
  'taking',
  'taken',
  'lost',
  'lose',
  'losing',
  'loss',
  'consumed',
  'consume',
  'consuming',
]);

const FIGHTS = new Set('fighting fights battling battles struggling'.split(' '));

/** "a third is fighting for his life", "was left battling for her life": gravely hurt. */
function readForLife(reading: Reading, verb: number): Statement[] {
  const left = lowerAt(reading, verb - 1) === 'left' ? verb - 1 : verb;
  const auxiliaries = auxiliariesBefore(reading, left);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
    parts,
    { type: 'injured', predicate: verb, rule: 'for-life' },
  );
}

/** "claimed 60 lives", "claimed the lives of 12", "lost their lives", "the loss of 30 lives". */
export const readLives: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  if (harmWord(lower)?.form !== 'lives') return null;
  if (lowerAt(reading, at - 2) === 'for' && FIGHTS.has(lowerAt(reading, at - 3))) return readForLife(reading, at - 3);
  // "There was no loss of life."
  if (
    lower === 'life' &&
    lowerAt(reading, at - 1) === 'of' &&
    lowerAt(reading, at - 2) === 'loss' &&
    lowerAt(reading, at - 3) === 'no'
  )
    return [
      state(reading, phrase('none', at - 3, at + 1, at + 1, 0, 0, lower, 'unknown'), {
        type: 'killed',
        predicate: at,
        rule: 'denial',
      }),
    ];
  let taker = -1;
  for (let index = at - 1; index >= reading.from && at - index < 9; index--) {
    if (TAKES.has(lowerAt(reading, index))) {
      taker = index;
      break;
    }
  }
  const passive =
    BE.has(lowerAt(reading, at + 1)) && ['lost', 'claimed', 'taken'].includes(lowerAt(reading, at + 2))
      ? at + 2
      : lowerAt(reading, at + 1) === 'lost'
        ? at + 1
        : HAVE.has(lowerAt(reading, at + 1)) && BE.has(lowerAt(reading, at + 2)) && lowerAt(reading, at + 3) === 'lost'
          ? at + 3
          : -1;
  if (taker < 0 && passive < 0 && !(BE.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 3) === 'lost')) return [];
  const predicate = taker >= 0 ? taker : at;
  const hypothetical = unreal(reading, predicate);
  const details = { type: 'killed', predicate, rule: 'lives', hypothetical } as const;
  const people = countBefore(reading, at);
  if (people !== null && people.form !== 'none' && !(taker > people.first)) return [state(reading, people, details)];
  if (lowerAt(reading, at + 1) === 'of') {
    const { list, parts } = objectsFrom(reading, at + 2);
    return stateAll(
      reading,
      list.filter((one) => one.form !== 'plural'),
      parts,
      details,
    );
  }
  const owner =
    lowerAt(reading, at - 1) === "'s" || lowerAt(reading, at - 1) === '’s' ? peopleEndingAt(reading, at - 1) : null;
  if (owner !== null && taker >= 0 && taker < owner.first && owner.form !== 'plural')
    return [state(reading, owner, details)];
  const own = lowerAt(reading, at - 1) === 'own' ? 1 : 0;
  const possessive = lowerAt(reading, at - 1 - own);
  // "took his own life"
  if (own === 1 && ['took', 'taking', 'taken'].includes(lowerAt(reading, taker)) && taker === at - 3) {
    const auxiliaries = auxiliariesBefore(reading, taker);
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
    return stateAll(
      reading,
      subjects.list.filter((one) => one.form !== 'plural'),
      [],
      { ...details, hypothetical: hypothetical || auxiliaries.modal },
    );
  }
  if (
    ['their', 'his', 'her'].includes(possessive) &&
    ['lost', 'lose', 'losing'].includes(lowerAt(reading, taker)) &&
    taker === at - 2
  ) {
    const auxiliaries = auxiliariesBefore(reading, taker);
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    return stateAll(
      reading,
      subjects.list.filter((one) => one.form !== 'plural'),
      subjects.parts,
      { ...details, hypothetical: hypothetical || auxiliaries.modal },
    );
  }
  return [];
};

const RECOVERED = new Set([
  'found',
  'recovered',
  'pulled',
  'retrieved',
  'discovered',
  'unearthed',
  'exhumed',
  'washed',
  'brought',
  'recovering',
  'pulling',
  'retrieving',
  'digging',
  'recover',
  'recovers',
  'retrieves',
  'find',
  'finds',
  'pulls',
  'dragged',
  'counted',
  'taken',
  'identified',
  'fished',
  'located',
  'saw',
  'lay',
  'littered',
  'dumped',
  'finding',
  'deposited',
  'received',
  'arrived',
  'delivered',
  'handed',
  'collected',
  'buried',
  'carried',
  'appeared',
  'surfaced',
  'inside',
  'morgue',
  'mortuary',
  'hospital',
  'hospitals',
]);

/** "12 bodies were recovered", "the bodies of three miners were found", "found the body of a man". */
export const readBodies: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  if (harmWord(lower)?.form !== 'bodies') return null;
  let recovered = false;
  for (let index = Math.max(reading.from, at - 14); index < reading.to && index - at < 22; index++)
    if (RECOVERED.has(lowerAt(reading, index))) recovered = true;
  if (!recovered) return [];
  const details = { type: 'killed', predicate: at, rule: 'bodies', nominal: true } as const;
  if (lowerAt(reading, at + 1) === 'of') {
    const { list, parts } = objectsFrom(reading, at + 2);
    const victims = list.filter(
      (one) => one.form === 'count' || one.form === 'bare' || one.form === 'single' || one.form === 'named',
    );
    if (victims.length > 0) return stateAll(reading, victims, parts, details);
  }
  if (lower === 'remains') return [];
  const people = countBefore(reading, at);
  if (people !== null && people.form !== 'none') return [state(reading, people, details)];
  // "recovered another body from the mine"
  const found =
    RECOVERED.has(lowerAt(reading, at - 2)) ||
    (BE.has(lowerAt(reading, at + 1)) && RECOVERED.has(lowerAt(reading, at + 2)));
  return lower === 'body' && lowerAt(reading, at - 1) === 'another' && found
    ? [state(reading, { ...phrase('single', at - 1, at + 1, at + 1, 1, 1, lower, 'unknown'), further: true }, details)]
    : [];
};
