import { expect, test } from 'vitest';
import type { Edit } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { at, edited, entries } from './desk';
import { input, toll, write, type Written } from './make';

const DAY = '2026-03-11';

/** An article about one harmful event, told in one sentence. */
function told(id: number, words: string, low: number, place: string | undefined, more: Partial<Written> = {}): Written {
  const where = place ?? 'a village';
  return {
    id,
    title: `Report ${id}`,
    text: `${words} died in ${where} on Wednesday.`,
    source: `Paper ${id}`,
    casualties: [{ words, low, high: low, date: DAY, ...(place === undefined ? {} : { place }) }],
    tolls: [toll(['c1'], { place: place ?? null, date: { value: DAY, precision: 'day' }, killed: { low, high: low } })],
    ...more,
  };
}

const blast = told(1, '12 dockers', 12, 'Osmark', { title: 'Warehouse explodes in harbour' });
const flood = told(2, 'Five farmers', 5, 'Veldin', { title: 'Rivers burst over fields' });
const quay = told(3, '14 workers', 14, 'Port Lind', { title: 'Quay fire kills many at night' });
const both = (...edits: Edit[]) => edited([blast, flood, quay], edits);
const places = ({ casualties }: { casualties: { place: string | null }[] }): (string | null)[] =>
  casualties.map(({ place }) => place).toSorted();

test('two events the staff puts together are one, with the claims of both side by side', () => {
  const before = both();
  expect(places(before)).toEqual(['Osmark', 'Port Lind', 'Veldin']);
  const after = both({ kind: 'event-merge', events: [at(blast, '12 dockers'), at(quay, '14 workers')] });
  expect(places(after)).toEqual(['Osmark', 'Veldin']);
  const [event] = after.casualties.filter(({ place }) => place === 'Osmark');
  expect(event).toMatchObject({ totals: [{ type: 'killed', low: 12, high: 14 }], staff: { regrouped: 'together' } });
  expect(event?.claims.map(({ outlet }) => outlet).toSorted()).toEqual(['Paper 1', 'Paper 3']);
  expect(after.glance.killed).toMatchObject({ low: 17, high: 19, added: 2 });
});

test('a claim the staff takes out is an event of its own, with its own place and day', () => {
  const same = told(4, 'Nine sailors', 9, 'Osmark', { title: 'Warehouse explodes in harbour again' });
  const before = edited([blast, same], []);
  expect(before.casualties).toHaveLength(1);
  const after = edited([blast, same], [{ kind: 'event-split', statements: [at(same, 'Nine sailors')] }]);
  expect(after.casualties.map(({ totals }) => totals[0]?.low).toSorted()).toEqual([12, 9]);
  expect(after.casualties.every(({ place, date }) => place === 'Osmark' && date === DAY)).toBe(true);
});

test('taking the only claim out of an event changes nothing', () => {
  const split: Edit = { kind: 'event-split', statements: [at(blast, '12 dockers')] };
  expect(both(split).casualties).toEqual(both().casualties);
});

test('place, day and kind hold for the whole event, and a later word gives a fact back', () => {
  const facts: Edit = {
    kind: 'event-facts',
    event: at(blast, '12 dockers'),
    facts: { place: 'Norr', date: '2026-03-10', what: 'explosion at a depot' },
  };
  const [event] = both(facts).casualties.filter(({ place }) => place === 'Norr');
  expect(event).toMatchObject({
    date: '2026-03-10',
    what: 'explosion at a depot',
    staff: { facts: ['place', 'date', 'what'], machine: { place: 'Osmark', date: DAY, what: null } },
  });
  const again = both(facts, { ...facts, facts: { what: 'explosion' } });
  expect(again.casualties.find(({ what }) => what === 'explosion')).toMatchObject({ place: 'Osmark', date: DAY });
  expect(places(both(facts, { ...facts, facts: null }))).toEqual(['Osmark', 'Port Lind', 'Veldin']);
});

