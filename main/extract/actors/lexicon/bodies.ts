/** Nouns that make a capitalised phrase a body. */
export const BODY_HEADS =
  'headquarters ministry department agency bureau office commission committee council board authority administration inspectorate directorate secretariat tribunal court parliament assembly senate congress legislature cabinet government party alliance coalition front movement union federation confederation league association society organisation organization institute institution academy university college school foundation fund trust charity bank group company corporation corp inc ltd llc plc gmbh holdings holding industries enterprises partners ventures airlines airways motors pharmaceuticals laboratories labs systems technologies technology energy petroleum railways telecom communications media press news agency network television tv radio times post herald tribune gazette daily journal guardian telegraph observer army navy force forces guard guards guardsmen corps command brigade brigades battalion regiment division militia police constabulary service services intelligence security-service mission centre center forum club fc united city-council church synod diocese archdiocese patriarchate orchestra observatory treasury exchange chamber guild syndicate cooperative consortium partnership panel taskforce unit registry ombudsman embassy consulate delegation watch crescent rangers parliament politburo presidium bundestag knesset duma majlis diet riksdag storting folketing seimas verkhovna rada bundesrat bundeswehr sejm lok rajya sabha shura loya jirga states-general cortes generalitat junta tribe band administration-office house faculty railway railways insurance finance fleet squadron expressway bourse senate hospital clinic station museum theatre library gallery nations nation administration secretariat directorate-general ratings motor circus team squad section brothers railroad utilities utility works waterways wildlife scouts committees councils commissions boards parties ministries agencies groups universities courts tribunals forces companies unions associations federations departments armies societies community centers centres institutes laboratories limited incorporated research relief aid consulting analytics advisors advisers associates logistics shipping mining oil gas power electric steel rescue solutions investments management survey program programme initiative archives resistance caucus collective cartel bloc project campaign';

/** Heads that name a building or an undertaking as often as a body: a body only where it acts. */
export const FACILITIES =
  'centers centres hospital clinic station museum theatre library gallery centre center church mosque house post';

/** Of them those that name a house first of all. */
export const BUILDINGS = 'hospital clinic station museum theatre church mosque house';

/** Heads that also name a place or a thing: a body only with more evidence than their ending. */
export const WEAK_HEADS =
  'headquarters research relief aid consulting analytics advisors advisers associates logistics shipping mining oil gas power electric steel rescue solutions investments management centers centres community house times post station school hospital college centre center church museum theatre library gallery energy media conference summit project campaign programme daily unit front watch nation nations band tribe city united service services mission exchange trust force division club survey program initiative archives resistance caucus collective cartel bloc';

/** Endings of company names, left out of a person's name. */
export const COMPANY_SUFFIXES =
  'inc ltd llc plc corp corporation co company gmbh ag sa spa nv bv oy ab asa kk group holdings holding industries enterprises partners airlines airways motors pharmaceuticals bank bancorp capital securities insurance technologies systems software semiconductor electronics foods brewery breweries petroleum steel telecom media records studios pictures entertainment limited incorporated';

/** Common nouns that say "this is a body" when they stand right before or after a capitalised name. */
export const BODY_NOUNS =
  'company firm group party organisation organization agency newspaper magazine tabloid daily website broadcaster channel network station union movement militia army guerrillas guerrilla rebels fighters militants militant insurgents gunmen supporters members activists officials spokesman spokeswoman spokesperson government administration authorities troops forces soldiers regime council committee ministry bank airline carrier manufacturer maker retailer supplier startup giant conglomerate subsidiary think-tank charity foundation club side team league federation coalition alliance parliament lawmakers mps court police military faction lawmaker candidate chief leader leaders leadership headquarters boss executive ceo chairman shares stock investigators researchers scientists analysts economists';

/** Bodies written in lower case that a nationality or a name makes particular ("the Afghan army"). */
export const LOWER_BODIES =
  'government army military navy police parliament ministry court administration authorities coalition cabinet senate congress regime embassy junta militia intelligence-service airforce assembly bank council commission committee subcommittee panel authority forces';

