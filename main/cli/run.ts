import { version } from '../../package.json';
import { engineName } from '../engine/version';
import { sentenceFor } from '../files/trouble';
import { DONE, REJECTED, WRONG_USE, WrongUse, type CommandIo, type ExitCode, type SpeakingIo } from './io';
import { misuseIn } from './misuse';
import { speech } from './speech';
import { COMMANDS, OVERVIEW, USAGE, type Command } from './usage';

/**
 * Runs one command.
 * @param argv the command and its arguments, without the program's own name
 * @returns 0 done, 1 some inputs were rejected, 2 wrong use
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const spoken: SpeakingIo = { ...io, ...speech(io) };
  const [first, ...rest] = argv;
  const helps = (word: string | undefined): boolean => word === '--help' || word === '-h';
  if (first === undefined) {
    io.err(OVERVIEW);
    return WRONG_USE;
  }
  const command = COMMANDS.find((name) => name === (first === 'help' || helps(first) ? rest[0] : first));
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (first === 'help' || helps(first) || (command !== undefined && options.some(helps))) {
    io.out(command === undefined ? OVERVIEW : USAGE[command]);
    return DONE;
  }
  if (first === '--version') {
    spoken.say(`Daybrief ${version}, analysis engine ${engineName()}`);
    return DONE;
  }
  if (command === undefined) {
    spoken.warn(
      `daybrief: there is no command “${first}”. The commands are ${COMMANDS.join(', ')}; see daybrief --help.`,
    );
    return WRONG_USE;
  }
  try {
    return await perform(command, rest, spoken);
  } catch (error) {
    const misuse = error instanceof WrongUse ? error.message : misuseIn(error);
    if (misuse !== null) {
      spoken.warn(`daybrief ${command}: ${misuse}`);
      spoken.warn(`See daybrief ${command} --help.`);
      return WRONG_USE;
    }
    spoken.warn(`daybrief ${command}: ${sentenceFor(error)}`);
    return REJECTED;
  }
}

/** `analyse` is loaded apart from the rest: it must run where neither the database addon nor Electron is. */
async function perform(command: Command, args: readonly string[], io: SpeakingIo): Promise<ExitCode> {
  if (command === 'analyse') return (await import('./analyse')).analyseCommand(args, io);
  if (command === 'key') return (await import('./key')).keyCommand([...args], io);
  return (await import('./library')).libraryCommand(command, args, io);
}
