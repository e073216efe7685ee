import type { Topic } from '../../../preload/contract';
import { formsOfAll } from '../../language/verbs';
import { contentWords } from '../words';
import { COUNTRIES } from '../../lists/generated/countries';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Nouns and adjectives, in lower case and their plain form, by which reports of each topic are known. */
export const TOPIC_WORDS: Readonly<Record<Exclude<Topic, 'feature'>, readonly string[]>> = {
  conflict: words(
    'war troops soldier army military militant rebel insurgent guerrilla militia gunman gunmen fighter bomb bombing bomber blast rocket missile mortar shelling airstrike strike attack ambush raid offensive ceasefire truce frontline siege hostage kidnapping abduction terrorist terrorism extremist jihadist peacekeeper coup mutiny clash fighting combat assassination weapon drone convoy checkpoint occupation invasion separatist taliban hezbollah hamas warplane battalion warship',
  ),
  disaster: words(
    'earthquake quake tsunami flood flooding landslide mudslide avalanche cyclone hurricane typhoon tornado storm wildfire fire blaze eruption volcano explosion crash derailment collision collide truck bus shipwreck ferry capsize collapse drought famine stampede rescuer rescue evacuation survivor accident mine miner debris aftershock heatwave rubble firefighter spill pollution toxic contamination',
  ),
  politics: words(
    'president minister premier chancellor parliament parliamentary lawmaker senator senate congress cabinet government coalition opposition election vote ballot referendum poll party candidate campaign constitution bill law legislation diplomat diplomatic ambassador envoy embassy summit talks treaty accord agreement sanction resolution nuclear uranium enrichment border visit bilateral foreign sovereignty council commission independence humanitarian aid protest protester demonstration refugee asylum migrant immigration nato un eu',
  ),
  justice: words(
    'court judge trial jury verdict sentence prosecutor prosecution defendant suspect lawsuit appeal tribunal charge indictment conviction prison jail inmate bail arrest police detective investigation corruption bribery fraud murder rape extradition testimony genocide crime criminal stab stabbing knife gunshot beheading',
  ),
  economy: words(
    'market stock share index price inflation profit revenue earnings dividend bank loan bond currency dollar euro yen trade tariff export import gdp growth recession budget tax oil crude gas company firm merger acquisition investor investment shareholder quarter sales factory manufacturer airline retailer economy economic economist unemployment wage pct mln bln dlrs',
  ),
  health: words(
    'health disease virus outbreak epidemic pandemic infection vaccine vaccination fever nipah marburg polio quarantine hospital patient doctor medicine drug treatment cancer malaria hiv aids cholera ebola measles flu influenza obesity clinic surgery transplant poisoning symptom mental',
  ),
  science: words(
    'scientist researcher research study space nasa satellite orbit astronaut spacecraft telescope species fossil dinosaur climate laboratory experiment genome physics astronomer technology software computer internet smartphone robot',
  ),
  culture: words(
    'film movie actor actress director album singer song band concert festival museum exhibition artist painting novel author book theatre theater play award oscar celebrity fashion designer television tv show series drama comedy music opera dance poet royal princess duchess wedding bollywood box-office chef recipe carnival parade fireworks pageant',
  ),
  sport: words(
    'match game goal team coach player captain season league cup championship tournament title win victory defeat score innings wicket cricket football soccer rugby tennis golf basketball baseball hockey boxing olympic olympics medal athlete sprint marathon race grand-slam stadium fixture squad striker midfielder defender goalkeeper batsman bowler semi-final semifinal final quarterfinal club transfer fifa uefa fans referee penalty champion medallist asiad',
  ),
};

/** How much an official asks after each topic: an event that harms or decides stands far before a game. */
export const TOPIC_WEIGHT: Readonly<Record<Topic, number>> = {
  conflict: 2,
  disaster: 1.5,
  politics: 1.5,
  justice: 1,
  health: 0.5,
  economy: 0,
  science: -1,
  culture: -2.5,
  sport: -6,
  feature: -6,
};

const FALLEN = 'resign quit oust depose topple overthrow dissolve sack dismiss impeach invade';

/** Verbs with which who governs changes, or a war begins. */
export const FALLS: ReadonlyMap<string, unknown> = formsOfAll(words(FALLEN));

