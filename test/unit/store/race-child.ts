import { atomically, sql } from '../../../main/store/database';
import { closeLibrary, openLibrary } from '../../../main/store/open';

/**
 * A process that makes or opens a library at the moment it is told, notes its own number in it and says how that went.
 * Arguments: path, moment (milliseconds since 1970), the addon.
 */
const [path = '', moment = '0', addon = ''] = process.argv.slice(2);
while (Date.now() < Number(moment));
const opened = openLibrary(path, {
  create: true,
  driver: { plain: addon === '' ? null : addon, ciphers: null, key: null },
  now: '2031-05-06T08:00:00.000Z',
  timeZone: 'UTC',
});
if (opened.ok) {
  const { db } = opened.value;
  atomically(db, () =>
    sql(db, "INSERT INTO action (at, by, kind, content) VALUES (?, ?, 'import', '{}')").run(
      '2031-05-06T08:00:00.000Z',
      String(process.pid),
    ),
  );
  closeLibrary(opened.value);
}
process.stdout.write(JSON.stringify(opened.ok ? { ok: true, process: process.pid } : opened));
