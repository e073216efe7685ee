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

/** Verbs that tell of an event with the word behind them: "a fire broke out", "a bomb went off", "the roof gave way". */
const WITH: ReadonlyMap<string, readonly string[]> = new Map([
  ['broke', ['out']],
  ['breaks', ['out']],
  ['went', ['off', 'down']],
  ['goes', ['off']],
  ['came', ['down', 'under']],
  ['caught', ['fire']],
  ['gave', ['way']],
  ['opened', ['fire']],
  ['caved', ['in']],
  ['burst', []],
  ['ran', ['off', 'aground', 'into']],
  ['left', ['the road', 'the track', 'the tracks', 'the runway']],
  ['fell', ['into', 'off', 'from', 'down', 'onto']],
  ['slid', ['into', 'down', 'off']],
  ['slammed', ['into', 'onto']],
  ['smashed', ['into']],
  ['careered', ['off', 'into', 'down']],
  ['swerved', ['off', 'into', 'onto']],
]);
/** What a sentence tells of so that is harmed or harms: "a fire broke out", no scandal; "a bomb went off", no alarm; no price fell. */
const THINGS: ReadonlySet<string> = new Set(
  'bomb bombs device devices explosive explosives grenade grenades mine landmine ied charge fighting clashes violence riot riots gunfight shootout gunbattle skirmish skirmishes brawl melee stampede roof wall bridge dam ceiling building house houses scaffolding crane mine shaft tunnel embankment stand balcony cylinder boiler pipeline tank hut dormitory boulder rock tree gunman gunmen men attackers assailants militants insurgents rebels fighters soldiers troops police policeman officers robbers bandits jihadists herders raiders pirates guard guards'.split(
    ' ',
  ),
);
/** What armed men do, and what is done to whom or where they strike. */
const ASSAILS: ReadonlySet<string> = new Set(
  'attacked stormed raided ambushed bombed shelled torched strafed overran invaded bombarded'.split(' '),
);
const PASSIVE: ReadonlySet<string> = new Set('was were been being is are'.split(' '));

/** True for "broke out", "went off" and the like of what can be harmed or harm, and for an assault. */
function tellsOutbreak(word: (index: number) => string, index: number, from: number): boolean {
  const lower = word(index);
  const particles = WITH.get(lower);
  const assails = ASSAILS.has(lower);
  if (particles === undefined && !assails) return false;
  const next = word(index + 1);
  if (lower !== 'burst' && particles?.includes(next) === false && !particles.includes(`${next} ${word(index + 2)}`))
    return false;
  // "was bombed": whatever it is.
  if (assails && PASSIVE.has(word(index - 1))) return true;
  for (let at = index - 1; at >= from && index - at <= REACH; at--) {
    if (ABSTRACT.has(word(at))) return false;
    if (THINGS.has(word(at)) || (!assails && FORCES.has(word(at)))) return true;
  }
  return false;
}

/** How far before the verb its subject may stand. */
const REACH = 12;

/** True when the word at `index` is the verb of a harmful event and what stands before it in the sentence may suffer or do it. */
export function tellsHappening(word: (index: number) => string, index: number, from: number): boolean {
  const lower = word(index);
  if (tellsOutbreak(word, index, from)) return true;
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
