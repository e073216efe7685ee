import { giveKey } from '../../../../main/store/cipher/change';
import { openLibrary } from '../../../../main/store/open';

/** A process that gives a library one key after another until it is killed. Arguments: path, addons, keys and first bytes in hexadecimal. */
const [path = '', plain = '', ciphers = '', ...keys] = process.argv.slice(2);
const driver = { plain: plain === '' ? null : plain, ciphers: ciphers === '' ? null : ciphers, key: null };
for (let turn = 0; ; turn++) {
  const [now = '', next = ''] = turn % 2 === 0 ? keys : keys.toReversed();
  const key = now.slice(0, 64);
  const opened = openLibrary(path, {
    create: false,
    driver,
    unlock: { key },
    now: '2031-05-06T08:00:00.000Z',
    timeZone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.message);
  process.stdout.write('.');
  giveKey(opened.value, { raw: Buffer.from(next.slice(0, 64), 'hex'), header: Buffer.from(next.slice(64), 'hex') });
}
