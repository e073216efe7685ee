import { describe, expect, test } from 'vitest';
import { analyse } from '../../../main/extract/analyse';
import type { Casualty, Findings } from '../../../preload/contract';
import { theModel } from '../syntax/read';
import { loadFixtures, type Expected } from '../../fixtures/load';

/** A test for what the fixture says something of; a fixture that is silent has no such test, and none is skipped. */
const checked =
  (said: boolean): ((name: string, body: () => void) => void) =>
  (name, body) => {
    if (said) test(name, body);
  };

const plain = (name: string | null | undefined): string | null =>
  name?.toLowerCase().replace(/^(?:the|a|an) /, '') ?? null;

describe.each(loadFixtures())('$slug', ({ text, expected }) => {
  const published = expected.published === null ? null : { value: expected.published, basis: 'given' as const };
  const findings = analyse({ id: 'fixture', text, title: null, published, repair: true }, 'test', theModel());

  checked(expected.header !== undefined || expected.language !== undefined)('header and language', () => {
    expect({ ...findings.header }).toMatchObject(expected.header ?? {});
    if (expected.language !== undefined) expect(findings.language).toBe(expected.language);
  });

  checked(expected.contains !== undefined)('repair', () => {
    for (const words of expected.contains ?? []) expect(findings.text).toContain(words);
    for (const words of expected.absent ?? []) expect(findings.text).not.toContain(words);
  });

  checked(expected.quotes !== undefined)('quotes with their speakers', () => {
    const optional = new Set(expected.quotes?.filter((quote) => quote.optional === true).map((quote) => quote.text));
    const found = findings.quotes
      .filter(({ kind }) => kind !== 'indirect')
      .flatMap((quote) =>
        quote.verbatim.map(([start, end]) => ({
          text: findings.text.slice(start, end),
          speaker: plain(quote.speaker?.name),
          kind: quote.kind,
        })),
      )
      .filter((quote) => !optional.has(quote.text));
    expect(found).toEqual(
      expected.quotes
        ?.filter((quote) => quote.optional !== true)
        .map((quote) => ({ text: quote.text, speaker: plain(quote.speaker), kind: quote.kind })),
    );
  });

  checked(expected.indirect !== undefined || expected.notIndirect !== undefined)('paraphrases', () => {
    const found = findings.quotes
      .filter(({ kind }) => kind === 'indirect')
      .map(({ parts, speaker }) => ({
        text: parts.map(([start, end]) => findings.text.slice(start, end)).join(' … '),
        speaker: plain(speaker?.name),
      }));
    for (const { text: words, speaker } of expected.indirect ?? [])
      expect(found).toContainEqual({ text: words, speaker: plain(speaker) });
    for (const words of expected.notIndirect ?? []) expect(found.map(({ text: said }) => said)).not.toContain(words);
  });

  checked(expected.notActors !== undefined)('who is no actor', () => {
    const acting = findings.actors.filter(({ acts }) => acts).map(({ name }) => name);
    for (const name of expected.notActors ?? []) expect(acting).not.toContain(name);
  });

  checked(expected.casualties !== undefined)('casualty statements', () => {
    expect(harm(findings, expected)).toEqual(
      expected.casualties
        ?.filter(({ optional }) => optional !== true)
        .map(({ optional: _optional, claimant, ...rest }) => ({
          ...rest,
          ...(claimant === undefined ? {} : { claimant: plain(claimant) }),
        })),
    );
  });

  checked(expected.toll !== undefined)('main toll', () => {
    const main = findings.tolls.find((toll) => toll.main);
    if (expected.toll === null || expected.toll === undefined) expect(main).toBeUndefined();
    else
      for (const [type, [low, high]] of Object.entries(expected.toll))
        expect({ type, ...main?.[type as 'killed'] }).toEqual({ type, low, high });
  });

  checked(expected.persons !== undefined)('actors and roles', () => {
    const acting = findings.actors.filter(({ acts }) => acts);
    expect(
      acting
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(expected.persons?.toSorted());
    const organisations = acting.filter(({ kind }) => kind === 'organisation').map(({ name }) => plain(name));
    for (const name of expected.organisations ?? []) expect(organisations).toContain(plain(name));
    for (const [name, roles] of Object.entries(expected.roles ?? {})) {
      const said = findings.actors.find((actor) => actor.name === name)?.roles.map((role) => plain(role.text));
      for (const role of roles) expect(said).toContain(plain(role));
    }
  });

  checked(expected.dates !== undefined)('dates', () => {
    for (const { text: phrase, value } of expected.dates ?? []) {
      const found = findings.dates.find(({ start, end }) => findings.text.slice(start, end).includes(phrase));
      expect({ phrase, value: found?.value }).toEqual({ phrase, value });
    }
  });
});

/** The statements found, cut down to the fields the fixture names, without those it calls optional. */
function harm(findings: Findings, expected: Expected): unknown[] {
  const wanted = expected.casualties ?? [];
  const phraseOf = ({ start, end }: Casualty): string => findings.text.slice(start, end);
  const used = new Set<number>();
  return findings.casualties.flatMap((found) => {
    const index = wanted.findIndex(
      (want, at) =>
        !used.has(at) &&
        want.type === found.type &&
        (phraseOf(found).includes(want.phrase) || want.phrase.includes(phraseOf(found))),
    );
    const want = wanted[index];
    const { type, low, high, scope } = found;
    if (want === undefined) return [{ phrase: phraseOf(found), type, low, high, scope }];
    used.add(index);
    if (want.optional === true) return [];
    const actor = findings.actors.find(({ id }) => id === found.claimant?.actor);
    const claimants = [found.claimant?.name, actor?.name, ...(actor?.aliases ?? [])].map(plain);
    return [
      {
        phrase: want.phrase,
        type,
        low,
        high,
        scope,
        ...(want.place === undefined ? {} : { place: found.place?.name ?? null }),
        ...(want.date === undefined ? {} : { date: found.date?.value ?? null }),
        ...(want.perpetrator === undefined ? {} : { perpetrator: found.perpetrator?.name ?? null }),
        ...(want.claimant === undefined
          ? {}
          : { claimant: claimants.includes(plain(want.claimant)) ? plain(want.claimant) : (claimants[0] ?? null) }),
      },
    ];
  });
}