/** Verbs by which a state, an army or a body acts so that others have to answer. */
export const ACTS: ReadonlyMap<string, unknown> = formsOfAll(
  words(
    `${FALLEN} deploy withdraw bomb shell seize capture occupy recapture retake storm besiege ambush assassinate kidnap abduct release free pardon sanction embargo expel recall ban outlaw suspend annex secede ratify veto reject refuse deny bar block boycott cancel postpone mobilise mobilize arrest detain convict execute indict extradite evacuate impose halt elect defeat drive`,
  ),
);

/** Verbs by which they only say what they want: they weigh less. */
export const DEMANDS: ReadonlyMap<string, unknown> = formsOfAll(
  words('accuse condemn denounce warn threaten vow urge demand call order approve sign appoint nominate test strike'),
);

/** Troops that come and go, whoever says so. */
export const MOVES: readonly RegExp[] = [
  /\b(?:withdraw|pull(?:s|ed|ing)? out|reduc|cut|deploy|redeploy|send|sent|boost|bring(?:s|ing)? home)\w*\b[^.;]{0,50}\b(?:troops|forces?|soldiers|contingent|garrison|warships?|peacekeepers)\b/i,
  /\b(?:troops?|forces?|soldiers|contingent|peacekeepers)\b[^.;]{0,50}\b(?:withdraw|pull(?:s|ed|ing)? out|pullout|reduc|be cut|redeploy|leave|left|return home)\w*/i,
];

/** What may have cost lives that nobody has counted yet, and those held against their will. */
export const INCIDENTS: readonly RegExp[] = [
  /\b(?:plane|aircraft|jet|airliner|helicopter|fighter|f-\d+|train|ferry|submarine)\b[^.;]{0,40}\b(?:crash|went down|sank|sunk|derail|collid|shot down|hijack|missing)\w*/i,
  /\b(?:kidnap|abduct|hostage|hijack)\w*/i,
  /\b(?:exploded|explosions?|blasts?|(?:suicide|grenade|mortar|mine|arson) attack(?:s|ers?)?|(?:car |suicide |petrol |roadside )?bomb(?:s|ings?)?|shelling|gunfire|small arms fire|gunmen|ambush\w*|shot dead|gunned down|opened fire|rockets? (?:hit|landed|struck)|air ?strikes?)\b/i,
];

/** What somebody decided or undid, whoever it was. */
export const UNDONE: readonly RegExp[] = [
  /\b(?:was|were|has been|have been|had been|is being|are being) (?:abruptly |again |finally )?(?:called off|abandoned|cancelled|canceled|suspended|banned|outlawed|rejected|blocked|sacked|dismissed|dissolved|denied|refused|overturned|ousted|deposed|freed|released|extradited|indicted|evacuated|sealed off|put on (?:high )?alert|expelled|frozen|annulled)\b/i,
  /\b(?:call(?:s|ed)? off|abandon(?:s|ed)|cancel(?:s|l?ed)|brush(?:es|ed) aside|pull(?:s|ed) the plug on)\b/i,
];

/** What is at stake between states and within them, as a lede names it. */
export const STAKES: readonly RegExp[] = [
  /\bnuclear (?:\w+ )?(?:tests?|weapons?|arms|bombs?|programmes?|programs?|fuel|accident|leak|ambiguity|capability)\b/i,
  /\b(?:chemical|biological) (?:weapons?|attacks?|arms)\b/i,
  /\b(?:crisis point|brink of war|on the brink|ultimatum)\b/i,
  /\b(?:cease-?fire|truce|armistice|cessation of hostilities|peace (?:talks|process|agreement|deal|accord|treaty|plan|negotiations|efforts|initiative))\b/i,
  /\b(?:UN |EU |economic |travel |new )?sanctions\b|\b(?:arms|oil|trade) embargo\b/i,
  /\b(?:coup|mutiny|treason|(?:vote of )?no[- ]confidence|confidence vote|fled (?:the|his|her) country|government (?:has |had )?(?:collapsed|fell|fallen|resigned)|state of siege)\b/i,
  /\b(?:boycott|pull(?:ed|ing)? out of|withdr[ae]w\w* from)\b[^.;]{0,40}\b(?:elections?|vote|polls?|talks|treaty|pact|government|cabinet|parliament|coalition)\b|\belections?\b[^.;]{0,40}\bboycott/i,
  /\b(?:won|wins|victory in|loses|lost|defeated)\b[^.;]{0,50}\b(?:election|primary|referendum|run-?off|presidency)\b/i,
  /\b(?:escaped|broke out)\b[^.;]{0,30}\b(?:prisons?|jails?|custody|detention)\b/i,
  /\barrest warrants?\b|\b(?:death (?:sentences?|penalty)|sentenced to (?:death|life)|condemned to death)\b/i,
  /\b(?:vow|threaten|swear|swore|pledge)\w*\b[^.;]{0,80}\b(?:attacks?|strikes?|revenge|retaliat\w+|war|hit back)\b/i,
  /\b(?:tender|submit|offer|announc)\w* (?:\w+ ){0,2}resignations?\b|\bentire (?:government|cabinet)\b|\b(?:president|premier|prime minister|chancellor|cabinet|government) (?:\p{Lu}\S+ ){0,3}resign(?:s|ed)?\b/u,
  /\b(?:genocide|ethnic cleansing|war crimes|massacres?|famine|famished|starv\w+|emergency (?:food )?aid)\b/i,
  /\b(?:human rights)\b[^.;]{0,60}\b(?:resolution|motion|mission|condemn\w*|censure|commission|detainees)\b/i,
];

