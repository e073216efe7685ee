import { spawnSync } from 'node:child_process';
import { quoted, wrapper } from './wrapper';

/** Starts the system's keyring, opened, and then what is given, on a message bus of their own. */
const WITH_KEYRING =
  'printf %s "a drill" | gnome-keyring-daemon --unlock --components=secrets >"$XDG_DATA_HOME/keyring.txt" && exec "$@"';

/** Why there is no keyring here that the tests could have to themselves, or null where there is. */
export function missingKeyring(folder: string): string | null {
  if (process.platform !== 'linux') return 'the keyring of this system is its user’s: the tests leave it alone';
  const env = { ...process.env, XDG_DATA_HOME: folder, HOME: folder };
  const tried = spawnSync('dbus-run-session', ['--', 'sh', '-c', WITH_KEYRING, 'sh', 'true'], {
    encoding: 'utf8',
    env,
  });
  if (tried.error !== undefined) return 'no message bus can be started here (package dbus)';
  return tried.status === 0
    ? null
    : `no keyring can be started here (package gnome-keyring): ${tried.stderr.trim().split('\n').at(-1) ?? ''}`;
}

/** A program that starts another one beside a keyring that is in a folder of the test's own, the same at each start. */
export function besideKeyring(program: string, folder: string): string {
  return wrapper(folder, 'beside-keyring.sh', [
    `export XDG_DATA_HOME=${quoted(folder)}`,
    `exec dbus-run-session -- sh -c ${quoted(WITH_KEYRING)} sh ${quoted(program)} "$@"`,
  ]);
}
