import { openLibrary } from '../../../../main/store/open';
import { driverHere } from '../../../../main/engine/driver';

/** A process that has a library open until it is ended. Arguments: the library, its passphrase or nothing. */
const [path = '', passphrase = ''] = process.argv.slice(2);
const opened = openLibrary(path, {
  create: false,
  driver: driverHere(),
  unlock: passphrase === '' ? null : { passphrase },
  now: '2031-05-06T08:00:00.000Z',
  timeZone: 'UTC',
});
process.stdout.write(opened.ok ? 'opened\n' : `${opened.message}\n`);
process.stdin.resume();
