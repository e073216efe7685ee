import { faker } from '@faker-js/faker/locale/en';

/**
 * Articles of our own making: sentences written for this, filled with
 * invented names, places and figures and with words of every kind, so that no two share long phrases. The same number
 * gives the same article on every machine. About 270 words each, as a report has; every 25th is another paper's copy of the
 * one before it.
 */

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed. */
function numbers(seed) {
  let state = (seed * 2_654_435_761 + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (text) => text.trim().split(/\s*\|\s*/u);

const FIRST = words(
  'Anna|Tomas|Lena|Pavel|Idris|Mara|Halim|Nora|Odo|Vera|Ruben|Ida|Samir|Clara|Yusuf|Petra|Anton|Leila|Marek|Hana|Joel|Irina|Karim|Dora|Felix|Amina|Viktor|Rosa|Daniel|Zora',
);
const HEAD = words('Ber|Kel|Mar|Ost|Tor|Sar|Hal|Dor|Vel|Kar|Nor|Bran|Lin|Tes|Ul|Gar|Mir|Pol|Rad|Zel|Fen|Hol|Jar|Wes');
const TAIL = words('strom|ler|vik|an|den|mar|ek|ova|in|sen|ton|dal|ven|ka|ard|is|oro|man|ley|ric|und|eth');
const PLACE = words('ford|stad|burg|haven|mouth|minster|grad|wick|dale|field|port|bridge|valley|moor');
const ROLE = words(
  'interior minister|governor|police chief|health minister|harbour master|mayor|army spokesman|rescue chief|hospital director|union leader|opposition leader|court clerk|provincial secretary|fire chief|transport minister',
);
const BODY = words(
  'the interior ministry|the provincial government|the Red Cross|local police|the civil defence office|the army|the health ministry|hospital officials|the weather office|a human rights group|the election commission|the national railway',
);
const CAUSE = words(
  'a bus plunged into a ravine|a fire swept through a textile factory|floods cut off the lower town|gunmen attacked a checkpoint|a gas pipe exploded under a market|a ferry sank in heavy seas|an earthquake struck the hills|a train left the rails|a bridge collapsed under a lorry|a mine shaft caved in|clashes broke out between farmers and herders|a car bomb went off near a court',
);
const SHORT = words(
  'Bus crash|Factory fire|Flood|Checkpoint attack|Market blast|Ferry disaster|Earthquake|Train accident|Bridge collapse|Mine collapse|Clashes|Car bomb',
);
const WHO = words('people|passengers|workers|villagers|soldiers|civilians|miners|farmers|students|residents');
const THING = words(
  'tents, blankets and clean water|two helicopters and a field hospital|boats for the cut-off villages|an inquiry into the safety of the works|a curfew from eight in the evening|the release of those who were detained|more money for roads and dams|a commission of three judges',
);
const DAYS = words('Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday');
const MONTHS = words('January|February|March|April|May|June|July|August|September|October|November|December');
const PAPER = words('Courier|Herald|Gazette|Post|Daily|Mail|Times|Observer|Telegraph|Standard');

const OPENINGS = [
  'At least {n} {who} were killed and {m} were injured when {cause} near {town} on {day}, {body} said.',
  '{N} {who} died and about {m} others were wounded in {province} province on {day} after {cause}, {body} said.',
  '{Body} said on {day} that {n} {who} had been killed and {m} were missing after {cause} outside {town}.',
  'Talks in {town} ended on {day} without an agreement on the budget of {province} province, {body} said.',
  'President {name2} dissolved the assembly on {day} and called an election for {date}.',
  '{Role} {name1} resigned on {day} over the handling of last month’s disaster in {town}.',
];
const SENTENCES = [
  '“{quote}” {role} {name1} told reporters in {town}.',
  '“{quote}” said {name1}, the {role} of {province} province.',
  '{name2}, a {a} {o} seller, said {cause} shortly before dawn.',
  'According to {body}, more than {h} residents of the {a} {o} quarter were moved to schools and tents overnight.',
  'The {role}, {name1}, said the {a} {o} of the province needed {thing}.',
  '{Last1} said that {m} of the injured were kept in the {a} {o} hospital.',
  '“{quote}” {last1} said.',
  '{Body} put the number of dead at {n}, while {body2} spoke of {k} in a {a} {o} report.',
  'The {a} road between {town} and {town2} stayed shut on {day}, and {o} trains were held for {few} hours.',
  'It was the worst {o} accident in {province} since {year}, when {k} {who} were killed in {town2}.',
  'A {a} spokesman for {body} denied the {o} report and accused the {a} party of spreading {o} rumours.',
  'Rescuers from {town2} reached the {o} by noon, and {a} soldiers cleared the {o} with bulldozers.',
  '{name2} of the {a} opposition demanded {thing} and called the {o} of the government “late and {a}”.',
  'Prices of {o} and {o2} have risen by {m} per cent since {month}, and shops in {town} sell only {a} {o}.',
  'The government promised {h} crowns to each {a} family that lost its {o}, but named no {o2}.',
  'Earlier this week {few} people were wounded in {town2} when {cause}.',
  'Lawyers for the {o} company said that its {a} {o2} had followed the {a} rules.',
  'Schools in {province} will stay closed until {date}, {body} said in a {a} statement on the {o}.',
  'He had been warned by {a} engineers in {month} that the {o} would not hold, {name2} told a court in {town}.',
  'The two sides will meet again in {town2} on {date}, a {a} diplomat of the {o} commission said.',
];
const QUOTES = words(
  'We have never seen a {o} like this {a} one,|Nobody will sleep beside the {o} tonight,|The {a} number of {o} will go up,|We asked for a {o} and were given {a} promises,|I heard a {a} {o} and then there was only {o2},|Those who did this to the {o} will be {a} before the court,|There is {a} time to talk about the {o},|The {o} is on the {a} table for the first time,|Our {a} task is to bring the {o} out,|We will not sign a {o} that is {a},|The {o} had failed once and the {a} {o2} was not repaired,|Every {a} village has lost its {o},',
);
const { adjective: ADJECTIVES, noun: NOUNS } = faker.rawDefinitions.word;
const SMALL = words('three|four|five|six|seven|eight|nine|ten|eleven|twelve');

const FIRST_DAY = Date.UTC(2030, 0, 1);
/**
 * How many articles each of the two newest days has: one of few and one of many, to be opened. They are the first made.
 * A quick run has fewer.
 */
export const DAY_SIZES = [10, process.argv.includes('--quick') ? 100 : 1_000];
/** All others lie evenly on so many days before these. */
const DAYS_BEFORE = 398;

/** The day of an article, as YYYY-MM-DD. @param index from 0 */
export function dayOf(index) {
  const [few, many] = DAY_SIZES;
  const day = index < few ? DAYS_BEFORE + 10 : index < few + many ? DAYS_BEFORE + 11 : index % DAYS_BEFORE;
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/** One article: file name, text and day. @param index from 0 */
export function article(index) {
  const copy = index % 25 === 24;
  const pick = numbers(copy ? index - 1 : index);
  const of = (list) => list[Math.floor(pick() * list.length)];
  const last = () => of(HEAD) + of(TAIL);
  const place = () => of(HEAD) + of(PLACE);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const day = dayOf(index);
  const date = new Date(`${day}T00:00:00Z`);
  const [last1, last2] = [last(), last()];
  const which = Math.floor(pick() * CAUSE.length);
  const [town, town2, province] = [place(), place(), of(HEAD) + of(TAIL)];
  const killed = 2 + Math.floor(pick() * 40);
  const slot = {
    n: () => String(killed),
    N: () => capital(of(SMALL)),
    k: () => String(killed + 1 + Math.floor(pick() * 9)),
    m: () => String(3 + Math.floor(pick() * 90)),
    h: () => (1 + Math.floor(pick() * 60)).toString() + ',' + (100 + Math.floor(pick() * 800)),
    few: () => of(SMALL),
    who: () => of(WHO),
    cause: () => CAUSE[which],
    town: () => town,
    town2: () => town2,
    province: () => province,
    day: () => DAYS[date.getUTCDay()],
    date: () => `${1 + Math.floor(pick() * 28)} ${of(MONTHS)}`,
    month: () => of(MONTHS),
    year: () => String(1950 + Math.floor(pick() * 70)),
    body: () => of(BODY),
    Body: () => capital(of(BODY)),
    body2: () => of(BODY),
    role: () => of(ROLE),
    Role: () => capital(of(ROLE)),
    name1: () => `${of(FIRST)} ${last1}`,
    name2: () => `${of(FIRST)} ${last2}`,
    last1: () => last1,
    Last1: () => last1,
    thing: () => of(THING),
    quote: () => fill(of(QUOTES)),
    a: () => of(ADJECTIVES),
    o: () => of(NOUNS),
    o2: () => of(NOUNS),
  };
  const fill = (text) => text.replace(/\{(\w+)\}/gu, (_, name) => slot[name]());
  const paragraphs = [fill(of(OPENINGS))];
  for (let count = 5 + Math.floor(pick() * 5); count > 0; count--)
    paragraphs.push(fill(`${of(SENTENCES)} ${of(SENTENCES)}`));
  const own = numbers(index + 1);
  const paper = `${HEAD[Math.floor(own() * HEAD.length)]}${PLACE[index % PLACE.length]} ${PAPER[Math.floor(own() * PAPER.length)]}`;
  const headline = `${SHORT[which]} near ${town}: ${killed} dead, ${province} asks for help`;
  const when = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return {
    fileName: `article-${String(index).padStart(6, '0')}.txt`,
    text: `${headline}\n\n${town.toUpperCase()}, ${when} (${paper}) - ${paragraphs.join('\n\n')}\n`,
    day,
  };
}
