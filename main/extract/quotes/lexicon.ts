import {
  BE,
  CLITICS,
  DAY_PARTS,
  DETERMINERS as DETERMINER_WORDS,
  DO,
  HAVE,
  MODALS,
  MONTHS,
  MONTH_ABBREVIATIONS,
  NAMED_DAYS,
  NEGATED,
  PREPOSITIONS as ALL_PREPOSITIONS,
  QUANTIFIERS,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
  WEEKDAYS as DAY_NAMES,
  WEEKDAY_ABBREVIATIONS,
  union,
  without,
} from '../../language/classes';
import { formsOf } from '../../language/verbs';

/** What a reporting verb can take as its content. */
export const TAKES_QUOTE = 1;
export const TAKES_THAT = 2;
export const TAKES_BARE = 4;
export const TAKES_INFINITIVE = 8;
export const TAKES_AS = 16;
export const TAKES_OF = 32;
/** Thought, wish or feeling rather than speech. */
export const OF_MIND = 64;
/** Stands in inverted order after its quote: "said the minister". */
export const INVERTS = 128;
/** Takes a listener before its content: "told reporters that". */
export const TAKES_LISTENER = 256;
/** Names its object with a word: "called it …". */
export const TAKES_OBJECT = 512;

export interface Verb {
  readonly lemma: string;
  readonly takes: number;
  /** The form is finite past or third person; false for base forms and participles in -ing. */
  readonly form: 'base' | 'finite' | 'participle';
}

const SPEAK = TAKES_QUOTE | TAKES_THAT | TAKES_BARE | INVERTS;
const TELL = TAKES_QUOTE | TAKES_THAT | TAKES_BARE | TAKES_LISTENER;
const STATE = TAKES_QUOTE | TAKES_THAT | INVERTS;
const NAME = TAKES_QUOTE | TAKES_OBJECT;

// Reporting verbs by what they take, after the classes of Quirk et al., A Comprehensive Grammar of the English
// Language, sections 14.28-33 and 16.31 (direct and indirect speech, factual and suasive verbs).
const CLASSES: readonly (readonly [takes: number, lemmas: string])[] = [
  [SPEAK, 'say add think_aloud'],
  [SPEAK, 'argue insist claim note explain believe|m think|m feel|m hope|m fear|m suspect|m guess|m figure|m'],
  [
    STATE,
    `state declare announce write tweet retweet point_out assert contend maintain warn admit acknowledge concede confirm
     deny reveal disclose report recall remark comment observe quip joke exclaim proclaim boast brag lament complain
     stress emphasize emphasise underscore underline reiterate restate repeat suggest predict reply respond answer retort counter
     conclude continue interject testify allege opine reason caution muse recount relate clarify indicate reckon
     estimate elaborate affirm reaffirm attest posit surmise speculate propose recommend signal hint imply teach
     caption blog blast_out ask wonder|m inquire enquire query sum_up mention declare decree rule certify forecast
     demand ponder|m whisper shout yell scream cry murmur mutter gasp sigh chant roar bark snap laugh
    beam thunder fume gush chuckle intone deadpan crow sneer scoff sniff grumble groan growl bellow holler hiss moan
    plead venture volunteer marvel gloat enthuse protest object bemoan bristle vent quibble purr drawl stammer rasp
    blurt mouth mumble exhort remember retaliate demur boom thank react confess agree disagree concur theorize theorise speculate hypothesize advise counsel confide
    summarize summarise pronounce preach intimate interrupt surmise joke tease taunt retort riposte hazard`,
  ],
  [
    TAKES_QUOTE | INVERTS,
    'begin go_on chime_in shoot_back fire_back hit_back cut_in open recite sing quote read post text put start finish end close press hammer coach caution',
  ],
  [TELL, 'tell inform advise remind notify assure reassure convince persuade brief teach message email'],
  [TAKES_QUOTE | TAKES_THAT | TAKES_BARE | TAKES_INFINITIVE, 'promise pledge vow swear threaten agree'],
  [
    TAKES_QUOTE | TAKES_THAT | TAKES_INFINITIVE | TAKES_LISTENER,
    'urge order instruct command implore exhort beg beseech invite encourage',
  ],
  [TAKES_QUOTE | TAKES_INFINITIVE, 'offer refuse decline'],
  [NAME, 'call dub label brand term deem nickname style'],
  [
    NAME | TAKES_AS,
    'describe characterize characterise refer depict portray dismiss denounce condemn hail tout praise deride decry view|m regard|m',
  ],
  [
    NAME,
    `slam blast criticize criticise blame mock ridicule lambaste lambast bash rip attack applaud commend champion defend
     express voice echo reference address discuss cite trumpet invoke coin use utter issue release send deliver publish
     speak talk rail lash promote advocate oppose support|m back|m reject welcome question challenge
     accuse charge fault chide scold rebuke castigate excoriate chastise laud compliment thank congratulate`,
  ],
  [
    TAKES_QUOTE | OF_MIND | TAKES_THAT | TAKES_BARE,
    'know realize realise understand find see consider conclude doubt expect assume imagine',
  ],
  [TAKES_QUOTE | OF_MIND | TAKES_INFINITIVE, 'want seek wish intend plan aim hope expect'],
  [TAKES_QUOTE | TAKES_OF | OF_MIND, 'worry complain'],
];

