/** The commands of the command line; anything else on it opens the window. */
export const COMMANDS = ['import', 'list', 'search', 'brief', 'analyse', 'verify'] as const;

/**
 * The part of a command line that is a command of ours: the runtime's own switches and the app's folder before it are left out.
 * @param argv as the process got it, the executable first
 * @returns the command with its arguments, or null when the window is wanted
 */
export function commandArguments(argv: readonly string[]): string[] | null {
  const rest = argv.slice(1);
  const start = rest.findIndex(
    (word) => COMMANDS.some((command) => command === word) || word === '--help' || word === '--version',
  );
  return start < 0 ? null : rest.slice(start);
}
