// A release's binary heeds no --inspect (a fuse), but Chromium's own switches have no fuse. Node takes two dashes alone, Chromium
// one as well, and on Windows a slash; an article's search leaves words out with one ("-inspect").
const DEBUGGING = /^(?:(?:--?|\/)remote-debugging-[a-z-]+|--inspect(?:-[a-z-]+)?)(?:=|$)/iu;

/**
 * The first switch of a command line that would let a debugger in; what follows `--` is no switch.
 * @param argv as the process got it, the executable first
 * @returns the switch as it was written, without its value, or null
 */
export function debuggingSwitch(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const word = argv.slice(1, end < 0 ? undefined : end).find((one) => DEBUGGING.test(one));
  return word?.replace(/=.*$/su, '') ?? null;
}

/** What somebody reads who started a package with such a switch. */
export function debuggingRefused(name: string): string {
  return `Daybrief was not started: ${name} would open what is read here to another program. Start it without this switch: a debugger can be attached to a working copy alone.\n`;
}

/** No name and no address is found: what the runtime itself wants to reach, past every request of a session, ends here. */
export const NO_HOST = { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' } as const;