test('an event whose day the staff gives moves out of the undated and into the sum', () => {
  const unknown: Written = { ...told(5, 'Three miners', 3, 'Sorn'), casualties: [], tolls: [] };
  const undated: Written = {
    ...unknown,
    casualties: [{ words: 'Three miners', low: 3, high: 3, place: 'Sorn' }],
    tolls: [toll(['c1'], { main: false, place: 'Sorn' })],
  };
  expect(edited([undated], []).aside.undated).toHaveLength(1);
  const dated = edited([undated], [{ kind: 'event-facts', event: at(undated, 'Three miners'), facts: { date: DAY } }]);
  expect(dated.aside.undated).toEqual([]);
  expect(dated.glance.killed).toMatchObject({ low: 3, high: 3, added: 1 });
});

test('what the staff leaves out of the sum is left out with that reason, and the sum stays sure', () => {
  const { glance, casualties } = both({ kind: 'event-sum', event: at(quay, '14 workers'), sum: 'out' });
  expect(glance.killed).toMatchObject({ low: 17, high: 17, withheld: null });
  expect(glance.killed?.left).toEqual([
    { event: casualties.findIndex(({ place }) => place === 'Port Lind'), reason: 'left out by the staff' },
  ]);
});

test('an event without a place is added when the staff puts it into the sum', () => {
  const nowhere = told(6, '30 guests', 30, undefined, { title: 'Hotel burns down' });
  expect(edited([blast, nowhere], []).glance.killed?.withheld).not.toBeNull();
  const put: Edit = { kind: 'event-sum', event: at(nowhere, '30 guests'), sum: 'in' };
  expect(edited([blast, nowhere], [put]).glance.killed).toMatchObject({ low: 42, high: 42, withheld: null });
  expect(edited([blast, nowhere], [put, { ...put, sum: null }]).glance.killed?.withheld).not.toBeNull();
});

test('a part of another event, as the staff says, is never added to it', () => {
  const { glance, casualties } = both({
    kind: 'event-within',
    event: at(flood, 'Five farmers'),
    within: at(blast, '12 dockers'),
  });
  expect(glance.killed?.low).toBe(26);
  expect(glance.killed?.left[0]?.reason).toBe('a part of Osmark, as the staff says');
  expect(casualties.find(({ place }) => place === 'Veldin')?.staff?.within).toBe(`Osmark, ${DAY}`);
});

test('the claim the staff chooses is what the line shows; the others stay under it', () => {
  const rival = told(7, '20 dockers', 20, 'Osmark', { title: 'Harbour warehouse explodes' });
  const range = edited([blast, rival], []).casualties[0];
  expect(range).toMatchObject({ totals: [{ low: 12, high: 20 }], conflicting: true });
  const chosen: Edit = {
    kind: 'event-figure',
    event: at(blast, '12 dockers'),
    figure: at(rival, '20 dockers'),
    chosen: true,
  };
  const line = edited([blast, rival], [chosen]);
  expect(line.casualties[0]).toMatchObject({
    totals: [{ low: 20, high: 20 }],
    conflicting: true,
    staff: { figures: ['killed'] },
  });
  expect(line.casualties[0]?.claims).toHaveLength(2);
  expect(line.glance.killed).toMatchObject({ low: 20, high: 20 });
  expect(edited([blast, rival], [chosen, { ...chosen, chosen: false }]).casualties[0]).toMatchObject({
    totals: [{ low: 12, high: 20 }],
  });
});

