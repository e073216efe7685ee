import { plainName } from '../names';
import { datesAgree, innerByMap, placesAgree } from './agreement';
import { countsOthers, peopleOf } from './contradict';
import { absorb, innerOf, ofStatements, sameFigure, type Event } from './event';
import { happenedIn, onceKind } from './kind';
import { areTwins, articlesOf, countsNation, isSite, mostDead, rises, TELLING, wholes } from './twins';
import { placesTold } from './told';

/**
 * Joins the events of several articles that are one. What stands under no common key is never compared, so that a day of
 * four times as many articles takes about four times as long.
 * @param groups the events of each article; those that others join are changed
 */
export function joinAcross(groups: readonly Event[]): Event[] {
  const grown = new Set<Event>();
  const isTold = placesTold(groups);
  const once = joinOnce(groups, isTold, grown, sameAcross);
  // Twice: what was joined may tell of what an event before it is. Two that nothing was joined to are known to be two.
  const isSame = (known: Event, group: Event): boolean =>
    (grown.has(known) || grown.has(group)) && sameAcross(known, group);
  return joinOnce(once, isTold, grown, isSame);
}

/**
 * Joins each event to the first before it that it is one with.
 * @param grown takes those that others were joined to
 */
function joinOnce(
  groups: readonly Event[],
  isTold: ReturnType<typeof placesTold>,
  grown: Set<Event>,
  isSame: (known: Event, group: Event) => boolean,
): Event[] {
  const events = new Map<Event, number>();
  const byKey = new Map<string, Set<Event>>();
  const stand = (event: Event, keys: readonly string[]): void => {
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, new Set([event]));
      else known.add(event);
    }
  };
  for (const group of groups) {
    const [near, alike, counted] = [nearKeys(group), alikeKeys(group), figureKeys(group)];
    const victims = victimsOf(group).map((victim) => `victim ${victim}`);
    const found = (keys: readonly string[]): Event[] => keys.flatMap((key) => [...(byKey.get(key) ?? [])]);
    const inOrder = (some: Event[]): Event[] =>
      some.sort((one, other) => (events.get(one) ?? 0) - (events.get(other) ?? 0));
    const linked = (some: Event[]): Event[] => some.filter((known) => mayBeOneSpot(known, group, isTold));
    const event = firstThat(
      [
        () => found(near),
        () => inOrder(linked(found(alike.asks))),
        () => found(victims),
        () => linked(found(counted.asks)),
      ],
      (known) => isSame(known, group),
    );
    if (event === undefined) events.set(group, events.size);
    else {
      absorb(event, group);
      grown.add(event);
    }
    stand(event ?? group, [...near, ...alike.stands, ...victims, ...counted.stands]);
    // The two together may be told of what neither was told of alone: of a mine here, that its toll rose there.
    if (event !== undefined) stand(event, alikeKeys(event).stands);
  }
  return [...events.keys()];
}

/** The first event of these lists that is sought; each is looked at once, and a list made only when those before it have none. */
function firstThat(lists: readonly (() => readonly Event[])[], isSought: (event: Event) => boolean): Event | undefined {
  const seen = new Set<Event>();
  for (const list of lists)
    for (const event of list()) {
      if (seen.has(event)) continue;
      if (isSought(event)) return event;
      seen.add(event);
    }
  return undefined;
}

/** Of one story, or of one place by its name. */
function nearKeys({ scope, story, place }: Event): string[] {
  return [`story ${scope} ${story}`, ...(place === null ? [] : [`place ${scope} ${plainName(place)}`])];
}

/** The one place lies in the other by its name or the lists, or an article of the one event names the other's place. */
function mayBeOneSpot(a: Event, b: Event, isTold: ReturnType<typeof placesTold>): boolean {
  if (a.place === null || b.place === null) return false;
  const [one, other] = [a.place, b.place];
  return (
    articlesOf(a).some((article) => isTold(article, other)) ||
    articlesOf(b).some((article) => isTold(article, one)) ||
    placesAgree(one, other) === 'yes' ||
    innerByMap(one, other) !== null
  );
}

/** Keys that an event stands under, and those under which what may be the same one stands. */
interface Keys {
  stands: string[];
  asks: string[];
}

