import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { WrongUse, type Terminal } from './io';

/** Whether somebody sits before it who can be asked. */
export const canAsk = ({ stdin }: Terminal): boolean => stdin.isTTY === true && stdin.setRawMode !== undefined;

/** Passphrases are the first line of what holds them: editors end a file with a new line. */
const firstLine = (words: string): string => words.split(/\r?\n/u, 1)[0] ?? '';

/**
 * The passphrase in a file; `-` for standard input, where somebody at a terminal is asked. It never is an argument itself:
 * every user of the machine may read those.
 * @throws WrongUse where there is none
 */
export async function passphraseIn(file: string, terminal: Terminal): Promise<string> {
  if (file === '-' && canAsk(terminal)) return askUnseen('Passphrase: ', terminal);
  let words: string;
  try {
    words = file === '-' ? await text(terminal.stdin) : readFileSync(resolve(file), 'utf8');
  } catch {
    throw new WrongUse(`The passphrase file ${file} could not be read.`);
  }
  const passphrase = firstLine(words);
  if (passphrase === '') throw new WrongUse(`The first line of ${file === '-' ? 'standard input' : file} is empty.`);
  return passphrase;
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const STOP = '\u0003';
const ERASE = new Set(['\u0008', '\u007F']);

/** Asks at the terminal; what is typed is not shown. @throws WrongUse when it was left with Ctrl+C */
export function askUnseen(question: string, { stdin, stderr }: Terminal): Promise<string> {
  return new Promise((answer, leave) => {
    let typed: string[] = [];
    const end = (): void => {
      stdin.off('data', take);
      stdin.setRawMode?.(false);
      stdin.pause();
      stderr.write('\n');
    };
    const take = (chunk: Buffer | string): void => {
      for (const character of chunk.toString()) {
        if (character === STOP) {
          end();
          leave(new WrongUse('No passphrase was given.'));
          return;
        }
        if (ENTER.has(character)) {
          end();
          answer(typed.join(''));
          return;
        }
        typed = ERASE.has(character) ? typed.slice(0, -1) : [...typed, character];
      }
    };
    stderr.write(question);
    stdin.setRawMode?.(true);
    stdin.on('data', take);
    stdin.resume();
  });
}
