import { describe, expect, it } from 'vitest';
import { formsIn, formsOf, formsOfAll } from '../../../main/language/verbs';

const all = (lemma: string): string => {
  const { base, third, past, participle, ing } = formsOf(lemma);
  return [base, third, past, participle, ing].map((forms) => forms.join('/')).join(' ');
};

describe('forms of a verb', () => {
  it.each([
    ['kill', 'kill kills killed killed killing'],
    ['wound', 'wound wounds wounded wounded wounding'],
    ['injure', 'injure injures injured injured injuring'],
    ['agree', 'agree agrees agreed agreed agreeing'],
    ['die', 'die dies died died dying'],
    ['dye', 'dye dyes dyed dyed dyeing'],
    ['bury', 'bury buries buried buried burying'],
    ['deploy', 'deploy deploys deployed deployed deploying'],
    ['crash', 'crash crashes crashed crashed crashing'],
    ['veto', 'veto vetoes vetoed vetoed vetoing'],
    ['stab', 'stab stabs stabbed stabbed stabbing'],
    ['dub', 'dub dubs dubbed dubbed dubbing'],
    ['demur', 'demur demurs demurred demurred demurring'],
    ['quip', 'quip quips quipped quipped quipping'],
    ['kidnap', 'kidnap kidnaps kidnapped kidnapped kidnapping'],
    ['admit', 'admit admits admitted admitted admitting'],
    ['visit', 'visit visits visited visited visiting'],
    ['behead', 'behead beheads beheaded beheaded beheading'],
    ['fix', 'fix fixes fixed fixed fixing'],
    ['vow', 'vow vows vowed vowed vowing'],
    ['cancel', 'cancel cancels cancelled/canceled cancelled/canceled cancelling/canceling'],
    ['label', 'label labels labelled/labeled labelled/labeled labelling/labeling'],
    ['reveal', 'reveal reveals revealed revealed revealing'],
    ['appeal', 'appeal appeals appealed appealed appealing'],
    ['panic', 'panic panics panicked panicked panicking'],
    ['slay', 'slay slays slew slain slaying'],
    ['burn', 'burn burns burned/burnt burned/burnt burning'],
    ['flee', 'flee flees fled fled fleeing'],
    ['hit', 'hit hits hit hit hitting'],
    ['say', 'say says said said saying'],
    ['have', 'have has had had having'],
  ])('%s', (lemma, forms) => expect(all(lemma)).toBe(forms));
});

describe('forms of many verbs', () => {
  it('tells lemma and kind, the base before the past it looks like', () => {
    const forms = formsOfAll(['kidnap', 'hit', 'slay']);
    expect(forms.get('kidnapping')).toEqual({ lemma: 'kidnap', kind: 'ing' });
    expect(forms.get('hit')).toEqual({ lemma: 'hit', kind: 'base' });
    expect(forms.get('slain')).toEqual({ lemma: 'slay', kind: 'participle' });
    expect(forms.get('kidnaped')).toBeUndefined();
  });
  it('lists the forms of the kinds asked for once', () => {
    expect(formsIn(['kill', 'shoot'], ['past', 'participle'])).toEqual(['killed', 'shot']);
  });
});
