import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../main/text/document';
import { readHarm } from '../extract/casualties/read';

const PROSE = ['The ferry sank at dawn, the coast guard said.', 'The minister ordered an inquiry on Monday.'];

/** What of the lines after the first of prose is not read. */
function unread(...lines: string[]): string[] {
  const text = [PROSE[0], ...lines, PROSE[1], PROSE[0], PROSE[1], PROSE[0], PROSE[1], PROSE[0], PROSE[1]].join('\n');
  const document = readDocument(text, { published: null, title: null, byline: null, dateline: null });
  for (const [start, end] of document.furniture)
    expect(document.tokens.some((token) => token.start >= start && token.end <= end)).toBe(false);
  const read = document.tokens.reduce((sum, token) => sum + token.text.length, 0);
  const hidden = document.furniture.map(([start, end]) => text.slice(start, end));
  // Every character is either a token's or furniture's: nothing is lost between.
  expect(read + hidden.join('').replace(/\s/g, '').length).toBe(text.replace(/\s/g, '').length);
  return hidden;
}

describe('furniture', () => {
  it.each([
    'Rescuers carry a boy from the wreck on 3 July. (Ana Velmar/Reuters)',
    'Two miners were killed when the shaft fell in [File: Ana Velmar/AP Photo]',
    'Five people were hurt in the blast. (Photo: Osmark Police)',
    'Smoke rises over Osmark (AFP via Getty Images/File)',
    'The harbour, where 12 people died (file photo)',
    'The wreck off Osmark ©Ana Velmar (AFP)',
    'The wreck off Osmark. Photograph: Ana Velmar/AP'.replace('. P', ' P'),
    'Ana Velmar/Getty Images',
    'Ten people were shot. Ana Velmar reports. (Published Monday, Sept. 16, 2013)',
    'FILE PHOTO: Ten people were killed here in 2019',
    'Image copyright Velmar Image caption Ten people were killed here',
    'Photos: Fire in Osmark Ten people were killed. Hide Caption 3 of 12',
    'JUST WATCHED Ten people killed in Osmark MUST WATCH 01:26',
    'WATCH: Ten people killed in Osmark',
    'Also read | Ten killed in Osmark market blast',
    'Ten killed in Osmark market blast Read more',
    'Published in The Osmark Herald, July 4th, 2025',
    'Updated: 2016-07-15 13:14',
    'Advertisement Continue reading the main story',
    'Related stories two killed in Osmark probe panel faces crisis full coverage',
    'This story is from March 9, 2002',
    'Ana Velmar in Osmark and Jon Pell in Zed contributed to this report.',
    'Contact Ana Velmar at ana@example.com or 555-010-4477.',
    'Follow Ana Velmar on Twitter: @velmar',
    '(In second paragraph, "Harbour Minister Jon Pell" should be "Justice Minister Jon Pell")',
    '(In the headline, “ten dead” should read “two dead”.)',
    '(Corrects number of dead to two in first paragraph)',
    '(Owner corrects name of the ferry, Ana, not Anna)',
    'NOTE: Corrects the mayor’s name.',
    'EPA Miners wait at the shaft in Osmark',
    'Handout - Getty The shaft after the roof fell in',
    'AP:Associated Press Miners wait at the shaft in Osmark where the roof fell in',
    'MOST READ IN NEWS OUT OF THE BLUE Ten killed in Osmark market blast',
    'Newsletter Sign Up Continue reading the main story Please verify you are no robot. An error has occurred. View all newsletters of The Osmark Herald.',
  ])('"%s" is not read', (line) => expect(unread(line)).toEqual([line]));

  it('marks buttons alone where they stand among prose', () => {
    expect(
      unread(
        'The dead are Ana Velmar and Jon Pell Click to share on Facebook (Opens in new window) Click to share on Twitter (Opens in new window) THE two were named by police.',
      ),
    ).toEqual(['Click to share on Facebook (Opens in new window) Click to share on Twitter (Opens in new window)']);
  });

  it('marks a picture’s credit alone where it stands among prose', () => {
    expect(unread('The mine fell in. (Photo: Ana Velmar/PA) Two miners were killed, the owner said.')).toEqual([
      '(Photo: Ana Velmar/PA)',
    ]);
  });

  it('marks the lines under a heading up to the next of prose', () => {
    expect(unread('Related stories', 'Ten killed in market blast', 'Five wrecks of the strait')).toEqual([
      'Related stories',
      'Ten killed in market blast',
      'Five wrecks of the strait',
    ]);
  });

  it('marks a credit behind prose and not the prose', () => {
    expect(unread('Two miners were killed on Monday, the owner said. Jon Pell contributed to this report.')).toEqual([
      'Jon Pell contributed to this report.',
    ]);
    expect(unread('Two miners were killed on Monday, the owner said. REUTERS/Ana Velmar')).toEqual([
      'REUTERS/Ana Velmar',
    ]);
    expect(unread('Two miners were killed on Monday, the owner said. Photo: Ana Velmar')).toEqual([
      'Photo: Ana Velmar',
    ]);
    expect(unread('“Two miners were killed.” Photograph: Ana Velmar')).toEqual(['Photograph: Ana Velmar']);
    expect(unread('Two miners at the pit Photo: Ana Velmar')).toEqual(['Two miners at the pit Photo: Ana Velmar']);
  });

  it.each([
    'Two miners were killed on Monday, the owner said. (AFP)',
    'Two miners were killed on Monday, the owner said. (AFP/AP)',
    'Two miners were killed on Monday, the owner said. (Published reports gave three.)',
    'The north of the valley (Velmar/Osmark) lost two miners.',
    'Most of the seats went to the alliance (Labour/Greens)',
    'Watch: the wall will fall, he said, and it killed two.',
    'Posted prices were raised by 50 cents to 17.35 dollars.',
    'Updated figures show that 12 people died in 2019.',
    'The strike contributed to this report of 12 dead, he said.',
    'Read more books, she told the 12 children.',
    'Related charges were dropped, the court said.',
    'Photo shops in the harbour were closed.',
    'Follow the money, the judge said.',
    'Contact with the ferry was lost.',
    'EPA Ten people were killed when the shaft fell in',
    'AP:Associated Press The boat on which the smuggler was shot dead',
  ])('"%s" is read', (line) => expect(unread(line)).toEqual([]));

  it('reads a headline whatever it looks like, and a page of captions', () => {
    const title = 'WATCH: Ten people killed in Osmark';
    const text = `${title}\n${PROSE.join('\n')}`;
    const frame = { published: null, byline: null, dateline: null };
    expect(readDocument(text, { ...frame, title: [0, title.length] }).furniture).toEqual([]);
    const gallery = 'Ten people died here (Ana Velmar/AP)\nTwo died there (Ana Velmar/AP)';
    expect(readDocument(gallery, { ...frame, title: null }).furniture).toEqual([]);
  });

  it('gives no finding', () => {
    const { casualties } = readHarm(
      `${PROSE[0]}\nAlso read: Ten killed in market blast\nThe wreck killed two people, police said.\nFive people died here (Ana Velmar/AP)\n${PROSE[1]}`,
    );
    expect(casualties.map(({ low }) => low)).toEqual([2]);
  });
});
