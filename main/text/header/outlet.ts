import { isKnownWord } from '../../lists/words';
import { agencyName, WORLD_AGENCIES } from './agencies';
import { holdsName, isGivenName, isOfPeople, isPersonName, isPlace } from './names';

/** A publisher named in a header: an outlet, or a world agency by the name to show. */
export interface Publisher {
  kind: 'outlet' | 'agency';
  name: string;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Words newspapers are called by, which seldom end another name written in capitals.
const PAPER = set(
  'times news herald courier gazette tribune chronicle observer telegraph guardian sentinel examiner inquirer enquirer dispatch advertiser argus newswire newsroom newspaper broadcasting',
);
// Words outlets are called by that are everyday words too: they count beside a name.
const EVERYDAY = set(
  'post journal daily weekly wire globe ledger standard express mail mirror monitor star sun echo register record leader independent press agency media network tv television radio today online magazine review digest reporter bulletin bee mercury banner',
);
// "State media", "Iranian press": a kind of outlet, not one.
const KINDS = set('press agency media network tv television radio newspaper broadcasting');
const PEOPLE = /(?:ian|ean|ish|ese|ican|qi|eli|nch|lamic|abic|arab|state|local|foreign|official|social)$/;
// What describes times, news and posts: "Good News", "Hard Times", "Breaking News".
const DESCRIPTION = set(
  'good bad sad great big best worst top latest breaking fake old new hot hard better happier tough modern ancient difficult interesting exciting terrible more no what how why when who this that all our your its urgent developing tragic happy early first last next any some many several facebook instagram twitter telegram tiktok youtube blog',
);
// Everyday words that newspapers' names begin with.
const OPENING = set('morning evening daily sunday saturday weekly financial global international national business');
// What follows them then; "Business digest" and "National record" are none.
const AFTER_OPENING = set('post journal mail express standard star sun mirror independent weekly daily');
// One of these with "The" before it is a newspaper's whole name.
const ALONE = set('journal globe ledger standard express mail mirror monitor independent mercury');
const OF =
  /^(?:the )?(?:\p{L}{2,20} )?(?:times|journal|voice|bulletin|herald|echo) of ((?:the )?\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20}){0,2})$/iu;
const SITE =
  /^(?:[\p{L}\p{N}-]{1,40}\.){0,2}[\p{L}\p{N}-]{2,40}\.(?:com|org|net|news|info|tv|co|[a-z]{2})(?:\.[a-z]{2})?$/iu;
