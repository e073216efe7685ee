import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const claimants = (text: string): (string | null)[] =>
  readHarm(text).casualties.map(({ claimant }) => claimant?.name ?? null);

describe('who says so', () => {
  it.each([
    ["'Until now over 40 people have lost their lives,' said Omar Haddad, head of the service.", ['Omar Haddad']],
    ['The Northern Front claimed responsibility, saying it had killed 20 guards.', ['The Northern Front']],
    [
      'The floods killed 61 people, according to figures released on Monday by the National Flood Authority.',
      ['the National Flood Authority'],
    ],
    ['Twelve miners were missing, but the head of the agency, Ann Lee, said there was hope of finding them.', [null]],
    ['Ann Lee, head of the relief office, who went there, told reporters that 12 people had died.', ['Ann Lee']],
    ['At least two residents put the death toll at 37.', ['two residents']],
    ['"Two men were shot dead. Others fled. They lost 15 fighters," Ann Lee said.', ['Ann Lee', 'Ann Lee']],
    ['"We fled," Ann Lee said. "They killed two herders."', ['Ann Lee']],
    ['"We fled," Ann Lee said.\n\n"They killed two herders."', [null]],
    ['Ann Lee said gunmen came. According to her, two herders were killed.', ['Ann Lee']],
    ['UN: 40 civilians killed in strike', ['UN']],
    ['LIVE: 40 civilians killed in strike', [null]],
    ['Our Gusau correspondent reported that two herders were killed.', [null]],
    ['Two herders were killed, according to the mayor, Ann Lee.', ['Ann Lee']],
    [
      'The mayor, Ola Berg, said it. A survivor of the raid, Ann Lee, told reporters it burned. According to her, two men were killed.',
      ['Ann Lee'],
    ],
    ['The mission documented 3,498 deaths.', ['The mission']],
    ['The health ministry has recorded 310 deaths since May.', ['The health ministry']],
    ['The Blue Helpers, who work in the north, have counted 80 dead.', ['The Blue Helpers']],
    ['The road recorded 31 deaths in May.', [null]],
    [
      'The rebels said they had killed 40 soldiers, while the army put its losses at six dead.',
      ['The rebels', 'the army'],
    ],
    ['On the northern side the rangers said 12 people were killed.', ['the rangers']],
    ['Medics raised to 40 the number of people killed.', ['Medics']],
    ['The blast raised the death toll to 40.', [null]],
    ['Police deny using live rounds and say one protester died of tear gas.', ['Police']],
    ['The rangers gave a lower toll of 12 dead.', ['The rangers']],
    ['The army put the town behind it after 12 people were killed.', [null]],
    ['Two people were wounded, wrote Mayor Ines Lund on Monday.', ['Ines Lund']],
    ['Two people were wounded, said a hospital official on Monday.', ['a hospital official']],
    ['Quoting witnesses, officer Ines Lund said 12 people were killed.', ['Ines Lund']],
    ['The Norvik disaster claimed the lives of 97 fans.', [null]],
    ['The action that was announced saw 12 people killed.', [null]],
    ['Gunmen killed 12 people on Sunday, days after the governor said security had improved.', [null]],
    ['Only a day after Arvenia announced the end of its siege, shells struck Osk, killing 18 civilians.', [null]],
    ['When police announced the raid, nine people were killed in Osk.', [null]],
    ['As police said on Sunday, nine people were killed in Osk.', ['police']],
    ['After officials said that nine people were killed in Osk, the fair was closed.', ['officials']],
  ])('%s', (text, expected) => {
    expect(claimants(text)).toEqual(expected);
  });
});

describe('what tells nothing is no claimant', () => {
  it.each([
    ['Ana Roe, 30, from Osmark, who was among more than 50 injured, said she recalled it speeding up.', 'from Osmark'],
    ['Ana Roe, who was among 50 injured, said so.', 'so'],
  ])('%s', (text, never) => {
    expect(claimants(text)).not.toContain(never);
  });
});
