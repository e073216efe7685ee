/** A switch that opens the process to a debugger. */
const DEBUGGING =
  /^(?:--?|\/)(remote-debugging-[a-z-]+|(?:inspect|debug)(?:-(?:brk|brk-node|port|publish-uid|wait))?)(?:=|$)/iu;

/**
 * The first switch of a command line that would let a debugger in; what follows `--` is no switch.
 * @param argv as the process got it, the executable first
 * @returns the switch without its value, as it was written, or null
 */
export function debuggingSwitch(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const word = argv.slice(1, end < 0 ? undefined : end).find((one) => DEBUGGING.test(one));
  return word === undefined ? null : (word.split('=')[0] ?? word);
}

/** No name and no address is found: what the runtime itself wants to reach, past every request of a session, ends here. */
export const NO_HOST = { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' } as const;
