import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../preload/contract';
import { COMMANDS } from '../../../main/cli/usage';
import { fingerprintOf, inGroups } from '../../../main/keys/fingerprint';
import { keyState, signingKey } from '../../../main/keys/signing-key';
import { commandArguments } from '../../../main/shell/arguments';
import { folder, value } from '../engine/desk';
import { place } from './place';

const MADE = '2031-05-06T08:00:00.000Z';

test('key says which key signs here, and writes its public half alone', async () => {
  const file = join(folder(), 'key.json');
  const { at, run } = place({
    settings: () => ({ ...DEFAULT_SETTINGS, closedBy: 'M. Orr' }),
    keyState: () => keyState(file),
  });
  expect(await run('key')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('No key was made yet.') });
  const { publicKey } = value(await signingKey(file, null, MADE));
  const out = join(at, 'public.json');
  const told = await run('key', '--out', out);
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toContain(`Key ${inGroups(fingerprintOf(publicKey))}, made 6 May 2031, of M. Orr`);
  const written = JSON.parse(readFileSync(out, 'utf8'));
  expect(written).toEqual({
    name: 'M. Orr',
    ed25519: Buffer.from(publicKey).toString('base64'),
    fingerprint: fingerprintOf(publicKey),
  });
  expect(JSON.parse((await run('key', '--json')).out)).toEqual({ ...written, made: MADE });
});

test.each(COMMANDS)('the app takes %s for a command', (command) => {
  expect(commandArguments(['Daybrief', command], COMMANDS)).toEqual([command]);
});
