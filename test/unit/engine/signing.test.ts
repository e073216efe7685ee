import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, fingerprintOf, inGroups } from '../../../main/keys/fingerprint';
import { close, desk, folder, value, type Desk } from './desk';
import { changeByHand, DAY, OPTIONS, UNGUARDED } from './real-library';

const KEY = generateKeyPairSync('ed25519');
const PUBLIC = bytesOf(KEY.publicKey);
const FLOOD = 'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed 239 people in Varn on Tuesday, police said.\n';

/** A library with one closed briefing, not signed. */
async function closed(sound = true): Promise<Desk & { path: string }> {
  const made = desk({ sound });
  const path = join(folder(), 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  value(await made.service.ask('importText', [FLOOD, { published: DAY }]));
  await close(made, OPTIONS, 'Ana Reyes');
  return { ...made, path };
}

/** Signs a closed briefing as the main process does. */
async function signs({ service }: Desk, id: number, by = 'Ana Reyes') {
  const { entry, statement } = value(await service.ask('toSign', [id, by]));
  const signature = sign(null, statement, KEY.privateKey);
  return service.ask('sign', [id, { entry, by, publicKey: PUBLIC, signature }]);
}

const stateOf = async ({ service }: Desk, id: number) => value(await service.ask('signedState', [id]));
const report = async ({ service }: Desk) => value(await service.ask('verify', []));

test('a closed briefing is signed once and for good, and verifying says by whom', async () => {
  const made = await closed();
  expect(await stateOf(made, 1)).toEqual({ state: 'unsigned', before: true });
  expect((await report(made)).signed).toEqual([
    expect.stringMatching(/is not signed: it was closed before signing\.$/),
  ]);
  value(await signs(made, 1));
  expect(await stateOf(made, 1)).toMatchObject({ state: 'signed', by: 'Ana Reyes' });
  expect(await made.service.ask('toSign', [1, 'M. Orr'])).toMatchObject({ ok: false, code: 'refused' });
  const found = await report(made);
  expect(found.problems).toEqual([]);
  expect(found.signed?.join()).toContain(`is signed by Ana Reyes, key ${inGroups(fingerprintOf(PUBLIC))}.`);
  // One that is closed later and not signed is not called older than signing.
  await close(made, OPTIONS, 'Ana Reyes');
  expect(await stateOf(made, 2)).toEqual({ state: 'unsigned', before: false });
});

test('a signature holds after everything that may come later: imports, edits, closings, a purge', async () => {
  const made = await closed();
  value(await signs(made, 1));
  const edit = { kind: 'story-title', story: 1, title: 'High water' } as const;
  value(await made.service.ask('edit', [{ from: DAY, to: DAY, edit }]));
  await close(made, OPTIONS, 'M. Orr');
  value(await made.service.ask('purge', [{ article: 1, reason: 'private', by: 'M. Orr' }]));
  expect(await stateOf(made, 1)).toMatchObject({ state: 'signed' });
  expect((await report(made)).problems).toEqual([]);
});

test.each([
  ['its document', `UPDATE briefing SET document = replace(document, '239', '999') WHERE id = 1`],
  ['its title', `UPDATE briefing SET title = 'Night' WHERE id = 1`],
  ['when it was closed', `UPDATE briefing SET closed = '2030-01-01T00:00:00.000Z' WHERE id = 1`],
  ['the name of the signer', `UPDATE briefing_signature SET by = 'M. Orr'`],
  ['the key', `UPDATE briefing_signature SET public_key = zeroblob(32)`],
  [
    'what the chain held then',
    `UPDATE chain SET hash = zeroblob(32) WHERE id = (SELECT entry FROM briefing_signature)`,
  ],
])('the signature does not hold where %s was changed by hand', async (_what, statements) => {
  const made = await closed(false);
  value(await signs(made, 1));
  changeByHand(made.path, `${UNGUARDED} ${statements}`);
  expect(await stateOf(made, 1)).toMatchObject({ state: 'broken' });
  const words = (await report(made)).problems.map((problem) => problem.words).join('\n');
  expect(words).toMatch(
    /The closed briefing 1 \(.*\) does not fit its signature \(.*\): it, or what the library held then/,
  );
});

test('what was changed since it was closed is not signed, nor is a signature kept that fits nothing', async () => {
  const made = await closed(false);
  const { entry } = value(await made.service.ask('toSign', [1, 'Ana Reyes']));
  const signature = sign(null, Buffer.from('something else'), KEY.privateKey);
  const wrong = { entry, by: 'Ana Reyes', publicKey: PUBLIC, signature };
  expect(await made.service.ask('sign', [1, wrong])).toMatchObject({ ok: false, code: 'refused' });
  changeByHand(made.path, `${UNGUARDED} UPDATE briefing SET document = replace(document, '239', '999')`);
  expect(await made.service.ask('toSign', [1, 'Ana Reyes'])).toMatchObject({ ok: false, code: 'damaged-library' });
});
