import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { briefingAsJson } from '../../../main/export/json';
// @ts-expect-error a script, without types
import { briefingSchema, SCHEMA } from '../../../scripts/lib/schema.mjs';
import { input, type Written } from '../briefing/make';
import { briefing } from './harbour';

const published: string = readFileSync(SCHEMA, 'utf8');
const valid = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(published));

test('the published schema is what the contract says (else: npm run schema)', () => {
  expect(JSON.parse(briefingSchema())).toEqual(JSON.parse(published));
});

test('a briefing as it is exported follows the schema', () => {
  const written: Written = {
    id: 7,
    title: 'Flood cuts off towns',
    text: 'At least 28 people were killed when a flood struck Orlen on Monday, the mayor said. "We will rebuild," Mayor Ada Quill said.',
    casualties: [{ words: 'At least 28 people', low: 28, high: null, place: 'Orlen', claimant: 'the mayor' }],
    quotes: [{ words: '"We will rebuild,"', said: 'Ada Quill', role: 'Mayor' }],
    actors: [{ name: 'Ada Quill', roles: ['Mayor'] }],
  };
  for (const one of [briefing(), buildBriefing(input([written]))]) {
    const follows = valid(JSON.parse(briefingAsJson(one)));
    expect(valid.errors).toBeNull();
    expect(follows).toBe(true);
  }
});

test.each([
  ['a part is missing', { sources: undefined }],
  ['a part is of another kind', { version: 'two' }],
  ['there is one nobody knows', { extra: 1 }],
])('it refuses data where %s', (_name, wrong) => {
  expect(valid(JSON.parse(JSON.stringify({ ...briefing(), ...wrong })))).toBe(false);
});
