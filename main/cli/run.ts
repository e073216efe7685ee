import { version } from '../../package.json';
import { engineName } from '../engine/version';
import { DONE, REJECTED, WRONG_USE, WrongUse, type CommandIo, type ExitCode } from './io';
import { COMMANDS, OVERVIEW, USAGE, type Command } from './usage';

/**
 * Runs one command.
 * @param argv the command and its arguments, without the program's own name
 * @returns 0 done, 1 some inputs were rejected, 2 wrong use
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
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
    io.out(`Daybrief ${version}, analysis engine ${engineName()}\n`);
    return DONE;
  }
  if (command === undefined) {
    io.err(`daybrief: there is no command “${first}”. The commands are ${COMMANDS.join(', ')}; see daybrief --help.\n`);
    return WRONG_USE;
  }
  try {
    return await perform(command, rest, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof WrongUse || isParseError(error)) {
      io.err(`daybrief ${command}: ${message}\nSee daybrief ${command} --help.\n`);
      return WRONG_USE;
    }
    io.err(`daybrief ${command}: ${message}\n`);
    return REJECTED;
  }
}

/** `analyse` is loaded apart from the rest: it must run where neither the database addon nor Electron is. */
async function perform(command: Command, args: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (command === 'analyse') return (await import('./analyse')).analyseCommand(args, io);
  return (await import('./library')).libraryCommand(command, args, io);
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
