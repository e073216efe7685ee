import type { HarmType } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';

/** The kinds of harm a count is asked about, in the order in which the weights have them. */
export const TYPES: readonly HarmType[] = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'detained',
  'abducted',
  'killed_or_injured',
  'other',
];

/** Verbs in all their forms, and other words. */
const set = (verbs: string, words: string): ReadonlySet<string> =>
  new Set([...formsIn(verbs.split(' '), ['base', 'third', 'past', 'participle', 'ing']), ...union(words)]);

/**
 * Words that stand near people who came to a harm, more of them than tell of it by themselves ("lost", "hospital"): what each is
 * worth is learned.
 */
export const CUES: Readonly<Record<HarmType, ReadonlySet<string>>> = {
  killed: set(
    'kill die perish drown succumb suffocate murder slay execute behead massacre lynch hang electrocute bury mourn martyr strangle gun cremate claim lose fall crush',
    'dead death deaths toll fatality fatalities fatal fatally lives life body bodies corpse corpses remains grave graves funeral homicide homicides victim victims suicide autopsy morgue mortuary killings lifeless deceased casualty casualties charred dying shot',
  ),
  injured: set(
    'injure wound hurt maim burn hospitalise hospitalize treat stab beat assault attack discharge admit refer airlift bleed scald suffer sustain inhale gas graze break fracture bruise',
    'injury injuries wounds hospital hospitals clinic condition icu fracture fractures gunshot stretcher critical stable burns trauma surgery ward unit smoke treatment casualty casualties critically seriously severely intensive doctors fractured broken concussion shrapnel bullet bullets',
  ),
  missing: set(
    'disappear vanish trap bury entomb sweep search trace locate strand rescue',
    'missing unaccounted feared whereabouts rescuers search contact alive debris rubble underground overboard',
  ),
  displaced: set(
    'displace flee evacuate uproot relocate shelter return force camp move',
    'homeless camps refugees shelters homes houses families idps villagers residents centres centers evacuees tents',
  ),
  detained: set(
    'arrest detain hold jail remand capture apprehend charge release free imprison round nab seize intercept',
    'custody suspects prisoners prison police detention detainees cell cells jail raid',
  ),
  abducted: set(
    'abduct kidnap seize hold take snatch release free capture',
    'hostage hostages captive captives captors captivity ransom gunmen militants pirates bandits kidnappers abductors freed',
  ),
  killed_or_injured: set('shoot hit strike harm', 'casualty casualties shot victims'),
  other: set('affect infect rape rescue assault beat attack', 'affected infected symptoms cases survivors'),
};
