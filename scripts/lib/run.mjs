import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

/** npm is a script on Windows, and Node refuses to start those without a shell. */
const SHELL_ON_WINDOWS = process.platform === 'win32';

/**
 * Starts a command with the terminal of this process and waits for its end.
 * `stdout: 'stderr'` sends its standard output to our stderr. Returns its exit code (128 + n for signal n,
 * 127 when the command does not exist).
 */
export function run(command, args, { env = process.env, cwd = ROOT, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell: SHELL_ON_WINDOWS && command === 'npm',
      stdio: ['inherit', stdout === 'stderr' ? 2 : stdout, 'inherit'],
    });
    // The child gets the terminal's Ctrl-C as well; this process waits for it to finish what it is doing.
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    process.on('SIGINT', ignore);
    const settle = () => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', ignore);
    };
    child.on('error', (error) => {
      settle();
      if (error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

function ignore() {}

/** Runs a command silently. Returns { code, output } with stdout and stderr together; code 127 when it does not exist. */
export function capture(command, args, { env = process.env, cwd = ROOT } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: SHELL_ON_WINDOWS && command === 'npm',
  });
  if (result.error?.code === 'ENOENT') return { code: 127, output: '' };
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/**
 * Runs a command silently without blocking, calling `tick()` every 300 ms meanwhile (to show progress).
 * Returns the same as capture, with stdout also on its own.
 */
export function captureWhile(command, args, tick, { env = process.env, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell: SHELL_ON_WINDOWS && command === 'npm',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let standard = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      standard += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const timer = setInterval(tick, 300);
    const end = (code) => {
      clearInterval(timer);
      resolve({ code, output, standard });
    };
    child.on('error', (error) => end(error.code === 'ENOENT' ? 127 : 1));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Whether a command can be found. */
export function has(command) {
  return process.platform === 'win32'
    ? capture('where', [command]).code === 0
    : capture('sh', ['-c', 'command -v "$1"', 'sh', command]).code === 0;
}
