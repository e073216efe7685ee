import { join } from 'node:path';
import { runCommand } from '../../../main/cli/run';
import type { CommandIo } from '../../../main/cli/io';
import type { Engine } from '../../../main/engine/requests';
import { WEIGHTS } from '../syntax/read';
import { desk, folder } from '../engine/desk';

interface Run {
  code: number;
  out: string;
  err: string;
}

interface Place {
  at: string;
  run: (...argv: string[]) => Promise<Run>;
}

/** The engine without its worker. @param sound false where the test changes its library by hand */
export function startEngine(sound = true): Engine {
  const listeners: (() => void)[] = [];
  const made = desk({ sound, listen: () => listeners.forEach((listener) => listener()) });
  return {
    ask: (request, ...args) => made.service.ask(request, args),
    on(event, listener) {
      let told = 0;
      listeners.push(() => {
        for (const payload of made.events[event].slice(told)) {
          told += 1;
          listener(payload);
        }
      });
      return () => undefined;
    },
    stop: () => made.service.stop(),
  };
}

/** A folder with a library of its own, and commands run in it. */
export function place(more: Partial<CommandIo> = {}): Place {
  const at = folder();
  return {
    at,
    async run(...argv) {
      const printed = { out: '', err: '' };
      const code = await runCommand(argv, {
        out: (text) => void (printed.out += text),
        err: (text) => void (printed.err += text),
        weights: WEIGHTS,
        defaultLibrary: join(at, 'data', 'Library.daybrief'),
        startEngine: () => startEngine(),
        ...more,
      });
      return { code, ...printed };
    },
  };
}
