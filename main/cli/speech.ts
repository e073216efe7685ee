import { codePoint, shown } from '../../preload/contract';

/** Where the command line writes, as it is written. */
export interface Streams {
  /** Standard output. */
  out(text: string): void;
  /** Standard error. */
  err(text: string): void;
}

/** How commands speak. Words and file names from outside may hold any character: none of them leaves its line. */
export interface Speech {
  /** A line of the command's result, on standard output. */
  say(line: string): void;
  /** A line on standard error: what was rejected, what went wrong. */
  warn(line: string): void;
  /** The whole result as JSON, on standard output. */
  json(value: unknown): void;
}

// Of them a terminal makes new lines, colours, titles and worse; U+009B opens an escape as ESC [ does.
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** One line: what would break it, steer the terminal or turn its direction is shown as a mark. */
export const oneLine = (text: string): string => shown(text).replace(CONTROLS, codePoint);

// What JSON itself leaves as it is.
const UNESCAPED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

const asJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Speaks in lines to the streams. */
export const speech = (streams: Streams): Speech => ({
  say: (line) => streams.out(`${oneLine(line)}\n`),
  warn: (line) => streams.err(`${oneLine(line)}\n`),
  json: (value) => streams.out(`${asJson(value)}\n`),
});
