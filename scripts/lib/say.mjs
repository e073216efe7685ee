// Plain words on the terminal. Everything the scripts print goes through here, so that a command whose
// standard output belongs to somebody else (the command line of the app) can send all of it to stderr.

let stream = process.stdout;

/** From now on everything is printed to stderr. */
export function sayOnStderr() {
  stream = process.stderr;
}

/** Prints one line. */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * A failure that is explained completely by its one sentence: what is wrong and what to do about it.
 * Whoever catches it prints the sentence alone, without a stack.
 */
export class Trouble extends Error {}

/** Turns the operating system's errors about writing into a sentence that says what to do. */
export function explained(error, folder) {
  switch (error?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Trouble(
        `The disk is full while writing to ${error.path ?? folder}. Free about 1.5 GB and run the command again.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new Trouble(
        `${error.path ?? folder} cannot be written to. Make it a writable folder, or set XDG_CACHE_HOME to one.`,
      );
    default:
      return error;
  }
}

/**
 * Shows how far something is: rewrites one line on a terminal, prints every tenth per cent elsewhere (logs).
 * Takes a label; returns { at(fraction 0..1), note(text), done(text?) }.
 */
export function progress(label) {
  const live = stream.isTTY === true;
  let shown = -1;
  let open = false;
  const draw = (text) => {
    if (live) {
      stream.write(`\r\u001b[K${text}`);
      open = true;
    } else {
      stream.write(`${text}\n`);
    }
  };
  return {
    at(fraction) {
      const percent = Math.min(100, Math.floor(fraction * 100));
      const step = live ? percent : percent - (percent % 10);
      if (step <= shown) return;
      shown = step;
      draw(`${label}: ${step} %`);
    },
    note(text) {
      draw(`${label}: ${text}`);
    },
    done(text) {
      if (open) stream.write('\n');
      open = false;
      if (text !== undefined) say(text);
    },
  };
}

/** Seconds since a performance.now() mark, for people: "4 s", "2 min 5 s". */
export function since(mark) {
  const seconds = Math.round((performance.now() - mark) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs a script's main function. Trouble is printed as its sentence, anything else with its stack; both end
 * the process with code 1. The number main returns is the exit code otherwise (nothing means 0).
 */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (thrown) {
    const error = explained(thrown, 'the disk');
    process.stderr.write(error instanceof Trouble ? `\n${error.message}\n` : `${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
