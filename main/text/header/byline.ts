import { isDateLine, statedDay, type StatedDay } from './days';

export interface Byline {
  /** The names as written, without "By", place and outlet. */
  names: string;
  outlet: string | null;
  day: StatedDay | null;
}

const PARTICLE = "(?:al|an|ap|bin|bint|da|das|de|del|der|des|di|do|dos|du|el|ibn|la|le|mac|ter|van|von|y|'t)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,25}";
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,4}`;
const TRADE = '(?:(?:our |staff |special |senior |chief |foreign |political |sports |business )*(?:correspondents?|reporters?|writers?|sportswriters?|editors?|desk|team) )?';
const WITH_BY = new RegExp(`^by:? ${TRADE}(${NAME}(?:(?:, | and | & )${NAME}){0,5})(.{0,80})$`, 'iu');
const WITH_PLACE = new RegExp(`^(${NAME}(?:(?:, | and | & )${NAME}){0,3}) in (${WORD}(?: ${WORD}){0,2})((?: and ${NAME} in ${WORD})?)$`, 'u');

/** Reads a line that names its writers: "By Jane Roe", "By Jane Roe and J. Doe | The Example", "Jane Roe in Geneva". */
export function readByline(line: string): Byline | null {
  if (line.length > 160) return null;
  if (/^by[: ]/i.test(line)) {
    const [head = '', ...rest] = line.split(/\s?[|•·]\s?/);
    const match = WITH_BY.exec(head);
    if (match?.[1] === undefined || !/^by:? (?:[a-z ]{0,40}?)\p{Lu}/iu.test(head)) return null;
    if (!startsWithCapital(match[1])) return null;
    const tail = (match[2] ?? '').trim();
    if (!isTail(tail) || COMPANY.test(match[1])) return null;
    const outlet = /(?:^|\s)(?:for|of) ((?:the )?\p{Lu}[^,;]{1,50})$/iu.exec(tail)?.[1] ?? null;
    return { ...split(match[1]), day: dayOf(rest), ...outletOf(rest, outlet, match[1]) };
  }
  const placed = WITH_PLACE.exec(line);
  if (placed?.[1] === undefined || COMPANY.test(line) || line.length > 80 || !placed[1].includes(' ')) return null;
  return { names: placed[1], outlet: null, day: null };
}

const COMPANY = /\b(?:corp|inc|ltd|llc|plc|co|bank|group|holdings|company|association)\b\.?/i;
// "Example writer Jane Roe": the trade before the name, with the house it is practised for.
const TRADE_BEFORE = /^(?:\p{Lu}[\p{L}.]{1,20} ){0,3}(?:staff )?(?:sports?)?(?:writer|correspondent|reporter|editor|journalist)s? (?=\p{Lu})/iu;

/** The pattern ignores case for "BY" alone; names must still begin with a capital. */
function startsWithCapital(names: string): boolean {
  return /^\p{Lu}/u.test(names) && names.split(/, | and | & /i).every((name) => /^\p{Lu}/u.test(name));
}

function isTail(tail: string): boolean {
  return tail === '' || /^(?:in|for|of|at) (?:the )?\p{Lu}/u.test(tail) || /^, [\p{L} .,&-]{2,70}$/u.test(tail) || /^[-–—] ?[\p{Lu}]/u.test(tail) || tail === '.';
}

// "By Jane Roe, Example News": after a comma a group that is no person's name in form may be an outlet.
const OUTLET = /\b(?:news|press|times|post|herald|tribune|gazette|journal|agency|media|network|tv|radio|reuters|afp|ap|daily|guardian|chronicle|observer|mail|standard|bulletin|today|online|service)\b/i;

function split(written: string): { names: string } {
  const names = written.replace(TRADE_BEFORE, '');
  const parts = names.split(', ');
  const last = parts.at(-1);
  return { names: parts.length > 1 && last !== undefined && OUTLET.test(last) ? parts.slice(0, -1).join(', ') : names };
}

function outletOf(rest: readonly string[], outlet: string | null, names: string): { outlet: string | null } {
  const last = names.split(', ').at(-1) ?? '';
  const beside = rest.find((part) => /^\p{Lu}/u.test(part) && !isDateLine(part) && statedDay(part) === null && part.length <= 60) ?? null;
  return { outlet: outlet ?? beside ?? (names.includes(', ') && OUTLET.test(last) ? last : null) };
}

function dayOf(parts: readonly string[]): StatedDay | null {
  for (const part of parts) if (isDateLine(part)) return statedDay(part);
  return null;
}
