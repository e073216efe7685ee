import { openLibrary } from '../../../main/store/open';

/** A process of another user: opens a library and prints what came of it. */
const [path = '', create = '', addon = ''] = process.argv.slice(2);
const opened = openLibrary(path, {
  create: create === 'create',
  driver: { plain: addon === '' ? null : addon, ciphers: null, key: null },
  now: '2031-05-06T08:00:00.000Z',
  timeZone: 'UTC',
});
process.stdout.write(JSON.stringify(opened.ok ? { ok: true } : opened));
