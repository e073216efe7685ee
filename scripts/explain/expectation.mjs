/**
 * What the analysis found, in the form of a fixture's expected.json (see test/fixtures/load.ts).
 * @param published the day given from outside, or null
 */
export function expectationOf({ text, quotes, casualties, tolls, actors }, published) {
  const acting = actors.filter(({ acts }) => acts);
  const main = tolls.find((toll) => toll.main);
  const range = (of) => (of === null || of === undefined ? undefined : [of.low, of.high]);
  return {
    published,
    quotes: quotes
      .filter(({ kind }) => kind !== 'indirect')
      .flatMap(({ kind, speaker, verbatim }) =>
        verbatim.map(([start, end]) => ({ text: text.slice(start, end), speaker: speaker?.name ?? null, kind })),
      ),
    casualties: casualties.map(({ start, end, type, low, high, scope, place, date, claimant }) => ({
      phrase: text.slice(start, end),
      type,
      low,
      high,
      scope,
      place: place?.name ?? null,
      date: date?.value ?? null,
      claimant: claimant?.name ?? null,
    })),
    toll:
      main === undefined
        ? null
        : { killed: range(main.killed), injured: range(main.injured), missing: range(main.missing) },
    persons: acting.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    organisations: acting.filter(({ kind }) => kind === 'organisation').map(({ name }) => name),
    roles: Object.fromEntries(
      acting.filter(({ roles }) => roles.length > 0).map(({ name, roles }) => [name, roles.map((role) => role.text)]),
    ),
  };
}