/**
 * Of one kind and one month, with one of those things more that make two incidents one (`areTwins`): a place whose name
 * holds the other's, a number of dead not far from the other's, a toll that rises or counts one nation's dead, a site.
 */
function alikeKeys(event: Event): Keys {
  const { scope, place, date } = event;
  if (date === null || place === null || scope !== 'incident') return { stands: [], asks: [] };
  const happened = happenedIn(event);
  const kind = onceKind(happened);
  const words = [...new Set(plainName(place).split(' '))];
  const [first = ''] = words;
  // A name holds another as words in a row: the first word of the one is among those of the other.
  const stands = [`first ${first}`, ...words.map((word) => `word ${word}`)];
  const asks = [`word ${first}`, ...words.map((word) => `first ${word}`)];
  const dead = mostDead(event);
  if (happened !== null && dead > 0) {
    const size = Math.floor(Math.log(dead) / Math.log(STEP));
    stands.push(`dead ${happened} ${size}`);
    asks.push(...[size - 1, size, size + 1].map((near) => `dead ${happened} ${near}`));
  }
  const [site, rising] = [isSite(place), rises(event)];
  // What may be told again wherever its kind is: by a toll that rises, or as the dead of a nation among all.
  const telling = kind >= 0 && (rising || countsNation(event));
  stands.push('any', ...(site ? ['site'] : []), ...(rising ? ['rising'] : []), ...(telling ? ['telling'] : []));
  if (site && rising) stands.push('rising site');
  asks.push(...(telling || (site && rising) ? ['any'] : [site ? 'rising' : rising ? 'site' : 'rising site']));
  if (kind >= 0) asks.push('telling');
  const within = (key: string): string => `${kind} ${date.slice(0, 7)} ${key}`;
  return { stands: stands.map(within), asks: asks.map(within) };
}

/** With the same number of dead or hurt, of the same people or of anybody; twins may be told a day apart. */
function figureKeys(event: Event): Keys {
  const { scope, date } = event;
  if (date === null || scope !== 'incident') return { stands: [], asks: [] };
  const keys = wholes(event).flatMap((statement): Keys[] => {
    const { type, low } = statement.casualty;
    if ((type !== 'killed' && type !== 'injured') || low === null) return [];
    const key = `${type} ${low} ${date.slice(0, 7)}`;
    const people = peopleOf(statement);
    if (people !== null) return [{ stands: [key, `${key} ${people}`], asks: [`${key} anybody`, `${key} ${people}`] }];
    return low < TELLING ? [] : [{ stands: [key, `${key} anybody`], asks: [key] }];
  });
  return { stands: keys.flatMap(({ stands }) => stands), asks: keys.flatMap(({ asks }) => asks) };
}

/** From one step to the next lies more than a toll grows by in an update (`areTwins`). */
const STEP = 1.2;

const victimsOf = ofStatements((statements) => [...new Set(statements.flatMap(({ victim }) => victim ?? []))]);

const shareOne = <T>(some: readonly T[], others: readonly T[]): boolean => some.some((one) => others.includes(one));

function sameAcross(a: Event, b: Event): boolean {
  // Nobody dies twice.
  if (shareOne(victimsOf(a), victimsOf(b))) return true;
  // One article's own events stay apart: it told them apart itself.
  if (shareOne(articlesOf(a), articlesOf(b))) return false;
  const places = placesAgree(a.place, b.place);
  if (places === 'no') return false;
  if (areTwins(a, b)) return true;
  const dates = datesAgree(a.date, b.date);
  if (dates === 'no') return false;
  if (a.scope !== 'incident')
    return places === 'yes' && a.story === b.story && !countsOthers(a.statements, b.statements);
  if (dates === 'yes' && places === 'yes') return true;
  if (a.story !== b.story) return false;
  if (a.main && b.main) return places === 'yes' || a.place === null || b.place === null || mayBePlaces(a, b);
  return places === 'yes' || dates === 'yes';
}

/** Two names for where the event of one story was: a text puts the one into the other, or the figures are the same. */
const mayBePlaces = (a: Event, b: Event): boolean =>
  innerOf(a, b) !== null ||
  a.statements.some((one) => b.statements.some((other) => sameFigure(one.casualty, other.casualty)));