const ELECTION = '(?:elections?|primary|primaries|nomination|run-?off|referendum|polls|presidency|constitution)';
const PRIVATE_BODY =
  '(?:exchange|union|association|federation|club|company|corporation|bank|university|chamber|institute|league|committee|society|board|confederation|academy|foundation)';
const DISEASE =
  '(?:bird flu|avian (?:flu|influenza)|h\\dn\\d|ebola|marburg|cholera|measles|polio|sars|mers|coronavirus|covid\\S*|plague|anthrax|zika|mpox|monkeypox|yellow fever|meningitis|swine flu|nipah|lassa fever)';

/** Who leads a state, however it is written. */
const HEADS =
  '(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ss]ultan|[Ee]mir|[Pp]ope|[Ss]upreme [Ll]eader)';

/** Not said of a year, or of what was long ago. */
const RECENT = '(?![^.;]{0,60}\\b(?:(?:19|20)\\d\\d|(?:years?|months?) ago|last (?:year|month))\\b)';

/** "Following the death on Monday of President Ilda Moran", "King Oran of Lorn has died"; no former one, and no anniversary. */
const DEATHS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:anniversary|years?) (?:of|after|since) the )\\b(?:death|assassination)(?: (?:on |late |early )?[A-Z]\\w+day)?(?: in [A-Z]\\S+)? of (?:(?:the|its|their|[A-Z]\\S+) )?${HEADS} [A-Z]${RECENT}`,
  ),
  new RegExp(
    `(?<!\\b(?:[Ff]ormer|[Ll]ate|[Vv]ice|[Dd]eputy|[Ee]x) )(?<![Vv]ice-|[Ee]x-)\\b${HEADS}(?: [A-Z]\\S+| of){1,5} (?:has |had )?(?:died|was assassinated)\\b${RECENT}`,
  ),
];

/** What turns the affairs of a country: who won it, what was signed between blocs, a plague that reaches men. */
export const TURNS: readonly RegExp[] = [
  ...DEATHS,
  new RegExp(
    `\\b(?:won|wins|winning|victory|landslide|lost|loses|conceded|rejected|gains|majority)\\b[^.;]{0,70}\\b${ELECTION}\\b`,
    'i',
  ),
  new RegExp(
    `\\b${ELECTION}\\b[^.;]{0,40}\\b(?:won|results?|victory|landslide|conceded|rejected|gains|winner|majority)\\b`,
    'i',
  ),
  // A state's: the president of a union of players, of an exchange or a club turns nothing, nor does a vice-president.
  new RegExp(
    `\\b(?:was|were|been|be|becomes?|became)\\b[^.;]{0,40}\\b(?:re-?)?elected\\b[^.;]{0,30}\\b(?<!\\bvice[- ])(?:president|prime minister|premier|chancellor)\\b(?! of (?:the |its |an? )?(?:(?!european|african|soviet)[\\w'’-]+ ){0,5}?${PRIVATE_BODY}\\b)`,
    'i',
  ),
  /\b(?:declared|proclaimed|named|confirmed)\b[^.;]{0,40}\b(?:winner|victor|president-elect)\b|\bsworn in as\b[^.;]{0,30}\b(?:president|prime minister|chancellor)\b/i,
  new RegExp(
    `\\b(?:human|first|suspected|confirmed|fatal)\\b[^.;]{0,40}\\b(?:cases?|deaths?|infections?|victims?)\\b[^.;]{0,40}\\b${DISEASE}|` +
      `\\b${DISEASE}\\b[^.;]{0,50}\\b(?:in humans|human (?:cases?|deaths?|infections?)|has killed|have died|claimed)\\b|` +
      `\\b(?:declar|confirm)\\w*\\b[^.;]{0,30}\\b(?:epidemic|pandemic|outbreak of (?!bird|avian|h\\dn)${DISEASE})\\b`,
    'i',
  ),
  /\b(?:sign(?:s|ed|ing)?|initial(?:s|led)|conclud\w+|clinch\w*|struck|reach(?:ed)?)\b[^.;]{0,60}\b(?:treaty|charter|peace (?:accord|agreement|deal|treaty)|founding act|armistice)\b|\b(?:russia|nato|eu|european union|united states|china|iran|israel|north korea)\b[^.;]{0,40}\b(?:will|to|have|has) sign(?:ed)?\b[^.;]{0,60}\b(?:agreement|accord|pact)\b[^.;]{0,60}\b(?:summit|relations|arms|border|nuclear|peace)\b/i,
];

/** What is only hoped for or asked about, and no turn yet: "victory in the forthcoming elections", "a new poll". */
export const NOT_YET =
  /\b(?:forthcoming|upcoming|coming|snap|next month|opinion polls?|new poll|would|could|may|might|is considering)\b/;

/** What such a report weighs by its topic: less than what people make, more than a game. */
export const TRADING_WEIGHT = -4;
/** How a report of the day's trading opens; a crash is news. */
export const TRADING =
  /^(?:the )?(?:[\p{L}.'’-]+ ){0,4}?(?:shares?|stocks?|share prices|(?:composite |benchmark |key |main )?(?:stock |share )?(?:index|indices|indexes)|dollar|euro|yen|pound|rand|rupee|rouble|ruble|peso|currency|gold|oil|crude|futures|bonds?|treasuries|dow|nikkei|wall street)(?= )(?:(?! (?:plung|crash|collaps)\w*)[^.;]){0,70}? (?:open(?:ed|s)?|clos(?:ed|es?)|end(?:ed|s)?|finish(?:ed|es)?|r[io]se|rises|fell|falls?|gain(?:ed|s)?|los[et]|slip(?:ped|s)?|dip(?:ped|s)?|edged?|eased?|climb(?:ed|s)?|drop(?:ped|s)?|advanced?|retreat(?:ed)?|rebound(?:ed)?|leapt|jump(?:ed|s)?|was|were|traded|hit)\b/iu;

/** What is routine between states: visits, agreements to work together, forecasts, studies. */
export const ROUTINE: readonly RegExp[] = [
  /\b(?:arriv\w+|begin|began|start\w*|pay|paid|paying|kick\w* off)\b[^.;]{0,60}\b(?:visit|tour)\b|\b(?:will|would|is to|are to|due to) (?:pay an? (?:\w+ )?visit|visit|tour)\b|\bofficial visit\b/i,
  /\b(?:bilateral|economic|trade|comprehensive|closer|further|friendly|boost|strengthen|expand|promote|foster)\b[^.;]{0,40}\b(?:cooperation|co-operation|ties|exchanges)\b/i,
  /\b(?:is|are) likely to\b|\b(?:experts?|analysts?|economists?|observers?) (?:said|say|predict\w*|believe\w*)\b|\b(?:survey|study|poll|census) (?:has |have )?(?:found|show\w*|indicat\w*|said|suggest\w*|reveal\w*)\b/i,
  /\b(?:signed?|signs|signing)\b[^.;]{0,40}\b(?:memorandum|deals?|agreements?|accords?|contracts?)\b[^.;]{0,60}\b(?:cooperation|trade|taxation|customs|tourism|mining|energy)\b/i,
];

const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  COUNTRIES.split('\n').flatMap((line) => (line.split('\t')[1] ?? '').toLowerCase().split('|')),
);

/** The stems of the names and the adjectives of all countries. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  contentWords(
    COUNTRIES.split('\n')
      .flatMap((line) => line.split(/[\t|]/).slice(1))
      .join(' '),
  ).keys(),
);

/** A country by one of its names, which stands for its government. */
export const isCountry = (name: string): boolean => COUNTRY_NAMES.has(name.toLowerCase().replace(/^the /, ''));

/** Who acts so: offices, bodies and countries (by the last word of their names), in lower case. */
export const STATE_NOUNS: ReadonlySet<string> = new Set([
  ...[...COUNTRY_NAMES].map((name) => name.split(' ').at(-1) ?? '').filter((name) => name.length > 3),
  ...words(
    'president vice-president premier minister chancellor king queen emperor emir sultan government cabinet parliament congress senate court tribunal army military navy air force forces troops police guard rebels militia militants insurgents taliban state states ministry kingdom republic un eu nato iaea opec council commission union leader leaders chief envoy ambassador secretary general commander spokesman spokeswoman governor mayor lawmakers party opposition coalition pope bank',
  ),
]);

/** The offices whose words and acts another state has to answer, as a lede names them. */
export const HIGH_OFFICES =
  /\b(?:president|prime minister|premier|chancellor|foreign (?:minister|secretary)|secretary of state|defen[cs]e (?:minister|secretary)|secretary[- ]general|pope|security council|general assembly|european union|nato|iaea|united nations|white house|kremlin|pentagon)\b/i;

/** True when somebody holds such an office now: no kin, aide or spokesman of one who does. */
export const holdsHighOffice = (roles: readonly { text: string; former: boolean }[]): boolean =>
  roles.some(({ text, former }) => !former && HIGH_OFFICES.test(text) && !NOT_HOLDER.test(text));

const NOT_HOLDER =
  /\b(?:former|ex-?|son|daughter|wife|widow|husband|brother|sister|aide|advis[eo]r|spokes\w+|candidate|deputy|vice[- ](?:foreign|defen[cs]e|premier|minister)|under-?secretary|assistant|rival)\b/i;

/** What warns people or calls them to safety. */
export const WARNINGS: readonly RegExp[] = [
  /\b(?:tsunami|storm|hurricane|cyclone|typhoon|flood|eruption|avalanche|terror(?:ism)?|security|travel|missile|air[- ]raid|heat)[- ](?:warning|alert|advisory|watch)s?\b/i,
  /\b(?:state of emergency|martial law|curfew|evacuation (?:order|warning)|(?:mandatory|mass) evacuations?)\b/i,
  /\b(?:warn(?:s|ed|ing)? (?:its |their )?(?:citizens|nationals|residents|travell?ers)|order(?:s|ed) (?:its |their )?(?:citizens|nationals|staff|diplomats|residents|\S+ people) to (?:leave|evacuate))\b/i,
];

/** What says that somebody grieves, or blames, over what happened. */
export const GRIEF =
  /\b(?:grief|condolences?|condoles?|sorrow|sympathy|sympathies|shock(?:ed)?|saddened|regrets?|solidarity|condemn\w*|deplor\w*|mourn\w*|denounc\w*|prais(?:e|ed|es|ing)|hail(?:s|ed)|honou?r(?:s|ed)|pa(?:ys|id) (?:\w+ )?tribute|laid to rest|congratulat\w*|voiced (?:\w+ )?concern)\b/i;

/** Titles and openings of what tells no event of the day. */
export const FEATURES: readonly RegExp[] = [
  /^(?:feature|analysis|opinion|comment|commentary|column|interview|profile|backgrounder|background|chronology|timeline|factbox|factfile|roundup|round-up|review|preview|quiz|gallery|in pictures|photos?|video|live|advisory|news advisory|schedule|diary|guide|how to|explained|explainer|obituary|horoscope|weather|facts?|q&a|editorial|letters?|newsbrief|news summary|headlines|top stories|highlights|what to know|\d+ (?:things|ways|facts|reasons|tips|best))\b/i,
  // The articles of a law, one by one.
  /^(?:Article|Section|Chapter|Annex|Appendix|Clause|ARTICLE|SECTION|CHAPTER|ANNEX|CLAUSE) (?:\d+|[IVXLC]+)[.:]? ["“]?\p{Lu}(?:\p{Ll}|\s)/u,
  /^\(\d{1,2}\)\s/,
  /\b(?:editor'?s note|to our (?:readers|clients|subscribers)|this (?:story|article) was (?:originally )?published|stories moving|news budget|here are the (?:top|main)|following (?:is|are) (?:a|the) (?:list|chronology|summary|highlights|results)|following (?:major|main|top|key) (?:\w+ ){0,3}(?:stories|events|headlines)\b|following (?:is|are) (?:some of )?(?:the )?(?:major|main|top|key) (?:\w+ ){0,2}(?:stories|events|news|headlines))\b/i,
  /\b(?:training (?:program(?:me)?|course|workshop)|workshop|seminar|symposium|exhibition|fair|ceremony|anniversary|forum) (?:opened|opens|was held|is being held|kicked off|kicks off|closed|ended|concluded)\b/i,
];
