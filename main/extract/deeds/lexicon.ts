import { formsOfAll, type VerbForm } from '../../language/verbs';

/**
 * Verbs by which somebody decides or moves: what an official has to know of and may have to answer. Words of telling,
 * feeling, playing and trading are none.
 */
export const DECIDING: ReadonlyMap<string, VerbForm> = formsOfAll(
  (
    'resign quit order deploy ban sign agree refuse sack dismiss appoint name nominate dissolve withdraw impose lift release ' +
    'arrest detain charge sentence convict indict acquit veto approve adopt ratify reject declare recognise recognize expel ' +
    'recall close reopen shut suspend resume cut raise freeze seize capture invade bomb shell attack raid evacuate extradite ' +
    'pardon free cancel postpone launch halt stop end begin grant block bar sanction outlaw legalise legalize annex ' +
    'endorse propose elect vote oust depose overthrow send pull mobilise mobilize intercept ' +
    'test fire sue summon disband merge nationalise nationalize devalue allocate unveil'
  ).split(' '),
);

/** Verbs above a deed that make it none: it is feared, planned, denied, or asked for. */
export const UNREAL: ReadonlyMap<string, VerbForm> = formsOfAll(
  'deny fear plan expect want hope threaten consider demand urge ask suggest doubt intend try seek refuse'.split(' '),
);