function add(map: Map<string, Verb>, form: string, verb: Verb): void {
  const known = map.get(form);
  if (known === undefined) map.set(form, verb);
  else map.set(form, { ...known, takes: known.takes | (verb.takes & ~OF_MIND) });
}

function conjugate(map: Map<string, Verb>, lemma: string, takes: number): void {
  const { base, third, past, participle, ing } = formsOf(lemma);
  for (const form of [...past, ...participle, ...third]) add(map, form, { lemma, takes, form: 'finite' });
  for (const form of base) add(map, form, { lemma, takes, form: 'base' });
  for (const form of ing) add(map, form, { lemma, takes, form: 'participle' });
}

function buildVerbs(): ReadonlyMap<string, Verb> {
  const map = new Map<string, Verb>();
  for (const [takes, lemmas] of CLASSES) {
    for (const entry of lemmas.split(/\s+/)) {
      const [lemma = '', flag] = entry.split('|');
      // Phrasal verbs are kept by their verb alone: the particle follows and changes nothing here.
      const verb = lemma.split('_')[0] ?? '';
      if (verb !== '') conjugate(map, verb, flag === 'm' ? takes | OF_MIND : takes);
    }
  }
  return map;
}

/** Reporting verbs by inflected form, lower case. */
export const VERBS: ReadonlyMap<string, Verb> = buildVerbs();

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Verbs so common outside speech that they are a cue only where they touch a quote. */
export const WEAK =
  words(`use find see go begin open know understand consider expect want seek wish intend plan aim back
  support attack address discuss issue release send deliver publish read post text see hit shoot rule sign
  view regard question challenge charge style term order invite teach reason figure guess answer
  imagine assume realize realise recite sing laugh cry snap bark sigh roar cite promote oppose reject welcome
  put cut start finish end close press hammer mouth hazard object venture continue fire volunteer beam vent
  relate indicate signal sum refuse decline offer fault defend champion advocate worry`);

export const PRONOUNS = SUBJECT_PRONOUNS;
export const AUXILIARIES = union(
  BE,
  HAVE,
  without(DO, 'done doing'),
  MODALS,
  ...Object.values(NEGATED),
  ...Object.values(CLITICS),
  REFLEXIVES,
  "also then later once recently repeatedly previously further subsequently reportedly not never n't ever",
  'already still just even again always often sometimes soon now famously wo ca long thus hence nonetheless apparently',
  "perhaps rightly today d've nevertheless however simply only first instead both either too",
  'went going continued got began started used',
);
export const DETERMINERS = union(
  DETERMINER_WORDS,
  without(QUANTIFIERS, 'either neither such'),
  'one two three four five six seven eight nine ten',
);
export const PREPOSITIONS = union(
  without(ALL_PREPOSITIONS, 'as up down out off under past'),
  'under regarding concerning following including',
);
/** Words no noun phrase holds. */
export const BREAKERS =
  words(`and or but if when while because although though whether that which who whom whose where why how what than so yet
  whenever wherever whatever whoever whichever however nor as like then is are was were be been has have had do does did will would could can may might must should not
  there here he she they it we i you him them us me himself herself says said`);
