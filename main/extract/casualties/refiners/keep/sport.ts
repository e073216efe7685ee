import type { Statement } from '../../reading';
import { windowOf } from '../window';
import type { Document } from '../../../../text/document';

/** Who is hurt on a pitch. */
export const ATHLETES = new Set([
  'player',
  'players',
  'footballer',
  'footballers',
  'striker',
  'strikers',
  'athlete',
  'athletes',
  'racer',
  'racers',
  'starter',
  'starters',
  'pitcher',
  'pitchers',
  'batsman',
  'batsmen',
  'bowler',
  'bowlers',
  'forward',
  'forwards',
  'defender',
  'defenders',
  'rider',
  'riders',
]);

const SPORT = new Set(
  'match matches game games season coach league cup striker midfielder defender goalkeeper winger prop flanker fly-half scrum-half hooker quarterback pitcher batsman bowler wicket wickets innings squad team club captain skipper playoff playoffs tournament championship semi-final final qualifier goal goals try tries lineup line-up fixture rugby football cricket tennis soccer basketball baseball hockey athletics olympic olympics transfer referee substitute kick-off half-time'.split(
    ' ',
  ),
);

/** With one of these near, the injury is no knock on the pitch. */
const VIOLENT = new Set(
  'crash crashed collision bomb bombing blast explosion exploded gunman gunmen gunfire stabbed stabbing knife police killed dead died fire riot clashes clash hooligans stampede attacked attackers collapsed collapse'.split(
    ' ',
  ),
);

/** These stand in reports of sport as well, of other things: "their last clash", a friendly for one who died. */
const AS_OFTEN = new Set('clash clashes died dead police'.split(' '));

/** One player's injury in a report of sport: three of its words around it or in the opening, and none of violence. */
export function ofSport(document: Document, statement: Statement): boolean {
  const { from, to } = windowOf(document, statement);
  let words = 0;
  const seen = new Set<string>();
  const look = (first: number, last: number, near: boolean): boolean => {
    for (let index = first; index < last; index++) {
      const lower = document.tokens[index]?.lower ?? '';
      if (VIOLENT.has(lower) && (near || !AS_OFTEN.has(lower))) return false;
      if (SPORT.has(lower) && !seen.has(lower)) {
        seen.add(lower);
        words++;
      }
    }
    return true;
  };
  return look(from, to, true) && look(0, Math.min(OPENING, document.tokens.length), false) && words >= 3;
}

/** Tokens of the opening. */
const OPENING = 120;