/** Capital letters that are no bodies: measures, techniques, illnesses, offices. */
export const PLAIN_ACRONYMS =
  'tv uk usa us uae eu-wide gdp gnp ceo cfo coo cto hiv aids dna rna pcr covid covid-19 sars mers bse pm am mp mps mep meps mla gmt est pst bst ist utc ad bc vip vips ufo diy faq id ids pin sms gps cctv atm pc pcs it ai pr hr tb flu suv suvs lng lpg cpi ppp ipo ipos etf gst vat nft nfts esg sme smes idp idps ied ieds icbm wmd pow pows mia lgbt lgbtq lgbtqi bame ngo ngos url http https www pdf cd dvd usb ok q a cv phd mba bsc msc gcse dr mr mrs ms st jr sr vs km kg mm cm mph i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi breaking update exclusive watch photo photos video file read more live new news pcs pic co2 bn mn usd eur gbp inr cny rmb rm fy yoy h1 h2 q1 q2 q3 q4 fir emi ev evs rip nb ps cgi btc lcd led oled mms tcp ip hd hdtv dvr mp3 mpeg jpeg html css xml api sdk cpu gpu ram rpg fps mmo dj djs ep lp rv atv drm isp voip rfid gsm gprs dsl adsl isdn p2p eta asap dc ny la sos mri ct icu bmi adhd ptsd et pt edt cdt pdt cet cest aest aedt nzst hkt jst pkt eat wat mfa llb gpa dob faqs sop sops';

/** Nouns that stand before the name of a body ("internet giant X", "the newspaper X") or head its description ("X, a maker of"). */
export const COMPANY_NOUNS =
  'band orchestra choir company companies firm firms group party organisation organization newspaper magazine tabloid daily weekly website portal broadcaster channel network union movement militia conglomerate retailer supplier startup start-up giant subsidiary think-tank charity foundation club side team league federation coalition alliance bank airline carrier manufacturer maker automaker carmaker chipmaker brand chain platform app operator consultancy outfit developer publisher agency regulator watchdog nonprofit non-profit ngo rival consortium lender insurer brokerage faction sect collective institute university college label band service association';
/** Heads that name nothing by themselves: "the Ministry", "the Party" stand for a body named elsewhere. */
export const GENERIC_HEADS =
  'headquarters ministry department agency bureau office commission committee council board authority administration court government cabinet party alliance coalition front movement union federation confederation league association society organisation organization institute institution academy university college school hospital clinic foundation fund trust charity bank group company corporation corp inc ltd llc technology technologies systems energy communications media press news network television tv radio army navy force forces guard guards corps command brigade battalion regiment division police intelligence service services mission centre center initiative campaign project programme forum conference summit club united church exchange chamber station secretariat nation nations tribe band house library museum theatre gallery treasury delegation embassy consulate partnership panel unit airlines airways watch crescent times post daily journal registry ratings motor circus team squad section brothers railroad utilities utility works waterways wildlife scouts committees councils commissions boards parties ministries agencies groups universities courts tribunals forces companies unions associations federations departments armies societies faculty railway railways insurance finance fleet squadron expressway bourse prosecutor community centers centres institutes laboratories limited incorporated research relief aid consulting analytics advisors advisers associates logistics shipping mining oil gas power electric steel rescue solutions investments management';
/** Words of other languages that make a name a body wherever they stand in it. */
export const FOREIGN_HEADS =
  'fundación fundacion banco universidad ministerio instituto grupo asociación asociacion corporación corporacion partido frente movimiento empresa compañía consejo unión sindicato academia alianza federación federacion colegio banque société societe parti mouvement université universite institut ministère agence rassemblement banca partito università fundação fundacao associação universidade bund stiftung verband gesellschaft partei universität jamaat jamiat tehreek tehrik hizb hezb harakat jabhat jaish lashkar awami muttahida bharatiya janata sangh parishad samiti dal sabha morcha parivar sena mahasabha prakashan consultores asociados editorial diario prensa shimbun shinbun ilbo ansar brigada brigadas comité comite cámara camara tribunal';
/** Spanish, French and Italian articles: with one word after them a paper's or a place's name more often than a person's. */
export const FOREIGN_ARTICLES = 'el la le il las los';
/** First words of names that are neither persons nor bodies: storms, operations, ships, flights. */
export const THINGS =
  'typhoon hurricane cyclone storm tropical operation flight uss hms ss mv boeing airbus brp kri pns usns hmas hmnzs rfa cgc';