export const WEEKDAYS = union(
  DAY_NAMES.keys(),
  WEEKDAY_ABBREVIATIONS.keys(),
  MONTHS.keys(),
  MONTH_ABBREVIATIONS.keys(),
  NAMED_DAYS.keys(),
  DAY_PARTS,
  'week month year earlier later ago last next',
);

/** Titles and posts that a person is called by. */
export const ROLE_NOUNS =
  words(`spokesman spokeswoman spokesperson spokespeople official officials officer officers minister ministers president
  chairman chairwoman chair director secretary ambassador diplomat diplomats source sources witness witnesses aide aides adviser
  advisers advisor advisors lawyer lawyers attorney attorneys analyst analysts expert experts professor researcher researchers
  economist economists critic critics opponent opponents supporter supporters activist activists protester protesters
  resident residents villager villagers doctor doctors victim victims survivor survivors commander general colonel
  captain sergeant lieutenant soldier soldiers leader leaders lawmaker lawmakers senator senators congressman congresswoman governor mayor
  candidate candidates reporter reporters journalist journalists editor author host anchor moderator columnist commentator
  prosecutor prosecutors judge judges justice sheriff chief head manager strategist strategists operative operatives
  representative representatives member members delegate delegates voter voters delegation executive executives investigator investigators
  negotiator negotiators envoy envoys king queen prince pope bishop priest imam pastor teacher teachers student students
  man woman men women people person friend friends father mother son daughter brother sister wife husband neighbour neighbor
  coach player captain owner founder historian scientist scientists scholar scholars biographer pollster pollsters insider insiders
  nurse nurses paramedic paramedics firefighter firefighters rescuer rescuers surgeon surgeons physician physicians patient patients driver
  drivers pilot pilots sailor sailors skipper passenger passengers tourist tourists shopkeeper shopkeepers farmer farmers fisherman
  fishermen trader traders dealer dealers broker brokers banker bankers bystander bystanders onlooker onlookers mourner mourners guard
  guards fighter fighters militant militants refugee refugees migrant migrants engineer engineers cleric clerics rabbi monk monks nun
  artist artists singer actor actress writer writers novelist poet photographer musician athlete trainer referee detective detectives
  policeman policewoman constable inspector inspectors magistrate clerk treasurer mechanic principal dean chancellor premier commissioner
  commissioners councillor councillors deputy deputies mediator mediators monitor monitors observer observers auditor auditors regulator
  regulators forecaster forecasters meteorologist meteorologists geologist geologists seismologist seismologists epidemiologist
  epidemiologists psychologist psychologists boy girl boys girls survivor relative relatives parent parents
  organizer organizers donor donors staffer staffers veteran veterans worker workers employee employees boss bosses
  midfielder defender striker goalkeeper winger batsman bowler attaché attache cook chef cousin uncle aunt nephew
  niece colleague teenager teen widow widower bride groom farmhand rebel waitress maid housewife midwife medic umpire headmistress
  headmaster passerby client inmate captive hostage steward stewardess spectator pensioner`);
/** Bodies and documents that speak. */
export const BODY_NOUNS =
  words(`ministry police government administration agency department committee commission council company court army
  navy military force forces embassy office bureau parliament senate house congress cabinet party union group organisation organization
  campaign team network newspaper paper magazine website outlet channel station board bank firm university institute foundation
  association federation alliance coalition authority authorities tribunal service services statement report letter email memo
  press media poll survey study article editorial document filing complaint lawsuit resolution ad video site blog
  airline carrier watchdog charity club hospital society trust
  white kremlin pentagon state nation country opposition rebels militants regime junta`);

/** Nouns that carry words of somebody: "his claim that", "in a statement". */
export const SPEECH_NOUNS =
  words(`statement statements remark remarks comment comments claim claims assertion allegation allegations accusation
  accusations suggestion warning warnings promise pledge vow call calls speech letter tweet tweets email e-mail memo message
  argument belief view opinion idea notion fact report reports announcement admission contention insistence declaration
  prediction threat response reply answer question words word phrase slogan quote motto chant chants testimony interview
  op-ed article editorial column post essay book sign signs banner headline release note description`);