test('an event the staff rejects is nowhere: not in the table, the sum or a lead; its statements say why', () => {
  const reject: Edit = { kind: 'event-reject', event: at(blast, '12 dockers'), rejected: true, reason: 'a drill' };
  const { casualties, glance, leads, notCounted } = both(reject);
  expect(places({ casualties })).toEqual(['Port Lind', 'Veldin']);
  expect(glance.killed).toMatchObject({ low: 19, high: 19 });
  expect(leads.flatMap(({ summary }) => summary.map(({ text }) => text)).join(' ')).not.toContain('dockers');
  expect(notCounted).toContainEqual(
    expect.objectContaining({ phrase: '12 dockers', reason: 'rejected by the staff: a drill', event: true }),
  );
  expect(places(both(reject, { ...reject, rejected: false }))).toEqual(['Osmark', 'Port Lind', 'Veldin']);
});

test('the headline’s figure goes with the rejected event whose figure it is, and comes back with it', () => {
  const fire: Written = {
    ...told(9, 'Nine porters', 9, 'Torvik', { title: 'Market burns: nine dead' }),
    casualties: [
      { words: 'nine dead', low: 9, high: 9 },
      { words: 'Nine porters', low: 9, high: 9, place: 'Torvik', date: DAY },
    ],
  };
  expect(write(fire).findings.header.title).toBe('Market burns: nine dead');
  const reject: Edit = { kind: 'event-reject', event: at(fire, 'Nine porters'), rejected: true, reason: '' };
  const { casualties, aside, glance } = edited([blast, fire], [reject]);
  expect(places({ casualties })).toEqual(['Osmark']);
  expect(Object.values(aside).flat()).toEqual([]);
  expect(glance.killed).toMatchObject({ low: 12, high: 12, withheld: null });
  const back = edited([blast, fire], [reject, { ...reject, rejected: false }]);
  expect(back.casualties).toEqual(edited([blast, fire], []).casualties);
});

test('rejecting a statement rejects what says it again, and nothing else', () => {
  const raid: Written = {
    id: 8,
    title: 'Raid in Torvik',
    text: 'A suspected gunman was shot dead in Torvik on Wednesday. He was killed at dawn. A nurse died as well. Two guards died.',
    casualties: [
      { words: 'A suspected gunman', low: 1, high: 1, victims: 'suspected gunman', place: 'Torvik', date: DAY },
      { words: 'He', low: 1, high: 1, victims: 'He' },
      { words: 'A nurse', low: 1, high: 1, victims: 'nurse' },
      { words: 'Two guards', low: 2, high: 2, victims: 'guards' },
    ],
  };
  const key = { article: 8, kind: 'casualty', phrase: 'A suspected gunman', nth: 0 } as const;
  const decision = { id: 1, key, verdict: 'rejected', patch: null, reason: '', at: '', by: null } as const;
  const { notCounted } = buildBriefing(input([raid], { decisions: [decision] }));
  const rejected = notCounted.filter(({ reason }) => reason === 'rejected by the staff').map(({ phrase }) => phrase);
  expect(rejected).toEqual(['A suspected gunman', 'He']);
});

test('an edit holds when its words have moved, and is told as unfit when they are gone', () => {
  const sum: Edit = { kind: 'event-sum', event: at(quay, '14 workers'), sum: 'out' };
  const moved = { ...quay, title: `${quay.title} in the old harbour` };
  expect(edited([blast, moved], [sum]).glance.killed?.left[0]?.reason).toBe('left out by the staff');
  const gone = told(3, '15 workers', 15, 'Port Lind');
  const { desk, glance } = edited([blast, gone], [sum]);
  expect(desk.unfit.map(({ edit }) => edit)).toEqual([sum]);
  expect(glance.killed?.low).toBe(27);
});

test('what is so about an event holds in every briefing that has its articles', () => {
  const sum: Edit = { kind: 'event-sum', event: at(quay, '14 workers'), sum: 'out' };
  const elsewhere = entries([sum], { from: '2026-03-09', to: '2026-03-15' });
  expect(buildBriefing(input([blast, quay], { edits: elsewhere })).glance.killed?.low).toBe(12);
  // Of a briefing without them it is no edit at all.
  expect(buildBriefing(input([blast], { edits: elsewhere })).desk).toMatchObject({ unfit: [] });
});

