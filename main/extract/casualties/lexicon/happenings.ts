import { formsIn } from '../../../language/verbs';

/** Nouns that name a harmful event. */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  'blaze quake flood floods landslide stampede derailment avalanche massacre disaster tragedy riot explosion storm cyclone hurricane typhoon attack attacks incident incidents shooting shootings blast blasts explosion explosions bombing bombings strike strikes raid raids crash crashes accident accidents clash clashes ambush ambushes fire fires operation operations case gunfight firefight shootout assault assaults collision earthquake shelling bombardment airstrike airstrikes barrage rampage encounter encounters mishap mishaps wreck shipwreck sinking collapse mudslide mudslides tornado tsunami eruption stabbing stabbings gunbattle skirmish skirmishes onslaught'.split(
    ' ',
  ),
);

/** Verbs that say that an event came about. */
export const HAPPENS: ReadonlySet<string> = new Set(
  formsIn(
    'happen occur unfold erupt transpire crash collide overturn capsize sink derail explode detonate collapse ram plunge strike hit'.split(
      ' ',
    ),
    ['past', 'third', 'participle'],
  ),
);
/** Verbs by which a sentence without a figure tells of the event itself ("a coach overturned near …"). */
const HAPPENS_TO = new Set(
  'crashed collided overturned capsized sank derailed exploded detonated collapsed erupted blew rammed plunged ploughed plowed skidded veered'.split(
    ' ',
  ),
);
/** Verbs that tell of an event only of something that is no person: a quake struck, but a minister struck a deal. */
const STRIKES = new Set('struck hit shook rocked ripped tore swept battered ravaged lashed engulfed jolted'.split(' '));
const FORCES: ReadonlySet<string> = new Set(
  'quake earthquake tremor storm cyclone hurricane typhoon tornado flood floods flooding rain rains downpour downpours landslide mudslide avalanche tsunami fire blaze wildfire explosion blast bomb missile missiles rocket rockets drone drones shell shells airstrike torrent winds wave waves bus coach minibus lorry truck tanker trailer train tram car van vehicle motorcycle ferry boat ship vessel barge yacht trawler plane aircraft jet airliner helicopter planes jets warplanes gunships helicopters mortars artillery'.split(
    ' ',
  ),
);
/** What crashes or collapses without harm: markets, talks, deals. */
const ABSTRACT = new Set(
  'market markets shares stocks prices currency economy talks deal website server system systems bank negotiations government coalition ceasefire truce'.split(
    ' ',
  ),
);

/** How far before the verb its subject may stand. */
const REACH = 12;

/** True when the word at `index` is the verb of a harmful event and what stands before it in the sentence may suffer or do it. */
export function tellsHappening(word: (index: number) => string, index: number, from: number): boolean {
  const lower = word(index);
  const strikes = STRIKES.has(lower);
  if (!strikes && !HAPPENS_TO.has(lower)) return false;
  let forced = false;
  for (let at = index - 1; at >= from && index - at <= REACH; at--) {
    if (ABSTRACT.has(word(at))) return false;
    if (FORCES.has(word(at))) forced = true;
  }
  return !strikes || forced;
}

/** What strikes a whole land, in many places at once. */
export const WIDE: ReadonlySet<string> = new Set(
  'earthquake earthquakes quake quakes tremor tremors tsunami flood floods flooding storm storms cyclone hurricane typhoon drought heatwave monsoon rains outbreak epidemic pandemic virus war offensive protests violence riots rioting unrest clashes'.split(
    ' ',
  ),
);

/** Plagues, and what they are called when they spread: they kill for as long as they last. */
export const EPIDEMICS: ReadonlySet<string> = new Set(
  'fever meningitis typhoid mpox diphtheria polio influenza cholera ebola measles virus coronavirus covid covid-19 outbreak epidemic pandemic malaria dengue plague flu famine'.split(
    ' ',
  ),
);

/** Courts, and what they and hangmen do: news of its own, after the harm. */
export const PROCEEDINGS: ReadonlySet<string> = new Set(
  'court courts trial trials tried jailed sentenced convicted acquitted guilty verdict inquest inquiry coroner tribunal lawsuit sued hearing judge judges prosecutors appeal indicted charged pleaded retrial clemency execution hanged hanging condemned penalty sentence'.split(
    ' ',
  ),
);