/** Words right before marks that announce a term or a name, not speech. */
export const TERM_CUES: ReadonlySet<string> =
  words(`so-called entitled titled nicknamed codenamed code-named alias aka term terms click subscribe button
  known named`);

/** Words beside a title of a work or a programme. */
export const TITLE_NEIGHBOURS = {
  before:
    words(`'s ’s on song songs hit hits track tracks anthem ballad album film films movie movies book books novel series programme program show shows play
    episode magazine single documentary musical drama sitcom comedy thriller memoir poem essay column podcast game theme
    sing sings sang singing performed performing watch watched watching hosts hosted host starring`),
  after:
    words(`host hosts hosted co-host co-hosts anchor show shows program programme series film movie book album song theme star
    star stars author authors segment panel hat hats shirt shirts t-shirts cap caps button buttons column podcast episode starring`),
} as const;

/** Possessive pronouns and the pronoun each stands for. */
export const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** Abbreviated titles whose stop ends no phrase. */
export const ABBREVIATIONS = words(
  'mr mrs ms dr gen col sen rep gov lt sgt st jr sr capt maj cmdr prof rev hon pres sec',
);

/** Irregular past forms that end the noun phrase before them. */
export const PASTS =
  words(`took made gave got came saw went won lost held kept left met ran led put set let brought began broke built bought
  caught chose cut drew drove fell felt fought found flew grew hit knew laid meant paid rose sat sent shot spent stood struck threw wore
  became showed shown seemed`);

/** Forms in -s that are nouns as often as verbs: a verb only after who can speak, plan or fear. */
export const NOUNISH =
  words(`claims reports comments notes states warns calls demands remarks promises threats views plans aims hopes fears doubts
  wishes attacks offers orders rules signs posts shots hits questions challenges charges labels terms styles texts messages tweets blogs
  issues emails letters supports uses releases answers replies signals estimates forecasts blames defaults pledges vows proposals quotes shouts cries
  screams cheers whispers jokes addresses titles names urges bans backs cites reads starts ends points accounts statements details praises
  queries objects suspects talks ventures reasons figures guesses coaches brands presses roars barks laughs sighs gasps counters wonders mentions decrees
  protests voices echoes charts rails vents beams marvels faults sums exhibits advocates champions`);

/** Texts that speak for a body: they never take over its "it". */
export const DOCUMENTS = words(
  `statement release report letter email memo document filing complaint lawsuit resolution study survey poll article post tweet
  message note brochure leaflet leaflets pamphlet flyer poster posters placard placards banner banners sign signs notice circular
  petition communique communiqué telegram manifesto affidavit indictment verdict judgment ruling warrant review commentary editorial caption inscription`,
);

/** Kinds of news outlets, which a paper puts after their names or calls them by: "the Lantern daily", "the daily". */
export const OUTLETS = words(
  'daily weekly newspaper paper tabloid broadsheet magazine agency channel broadcaster station website portal network outlet',
);

/** Particles of phrasal verbs: "shot back", "went on", "cut in". */
export const PARTICLES = words('back on in out off up');

/** What a programme or a work has: "an episode of …". */
export const PARTS_OF_WORKS = words(
  'broadcast episode edition installment instalment author cover set season airing taping reruns finale host hosts cast version',
);

/** What a page sets before a colon over one of its own pieces: "Analysis: “…” explained". */
export const RUBRICS = words(
  'screenshot photo image picture analysis explainer explained watch video listen opinion comment more live update updates photos gallery timeline profile background context factbox fact-check check',
);

/** Words for nobody in particular: what they say is nobody's statement. */
export const NOBODY = words('you none nobody no-one anybody anyone everybody everyone nothing');

/** Posts that a paper writes by their letters: whoever holds one is a person, and another in each town. */
export const LETTERED_POSTS = words(
  'oc sho io ssp sp asp dsp sdpo dig aig ig igp dgp dpo rpo ccpo cp dc dm sdm bdo uno tno cm pm ceo cfo coo pro ppro ag cj cji si asi po eo ao',
);
