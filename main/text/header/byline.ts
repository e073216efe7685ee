import { isDateLine, statedDay, type StatedDay } from './days';
import { isPersonName } from './names';
import { signingHouse } from './outlet';

export interface Byline {
  /** The names as written, without "By", place and outlet. */
  names: string;
  outlet: string | null;
  day: StatedDay | null;
}

const PARTICLE = "(?:al|an|ap|bin|bint|da|das|de|del|der|des|di|do|dos|du|el|ibn|la|le|mac|ter|van|von|y|'t)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,25}";
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,4}`;
const TRADE =
  '(?:(?:our |staff |special |senior |chief |foreign |political |sports |business )*(?:correspondents?|reporters?|writers?|sportswriters?|editors?|desk|team) )?';
const WITH_BY = new RegExp(`^by:? ${TRADE}(${NAME}(?:(?:, | and | & )${NAME}){0,5})(.{0,80})$`, 'iu');
const SERVED = /,? (?:in|for|of|at|from) (?:the )?(?=\p{Lu})/u;
const WITH_PLACE = new RegExp(
  `^(${NAME}(?:(?:, | and | & )${NAME}){0,3}) in (${WORD}(?: ${WORD}){0,2})((?: and ${NAME} in ${WORD})?)$`,
  'u',
);

/**
 * Reads a line that names its writers: "By Jane Roe", "By Jane Roe and J. Doe | The Example", "By Jane Roe, Example News",
 * "Jane Roe, Example News", "Jane Roe in Geneva". `names` is empty where only a house signs ("By Reuters").
 */
export function readByline(line: string): Byline | null {
  if (line.length > 160) return null;
  if (/^by[: ]/i.test(line)) {
    const [head = '', ...rest] = line.split(/\s?[|•·]\s?/);
    // The pattern of names ignores case, so what follows them in small letters is cut off first.
    const after = SERVED.exec(head);
    const match = WITH_BY.exec(after === null ? head : head.slice(0, after.index));
    if (match?.[1] === undefined || !/^by:? (?:[a-z ]{0,40}?)\p{Lu}/iu.test(head)) return null;
    if (!startsWithCapital(match[1])) return null;
    const tail = `${match[2] ?? ''}${after === null ? '' : head.slice(after.index).replace(/^,/, '')}`.trim();
    if (!isTail(tail) || COMPANY.test(match[1])) return null;
    const day = dayOf(rest);
    const house = match[1].replace(DESK, '');
    if (tail === '' && signingHouse(house) !== null) return { names: '', outlet: house, day };
    const { names, outlet } = split(match[1]);
    return { names, outlet: outletInTail(tail) ?? outletIn(rest) ?? outlet, day };
  }
  if (line.length > 80) return null;
  const { names, outlet } = split(line);
  if (outlet !== null && isNameList(names)) return { names, outlet, day: null };
  const placed = WITH_PLACE.exec(line);
  if (placed?.[1] === undefined || COMPANY.test(line) || !isNameList(placed[1])) return null;
  return { names: placed[1], outlet: null, day: null };
}

function isNameList(names: string): boolean {
  return names.split(/, | and | & /).every(isPersonName);
}

const COMPANY = /\b(?:corp|inc|ltd|llc|plc|co|bank|group|holdings|company|association)\b\.?/i;
// "Example writer Jane Roe": the trade before the name, with the house it is practised for.
const TRADE_BEFORE =
  /^(?:\p{Lu}[\p{L}.]{1,20} ){0,3}(?:staff )?(?:sports?)?(?:writer|correspondent|reporter|editor|journalist)s? (?=\p{Lu})/iu;

/** The pattern ignores case for "BY" alone; names must still begin with a capital. */
function startsWithCapital(names: string): boolean {
  return /^\p{Lu}/u.test(names) && names.split(/, | and | & /i).every((name) => /^\p{Lu}/u.test(name));
}

function isTail(tail: string): boolean {
  return (
    tail === '' ||
    /^(?:in|for|of|at|from) (?:the )?\p{Lu}/u.test(tail) ||
    /^, [\p{L} .,&-]{2,70}$/u.test(tail) ||
    /^[-–—] ?[\p{Lu}]/u.test(tail) ||
    /^\(\p{Lu}[^()]{1,50}\)$/u.test(tail) ||
    tail === '.'
  );
}

function outletInTail(tail: string): string | null {
  const served = /(?:^|\s)(?:for|of) (?:the )?(\p{L}[^,;]{1,50})$/iu.exec(tail)?.[1];
  if (served !== undefined && /^\p{Lu}/u.test(served)) return served;
  const beside = tail.replace(/^[-–—(,] ?|\)$/g, '');
  return beside !== tail && signingHouse(beside) !== null ? beside : null;
}

// "By Jane Roe, Political Editor": an office is no second writer.
const OFFICE =
  /\b(?:editor|correspondent|reporter|writer|journalist|columnist|analyst|contributor|producer|chief|staff|desk|bureau)s?$/i;
// "Associated Press Writer", "Example Courier Staff".
const DESK = /\s(?:staff )?(?:writers?|correspondents?|reporters?|staff)$/i;

/** Takes the offices and outlets off the end of a list of writers: "Jane Roe, Political Editor, Example News". */
function split(written: string): { names: string; outlet: string | null } {
  const parts = written.replace(TRADE_BEFORE, '').split(', ');
  let outlet: string | null = null;
  while (parts.length > 1) {
    const last = parts.at(-1) ?? '';
    const house = last.replace(DESK, '');
    if (signingHouse(house) !== null) outlet = house;
    // One word after a comma is a place or a degree: writers have two names.
    else if (!OFFICE.test(last) && last.includes(' ')) break;
    parts.pop();
  }
  return { names: parts.join(', ').replace(/(?<=\p{Ll}{3})\.$/u, ''), outlet };
}

function outletIn(rest: readonly string[]): string | null {
  return (
    rest.find((part) => /^\p{Lu}/u.test(part) && !isDateLine(part) && statedDay(part) === null && part.length <= 60) ??
    null
  );
}

function dayOf(parts: readonly string[]): StatedDay | null {
  for (const part of parts) if (isDateLine(part)) return statedDay(part);
  return null;
}
