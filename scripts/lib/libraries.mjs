import fs from 'node:fs';
import { Trouble, say, since } from './say.mjs';
import { capture, captureWhile, has } from './run.mjs';

/** Debian's names of what Electron links to. From Debian 13 and Ubuntu 24.04 on some end in t64; apt resolves those below. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libnotify4', 'libatk-bridge2.0-0'];
const DISPLAY = ['xvfb', 'xauth'];
/** What the end-to-end tests look at a printed PDF with, and a face for letters outside the embedded fonts. */
const PDF_TOOLS = ['poppler-utils', 'fonts-dejavu-core'];
/** What they see with whether any process asks for a way off the machine. */
const TRACE_TOOLS = ['strace'];
/** A keyring of the system's own kind, which they have to themselves. */
const KEYRING_TOOLS = ['gnome-keyring', 'dbus'];

export const isCi = () => !['', undefined, '0', 'false'].includes(process.env.CI);
const isRoot = () => process.getuid?.() === 0;

/** Whether a window can be shown without help. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * Sees to what Electron needs of a Linux system: shared libraries, and Xvfb where there is no display.
 * As root or in CI they are installed; otherwise it stops with the one line to paste.
 * `forTests` also wants what tests look with, but goes on without it (the tests that need it say so).
 */
export async function ensureLibraries(electron, { forTests = false } = {}) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(electron);
  const wanted = missing.length > 0 ? [...LIBRARIES] : [];
  if (!hasDisplay() && !(has('xvfb-run') && has('xauth'))) wanted.push(...DISPLAY);
  const optional = forTests
    ? [
        ...(has('pdfinfo') ? [] : PDF_TOOLS),
        ...(has('strace') ? [] : TRACE_TOOLS),
        ...(has('gnome-keyring-daemon') && has('dbus-run-session') ? [] : KEYRING_TOOLS),
      ]
    : [];
  if (wanted.length === 0 && optional.length === 0) return;

  const installer = whoInstalls();
  if (installer === null) {
    if (wanted.length > 0) throw new Trouble(whatToPaste(wanted, missing));
    say(`Tests that need other tools will be skipped. To run them: sudo apt-get install -y ${optional.join(' ')}`);
    return;
  }
  if (wanted.length > 0) await install(installer, [...wanted, ...optional]);
  else
    await install(installer, optional).catch((error) => say(`Tests that need them will be skipped. ${error.message}`));
  const still = missingLibraries(electron);
  if (still.length > 0) {
    throw new Trouble(
      `Electron still misses ${still.join(', ')} after the installation. Install the packages that hold them and run the command again.`,
    );
  }
}

/** The shared libraries that the binary asks for and the system lacks. */
function missingLibraries(electron) {
  return capture('ldd', [electron])
    .output.split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/** The command in front of apt-get: nothing for root, sudo in CI where it asks no password, null for nobody. */
function whoInstalls() {
  if (!has('apt-get')) return null;
  if (isRoot()) return [];
  if (isCi() && capture('sudo', ['-n', 'true']).code === 0) return ['sudo', '-n'];
  return null;
}

function whatToPaste(packages, missing) {
  const why =
    missing.length > 0
      ? `Electron needs system libraries that are not here (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''})`
      : 'There is no display, and Xvfb is not installed';
  if (!has('apt-get')) {
    return `${why}. Install what your system calls ${packages.join(', ')} (these are Debian's names) and run the command again.`;
  }
  return `${why}. Paste this line and run the command again:\n  sudo apt-get update && sudo apt-get install -y ${available(packages).join(' ')}`;
}

async function install(before, packages) {
  const start = performance.now();
  say(`Installing system packages: ${packages.join(' ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...before, 'apt-get', ...args];
    return captureWhile(command, rest, () => {}, { env });
  };
  // The lists of a fresh container are empty, and old ones name files that are gone.
  const update = await apt('update', '-q');
  const done = await apt('install', '-y', '-q', '--no-install-recommends', ...available(packages));
  if (done.code !== 0) {
    const reason =
      `${done.output}${update.output}`.split('\n').find((line) => line.startsWith('E:')) ?? 'no reason given';
    throw new Trouble(
      `The system packages could not be installed (${reason}). Install them by hand: apt-get install -y ${packages.join(' ')}`,
    );
  }
  say(`System packages installed in ${since(start)}.`);
}

/** The names under which this release has the packages: its own name, else the one with t64 at its end. */
function available(packages) {
  return packages.map((name) => {
    if (capture('apt-cache', ['show', '--no-all-versions', name]).code === 0) return name;
    return capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]).code === 0 ? `${name}t64` : name;
  });
}

/**
 * The arguments Electron needs on this machine in development and tests, never in a release: as root it
 * refuses to start with its sandbox. Errors of D-Bus and of the graphics driver are kept off the terminal.
 */
export function electronArguments() {
  const quiet = ['--log-level=3'];
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}

/**
 * Chromium's sandbox needs unprivileged user namespaces or a set-uid helper. Where a system forbids the first
 * (Ubuntu since 23.10), the helper is made so in CI, and otherwise the line to paste is given.
 */
export function ensureSandbox(electron) {
  if (process.platform !== 'linux' || isRoot() || !namespacesForbidden()) return;
  const helper = electron.replace(/electron$/, 'chrome-sandbox');
  const found = fs.statSync(helper, { throwIfNoEntry: false });
  if (found === undefined || (found.uid === 0 && (found.mode & 0o4755) === 0o4755)) return;
  const commands = `chown root:root '${helper}' && chmod 4755 '${helper}'`;
  if (isCi() && capture('sudo', ['-n', 'sh', '-c', commands]).code === 0) return;
  throw new Trouble(
    `This system forbids the namespaces that Electron's sandbox is made of. Paste this line and run the command again:\n  sudo sh -c "${commands}"`,
  );
}

function namespacesForbidden() {
  const read = (file) => {
    try {
      return fs.readFileSync(file, 'utf8').trim();
    } catch {
      return '';
    }
  };
  return (
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  );
}
