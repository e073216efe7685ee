import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../preload/contract';
import { keepSigner } from '../../../main/keys/known';
import { signingKey } from '../../../main/keys/signing-key';
import { value } from '../engine/desk';
import { fileOf, someKey } from '../handover/handed';
import { place, startEngine } from './place';

const DAY = '2031-05-06';
const OPTIONS = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';

/** A place whose library holds a day, closed unless said. */
async function office(closedBy: string | null = 'M. Orr') {
  const made = place({
    settings: () => ({ ...DEFAULT_SETTINGS, closedBy: closedBy ?? '' }),
    signingKey: () => signingKey(join(made.at, 'key.json'), null, '2031-05-06T08:00:00.000Z'),
    get knownSigners() {
      return join(made.at, 'known.json');
    },
  });
  const { at, run } = made;
  mkdirSync(join(at, 'data'), { recursive: true });
  const flood = join(at, 'flood.txt');
  writeFileSync(flood, FLOOD);
  expect(await run('import', flood, '--published', DAY)).toMatchObject({ code: 0 });
  if (closedBy !== null) {
    const engine = startEngine();
    value(await engine.ask('open', join(at, 'data', 'Library.daybrief'), false));
    const seen = value(await engine.ask('draft', OPTIONS)).fingerprint;
    value(await engine.ask('closeBriefing', OPTIONS, { by: closedBy, seen }));
    await engine.stop();
  }
  return { at, run, out: join(at, 'day.daybrief-brief') };
}

test('brief writes the closed briefing signed, and verify says by whom and that nothing was changed', async () => {
  const { at, run, out } = await office();
  const written = await run('brief', '--date', DAY, '--out', out);
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(written.out).toMatch(/version 1, signed by M\. Orr with the key ([0-9A-F]{4} ){15}[0-9A-F]{4}\n$/u);
  const told = await run('verify', out, '--library', join(at, 'data', 'Library.daybrief'));
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toContain('not a byte was changed');
  expect(told.out).toContain('Signed by M. Orr');
  expect(told.out).toContain('not compared on this machine yet');
  expect(told.out).toContain('version 1, with 1 of its articles');
  expect(JSON.parse((await run('verify', out, '--json')).out)).toMatchObject({
    signer: { name: 'M. Orr', known: false },
    changed: [],
    problems: [],
  });
});

test('verify names what was changed, with an exit code of its own', async () => {
  const { run, out } = await office();
  await run('brief', '--date', DAY, '--out', out);
  const text = readFileSync(out, 'utf8');
  writeFileSync(out, text.replace(/killed four(?![^]*killed four)/u, 'killed nine'));
  const told = await run('verify', out);
  expect(told).toMatchObject({ code: 1, out: '' });
  expect(told.err).toContain('changed since it was signed: The article S1, “Flood in Varn” (flood.txt).');
  writeFileSync(out, text.slice(0, -40));
  expect((await run('verify', out)).err).toMatch(/bytes are missing at its end/u);
  writeFileSync(out, 'Dear all,\n\nnothing happened.\n');
  expect((await run('verify', out)).err).toContain('not a briefing that Daybrief handed over');
});

test('verify tells a known signer’s name under another key', async () => {
  const { at, run, out } = await office();
  const [first, second] = [someKey(), someKey()];
  await keepSigner(join(at, 'known.json'), { name: 'M. Orr', publicKey: first.publicKey }, '2031-05-01T08:00:00.000Z');
  writeFileSync(out, fileOf(first));
  expect((await run('verify', out)).out).toContain('known since 1 May 2031');
  writeFileSync(out, fileOf(second));
  const told = await run('verify', out);
  expect(told.code).toBe(1);
  expect(told.err).toContain('M. Orr is known with another key');
});

test('only what was closed is handed over, whole', async () => {
  const { run, out } = await office(null);
  expect(await run('brief', '--date', DAY, '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('No briefing of this period was closed'),
  });
  expect(await run('brief', '--date', DAY, '--out', out, '--edition', 'front')).toMatchObject({ code: 2 });
});