/** Works: what stands after them is a title. */
export const WORKS =
  'film movie novel book album single song play musical opera series show documentary drama sitcom game podcast painting poem memoir blockbuster thriller comedy sequel ballet exhibition biopic trilogy bestseller autobiography videogame';
/** What bears a name before it and is nobody: "the Amber Heron rover". */
export const NAMED_THINGS =
  'rover lander probe spacecraft satellite telescope marque sedan hatchback smartphone hotel resort temple mosque church shrine chapel mall cinema nightclub ferry trawler tanker freighter yacht vessel ship bridge festival trophy';
/** Bodies whose name is a letter and a number, as a machine's is. */
export const NUMBERED = 'ms-13 m-19 m-23 g-7 g-8 g-20 g-77 n-11';
/** What has letters of its own and is no body, said behind them: "the FCG system". */
export const MACHINES =
  'system systems missile missiles rocket rockets satellite technology technologies test tests treaty virus vaccine index tax standard format protocol algorithm device devices engine aircraft tank tanks launcher';
/** Adjectives and nouns between a nationality and the noun of its body: "Afghan national security forces". */
export const BODY_MODIFIERS = new Set(
  'central security armed defence defense special health military border coast national municipal provincial federal state interim transitional caretaker ruling veterinary city town county district village local highest supreme high appeals appellate constitutional electoral election criminal administrative human rights'.split(
    ' ',
  ),
);
const councils = new Set('city town county district municipal village state provincial'.split(' '));
const forces = new Set('security armed defence defense'.split(' '));
/** Nouns in lower case that are a body only after one of these words. */
export const MODIFIED_BODIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['bank', new Set(['central'])],
  ['council', councils],
  ['commission', new Set(['election', 'electoral', 'rights'])],
  ['committee', new Set()],
  ['subcommittee', new Set()],
  ['panel', new Set()],
  ['authority', new Set()],
  ['forces', forces],
]);
/** Bodies that a state keeps in another. */
export const POSTED = 'embassy consulate mission delegation';
/** What an army numbers: "the 31st Mountain Brigade". */
export const UNITS = new Set(
  'battalion brigade division regiment squadron corps army fleet wing company platoon rifles cavalry infantry'.split(
    ' ',
  ),
);
/** Units that a plain number stands before: "21 Valley Rifles"; of the others it says how many there are. */
export const COUNTED_UNITS = new Set('battalion brigade division regiment squadron corps rifles'.split(' '));
/** Many who stand for something: "Guardians of the Valley". */
export const AGENTS = new Set(
  'volunteers fighters guardians friends families citizens women men reporters physicians defenders partisans sons daughters soldiers mothers students veterans workers doctors lawyers journalists'.split(
    ' ',
  ),
);
/** Two words that make a body of the name they end, although neither does alone. */
export const HEAD_PAIRS = new Set([
  'red cross',
  'red crescent',
  'air force',
  'civil defence',
  'civil defense',
  'high commission',
  'coast guard',
  'border guard',
  'task force',
  'general staff',
  'response room',
  'fire headquarters',
]);
/** Bodies in lower case that a place makes particular, alone or with what the place is: "Velmo police", "Velmo district administration". */
export const LOCAL_BODIES = new Set('police administration council government court authorities'.split(' '));
/** Bodies in lower case that a name and a topic make particular; whether any topic does, or only one of `BODY_TOPICS`. */
export const TOPICAL_BODIES: ReadonlyMap<string, boolean> = new Map([
  ...'committee commission authority association federation union'.split(' ').map((noun) => [noun, true] as const),
  ...'office service services agency department bureau board directorate'
    .split(' ')
    .map((noun) => [noun, false] as const),
]);
/** What bodies are for that a town has one of. */
export const BODY_TOPICS = new Set(
  'weather rescue fire relief disaster crisis emergency health rights statistics intelligence security prison prosecution ambulance immigration customs border meteorological forest revenue electricity water aid transport education welfare irrigation power tax traffic management protection'.split(
    ' ',
  ),
);