// Not "ROEAssociated", two words run together.
const WORD = /^(?!\p{Lu}[\p{Lu}'’-]{2,24}\p{Ll}{3})\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,24}$/u;

const SECTIONS = set(
  'news world politics political business sport sports opinion analysis local national regional international health science technology tech culture entertainment lifestyle weather video videos photos live updates update breaking top stories latest africa asia europe america americas middle east us uk economy markets travel education environment crime courts court home exclusive comment editorial feature features explainer special report the and & in',
);

/** Whether a line or a part of a headline is only the name of a section: "World news", "Breaking", "Sports & Weather". */
export function isSection(line: string): boolean {
  return line.length <= 50 && line.split(/[\s,]+/).every((word) => SECTIONS.has(word.toLowerCase()));
}

/**
 * The publisher a short text names, or null when nothing about it says that it is one: a web address, a world agency,
 * or words in capitals of which the last (or the first, as in "Radio …") is one that outlets are called by.
 */
export function publisher(written: string): Publisher | null {
  const name = written.trim();
  if (name.length < 2 || name.length > 50) return null;
  if (WORLD_AGENCIES.has(name.toLowerCase())) return { kind: 'agency', name: agencyName(name) };
  if (SITE.test(name)) return { kind: 'outlet', name };
  const of = OF.exec(name)?.[1]?.toLowerCase().replace(/^the /, '');
  return (of !== undefined && holdsName(of.split(' '))) || isOutlet(name) ? { kind: 'outlet', name } : null;
}

/** Where writers stand, "Harbour Daily" is a house too, though its words say nothing that is only a house's. */
export function signingHouse(written: string): Publisher | null {
  const found = publisher(written);
  if (found !== null || written.length > 50 || isPersonName(written)) return found;
  const parts = written.split(' ');
  const last = (parts.at(-1) ?? '').toLowerCase();
  return parts.length > 1 &&
    parts.length <= 6 &&
    parts.every((word) => WORD.test(word)) &&
    (PAPER.has(last) || EVERYDAY.has(last))
    ? { kind: 'outlet', name: written }
    : null;
}

function isOutlet(name: string): boolean {
  const parts = name.split(' ').filter((word) => word !== '&' && word !== 'and');
  const article = /^the$/i.test(parts[0] ?? '');
  // "France 24", "News 9": the number of a channel.
  const own = parts.slice(article ? 1 : 0, /^\d{1,3}$/.test(parts.at(-1) ?? '') ? -1 : undefined);
  const numbered = own.length + (article ? 1 : 0) < parts.length;
  if (own.length === 0 || own.length > 5 || !own.every((word) => WORD.test(word))) return false;
  const lower = own.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  const before = lower.slice(0, -1);
  const [first] = before;
  if (first === undefined) return article ? PAPER.has(last) || ALONE.has(last) : isCompound(last);
  if (before.every((word) => DESCRIPTION.has(word) || (SECTIONS.has(word) && !OPENING.has(word))))
    return article && PAPER.has(last) && !DESCRIPTION.has(first) && last !== 'news';
  if (KINDS.has(last) && before.every((word) => PEOPLE.test(word) || KINDS.has(word) || word === 'news')) return false;
  if (DESCRIPTION.has(before.at(-1) ?? '')) return false;
  if (PAPER.has(last)) {
    // "Uncertain times" and "election news" are none; "Harbour Gazette" is.
    const named =
      holdsName(before) || before.some(isOfPeople) || OPENING.has(first) || numbered || isAcronym(own[0] ?? '', name);
    return named || (/^(?:times|news)$/.test(last) ? article : before.length === 1);
  }
  // "Maria Post", "Adam Star" are people.
  if (before.length === 1 && isGivenName(first) && !isPlace(first)) return false;
  if (EVERYDAY.has(last))
    return (
      (OPENING.has(first) && before.length === 1 && AFTER_OPENING.has(last)) ||
      holdsName(before) ||
      before.some((word) => PAPER.has(word) && word !== 'news')
    );
  if (/^(?:service|association|corporation|corp|company)$/.test(last))
    return before.length > 1 && /^(?:news|press|broadcasting)$/.test(before.at(-1) ?? '');
  return /^(?:radio|daily|agence|channel)$/.test(first) && own.length <= 3 && holdsName(lower.slice(1));
}

function isAcronym(word: string, name: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && name !== name.toUpperCase();
}

/** "Euronews", "Northwire": one word that ends as outlets' names do and that no list of words has. */
function isCompound(word: string): boolean {
  return /^\p{L}{3,20}(?:news|wire|times|herald|gazette)$/u.test(word) && !isKnownWord(word) && !isPlace(word);
}

// In capitals these are also an institution, a country or a word; at the end of a headline they need not be an agency.
const PLAIN_ACRONYMS = set('afp ap upi dpa');

/** The publisher at the end of a headline, where an acronym may as well be the body that claims what it says. */
export function publisherAfter(headline: string, tail: string): Publisher | null {
  // A headline all in capitals has more capitals after its dash, and they say nothing.
  if (tail === tail.toUpperCase() && headline === headline.toUpperCase() && !SITE.test(tail)) return null;
  const found = publisher(tail);
  const bare = tail.trim();
  return found?.kind === 'agency' && bare === bare.toUpperCase() && !PLAIN_ACRONYMS.has(bare.toLowerCase())
    ? null
    : found;
}