test('a statement the staff adds counts as the machine’s do, with its sentence', () => {
  const missed: Written = { ...blast, casualties: [], tolls: [] };
  const add: Edit = {
    kind: 'finding-add',
    at: at(missed, '12 dockers'),
    finding: {
      of: 'casualty',
      type: 'killed',
      low: 12,
      high: 12,
      place: 'Osmark',
      date: DAY,
      scope: 'incident',
      claimant: null,
    },
  };
  expect(edited([missed], []).casualties).toEqual([]);
  const { casualties, glance, references } = edited([missed], [add]);
  expect(casualties).toMatchObject([{ place: 'Osmark', date: DAY, totals: [{ type: 'killed', low: 12, high: 12 }] }]);
  expect(glance.killed).toMatchObject({ low: 12, high: 12 });
  const [figure] = casualties[0]?.claims[0]?.figures ?? [];
  expect(figure?.corrected).toBe(true);
  expect(references.find(({ number }) => number === figure?.citation.reference)?.text).toContain('12 dockers died');
});

test('a figure that is corrected is corrected wherever its article says it again, with its own claimant', () => {
  const fire: Written = {
    id: 9,
    title: 'Fire kills six dockers',
    text: 'Six dockers died in Osmark on Wednesday, the harbour master said. A guard was hurt.',
    casualties: [
      { words: 'six dockers', low: 6, high: 6, victims: 'dockers' },
      {
        words: 'Six dockers',
        low: 6,
        high: 6,
        victims: 'dockers',
        place: 'Osmark',
        date: DAY,
        claimant: 'harbour master',
      },
      { words: 'A guard', type: 'injured', low: 1, high: 1 },
    ],
    tolls: [toll(['c1', 'c2', 'c3'], { place: 'Osmark', date: { value: DAY, precision: 'day' } })],
  };
  const patch = {
    kind: 'casualty',
    type: 'killed',
    low: 7,
    high: 7,
    place: 'Osmark',
    date: DAY,
    scope: 'incident',
    claimant: 'harbour master',
  } as const;
  const key = { article: 9, kind: 'casualty', phrase: 'Six dockers', nth: 0 } as const;
  const decision = { id: 1, key, verdict: 'corrected', patch, reason: '', at: '', by: null } as const;
  const [event] = buildBriefing(input([fire], { decisions: [decision] })).casualties;
  expect(event).toMatchObject({
    conflicting: false,
    totals: [{ type: 'killed', low: 7, high: 7 }, { type: 'injured' }],
  });
});

test('an edit of an event that is then rejected still fits', () => {
  const facts: Edit = { kind: 'event-facts', event: at(blast, '12 dockers'), facts: { place: 'Norr' } };
  const reject: Edit = { kind: 'event-reject', event: at(blast, '12 dockers'), rejected: true, reason: '' };
  const note: Edit = { kind: 'note', on: 'event', at: at(blast, '12 dockers'), text: 'Ask again.' };
  expect(both(facts, note, reject).desk.unfit).toEqual([]);
});

test('a note stands beside one claim, goes with an empty text, and is told as unfit where its words are gone', () => {
  const note = (text: string): Edit => ({ kind: 'note', on: 'claim', at: at(blast, '12 dockers'), text });
  const claims = (edits: Edit[]): (string | undefined)[] =>
    edited([blast], edits).casualties.flatMap((event) => event.claims.map((claim) => claim.note));
  expect(claims([note('Ask again.')]).filter((one) => one !== undefined)).toEqual(['Ask again.']);
  expect(claims([note('Ask again.'), note('')]).filter((one) => one !== undefined)).toEqual([]);
  const gone: Edit = { kind: 'note', on: 'warning', at: at(blast, '12 dockers'), text: 'No warning is here.' };
  expect(edited([blast], [gone]).desk.unfit).toHaveLength(1);
});
