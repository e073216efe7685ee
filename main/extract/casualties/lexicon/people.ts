/** Splits a space-separated list into a set. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const COMBATANT = words(`
soldier soldiers troop troops trooper troopers paratrooper paratroopers serviceman servicemen servicewoman servicewomen marine marines sailor sailors airman airmen infantryman infantrymen
guerrilla guerrillas guerilla guerillas rebel rebels insurgent insurgents militant militants fighter fighters militiaman militiamen combatant combatants jihadist jihadists jihadi jihadis terrorist terrorists
extremist extremists gunman gunmen separatist separatists mercenary mercenaries conscript conscripts reservist reservists recruit recruits cadet cadets commando commandos sniper snipers
peacekeeper peacekeepers bomber bombers assailant assailants attacker attackers mujahideen mujahedeen legionnaire legionnaires ranger rangers warlord warlords paramilitary paramilitaries islamist islamists partisan partisans gunner gunners loyalist loyalists pilots taliban auxiliary auxiliaries`);

const CIVILIAN = words(`
civilian civilians noncombatant noncombatants villager villagers resident residents inhabitant inhabitants townspeople passerby passersby passer-by passers-by bystander bystanders onlooker onlookers pedestrian pedestrians
passenger passengers commuter commuters traveler travelers traveller travellers motorist motorists driver drivers motorcyclist motorcyclists cyclist cyclists biker bikers rider riders trucker truckers chauffeur
tourist tourists visitor visitors holidaymaker holidaymakers vacationer vacationers hiker hikers climber climbers mountaineer mountaineers skier skiers swimmer swimmers diver divers camper campers pilgrim pilgrims worshipper worshippers worshiper worshipers shopper shoppers
customer customers guest guests diner diners patron patrons spectator spectators fan fans concertgoer concertgoers partygoer partygoers reveler revelers reveller revellers mourner mourners churchgoer churchgoers
woman women man men boy boys girl girls child children kid kids baby babies infant infants toddler toddlers newborn newborns teen teens teenager teenagers youth youths youngster youngsters adolescent adolescents minor minors juvenile juveniles adult adults male males female females senior seniors pensioner pensioners
husband wife wives father mother parent parents son sons daughter daughters brother brothers sister sisters sibling siblings uncle aunt cousin cousins nephew nephews niece nieces grandfather grandmother grandparents grandson grandsons granddaughter granddaughters grandchild grandchildren stepson stepdaughter stepfather stepmother relative relatives spouse fiance fiancee fiancé fiancée boyfriend girlfriend ex-girlfriend ex-boyfriend ex-wife ex-husband widow widower twin twins family families couple couples orphan orphans
mom dad moms dads grandma grandpa newlyweds bride groom lady ladies guy guys gentleman gentlemen lad lads
journalist journalists reporter reporters photographer photographers cameraman cameramen correspondent correspondents editor editors blogger bloggers broadcaster
teacher teachers student students pupil pupils schoolboy schoolboys schoolgirl schoolgirls schoolchild schoolchildren undergraduate undergraduates professor professors lecturer lecturers academic academics scientist scientists researcher researchers engineer engineers technician technicians
doctor doctors nurse nurses medic medics paramedic paramedics physician physicians surgeon surgeons patient patients firefighter firefighters fireman firemen rescuer rescuers volunteer volunteers aid-worker aid-workers
worker workers laborer laborers labourer labourers employee employees staffer staffers staff miner miners farmer farmers farmhand peasant peasants fisherman fishermen herder herders shepherd shepherds logger loggers builder builders electrician plumber welder carpenter mechanic mechanics cook chef waiter waitress shopkeeper shopkeepers trader traders vendor vendors merchant merchants businessman businessmen businesswoman shop-owner clerk cashier janitor cleaner cleaners contractor contractors trucker crewman crewmen crewmember crewmembers steward stewardess seaman seamen stevedore docker dockers
priest priests monk monks nun nuns bishop imam imams cleric clerics pastor rabbi missionary missionaries parishioner parishioners
lawyer lawyers judge judges prosecutor prosecutors politician politicians lawmaker lawmakers mayor mayors councillor councilor governor senator minister ministers activist activists campaigner campaigners dissident dissidents protester protesters protestor protestors demonstrator demonstrators rioter rioters striker strikers marcher marchers unionist
migrant migrants refugee refugees evacuee evacuees asylum-seeker asylum-seekers seekers immigrant immigrants settler settlers nomad nomads tribesman tribesmen
actor actress singer singers musician musicians rapper artist artists writer author poet celebrity athlete athletes footballer footballers player players coach jockey racer racers
tailor tailors barber barbers butcher butchers baker bakers weaver weavers mason masons bricklayer bricklayers cobbler cobblers goldsmith goldsmiths jeweller jewellers grocer grocers hairdresser hairdressers gardener gardeners headmaster headmistress headteacher headteachers midwife midwives dentist dentists pharmacist pharmacists chemist chemists postman postmen conductor conductors tout touts headman headmen kingpin kingpins carpenters plumbers electricians welders mechanics cooks chefs waiters waitresses cashiers clerks
homeowner homeowners landlord tenant tenants neighbor neighbors neighbour neighbours roommate babysitter classmate classmates friend friends colleague colleagues co-worker co-workers coworker coworkers daughter-in-law son-in-law mother-in-law father-in-law brother-in-law sister-in-law
noncombatants aidworkers humanitarian humanitarians
snowboarder snowboarders surfer surfers kayaker kayakers canoeist canoeists paddler paddlers angler anglers jogger joggers rambler ramblers trekker trekkers sherpa sherpas backpacker backpackers sunbather sunbathers bather bathers beachgoer beachgoers collier colliers caretaker caretakers lodger lodgers seminarian seminarians warden wardens initiates constituents controller controllers fishmonger fishmongers greengrocer greengrocers ironmonger ironmongers`);

const OTHER = words(`
people person persons human humans individual individuals somebody someone
victim victims casualty survivor survivors hostage hostages captive captives prisoner prisoners inmate inmates detainee detainees convict convicts suspect suspects fugitive fugitives escapee escapees
policeman policemen policewoman policewomen police officer officers constable constables cop cops deputy deputies sheriff trooper sergeant sergeants detective detectives guard guards bodyguard bodyguards guardsman guardsmen watchman watchmen agent agents patrolman patrolmen lieutenant captain colonel general generals major commander commanders warder warders
official officials leader leaders chief chiefs member members supporter supporters follower followers opponent opponents crew pilot co-pilot copilot diplomat diplomats ambassador ambassadors president envoy adviser aide aides spokesman chairman director manager executive executives owner owners operator
companion companions breadwinner worshipper worshippers robber robbers burglar burglars intruder intruders shooter shooters killer thief thieves thug thugs gangster gangsters gangmember trafficker traffickers smuggler smugglers pirate pirates bandit bandits looter looters poacher poachers criminal criminals dealer hijacker hijackers kidnapper kidnappers perpetrator perpetrators arsonist
citizen citizens national nationals foreigner foreigners expatriate expatriates compatriot compatriots local locals native natives indigenous
other others
operative operatives accomplice accomplices associate associates transporter courier courier couriers recruiter ringleader collaborator collaborators informer informant informants sympathizer sympathizers sympathiser sympathisers
servicemember servicemembers veteran veterans personnel force forces defender defenders responder responders helper helpers counselor contestant participant participants attendee attendees occupant occupants crowd predecessor successor heir prince princess king queen defendant defendants witness witnesses cultist cultists believer believers
countryman countrymen inspector inspectors novice novices foreman foremen headman headmen elder elders scout scouts devotee devotees attendant attendants conductor conductors guide guides boatman boatmen mason masons tailor tailors gardener gardeners pharmacist pharmacists midwife midwives schoolteacher schoolteachers headmaster headmistress tanod tanods kagawad kagawads jawan jawans constabulary maoist maoists naxal naxals naxalite naxalites cadre cadres khateeb maulvi muezzin puller pullers hawker hawkers porter porters lineman linemen maid maids housewife housewives ragpicker ragpickers peon mahout dsp dsps asi asis ssp sho asp mp mps mla mlas mna mnas
infantry team-mate teammate teammates lover lovers partner partners mate stranger strangers drinker drinkers hero heroine soul souls brit brits
`);

/** Who contends in a vote, a trial of skill or a game. */
export const CONTESTANTS = words(`
competitor competitors candidate candidates contender contenders rival rivals contestant contestants challenger challengers opponent opponents nominee nominees finalist finalists semi-finalist semi-finalists semifinalist semifinalists applicant applicants aspirant aspirants entrant entrants hopeful hopefuls bidder bidders
player players team teams side sides club clubs champion champions favourite favourites favorite favorites seed seeds skier skiers swimmer swimmers runner runners boxer boxers racer racers`);

/** Nouns that, plural and after a number, count people of a nation, faith or people and do not end as demonyms do. */
const PEOPLES = words(`
kurds turks arabs jews serbs croats poles finns danes swedes greeks czechs slovaks britons brits scots uzbeks tajiks kazakhs kyrgyz thais filipinos filipinas spaniards hutus tutsis tamils sikhs hindus muslims moslems shiites shia shias sunnis christians catholics protestants copts yazidis
uighurs uyghurs rohingya houthis druze alawites pashtuns hazaras gypsies roma bedouin bedouins afghans latinos hispanics whites blacks buddhists germans romans mexicans somalis iraqis israelis pakistanis bangladeshis yemenis saudis chinese japanese vietnamese taiwanese burmese nepalese lebanese sudanese congolese senegalese togolese portuguese maltese nepali kuwaitis qataris omanis emiratis nepalis bengalis kosovars slavs dutch french british irish english welsh swiss maltese
kurd turk arab jew serb croat pole finn dane swede greek czech slovak briton scot uzbek tajik kazakh thai filipino spaniard hutu tutsi tamil sikh hindu muslim moslem shiite sunni christian catholic copt yazidi uighur afghan latino buddhist german mexican somali iraqi israeli pakistani bangladeshi yemeni saudi`);

/** Nouns that mean people but as often stand before another noun ("police car"). */
export const MODIFIER_NOUNS = words(`
police army security coalition student child children infant family guard victim prisoner passenger civilian worker rebel militant guerrilla terrorist youth teen teenage women men woman man girl boy refugee migrant human officer baby patient hostage marine ranger pilot police-officer sheriff resident suspect farmer driver crew fighter miner
separatist insurgent staff member deputy fire soldier troop troops force forces tourist tenant pirate member-state paramilitary minor major senior general chief body life dead homeless native local national official executive human other half muslim christian hindu sikh jewish arab kurdish sunni shiite catholic israeli iraqi afghan german mexican somali pakistani thai french british irish dutch swiss english welsh filipino saudi yemeni bomber captain agent president minister mother father husband adult female male juvenile indigenous humanitarian partner operator director manager leader prince king queen dealer trader animal`);

/** Harmed things that "killed", "lost" and "claimed" also take: never people. */
export const NOT_PEOPLE_ENDING = words(`
helicopters helicopter trailers trailer containers container shelters shelter towers tower rockets rocket cars tankers tanker freighters freighter trawlers trawler computers computer papers paper numbers number quarters quarter rivers river letters letter orders order matters matter centers centres
center centre chapters chapter headquarters borders border dollars dollar flowers flower answers powers power dinners winners trackers routers servers transformers tractors tractor reactors reactor sensors motors mirrors doors floors errors sectors factors donors fighter-jets bombers-jets plants plant elephants elephant ants grants restaurants restaurant
warrants pants apartments committees trees employees-union fees knees degrees ladders layers weathers feathers summers winters seekers markers trucks lists artists-work clusters blisters posters sisters-ship boosters coasters roosters rooster oysters lobsters tigers tiger panthers beavers spiders ponders hamsters otters others-things chickens burgers bunkers bunker
quarters papers over never however after under number ever river later another whether rather together water fever cancer disorder weather november december october september`);

/** Ends of nouns for persons by what they do. Used only where a number of them is the direct object or subject of harm. */
export const AGENT_ENDING = /(?:ers|ors|ists|ees|men|women|ants|ians|er|ist|man|woman)$/;
/** Ends of nouns for people of a country or city. Asked only of capitalised words. */
export const DEMONYM_ENDING = /(?:ans|ians|ese|ites|ishmen|ders|an|ian|anese)$/;

/** The word names somebody of a nation, faith or people ("Afghan"), which alone is as often an adjective. */
export const isDemonym = (lower: string): boolean => PEOPLES.has(lower);

export type PeopleKind = 'civilian' | 'combatant' | 'other';

/** What kind of people a lower-case noun means, or null when it means none. */
export function peopleNoun(lower: string): PeopleKind | null {
  if (CIVILIAN.has(lower)) return 'civilian';
  if (COMBATANT.has(lower)) return 'combatant';
  if (OTHER.has(lower) || PEOPLES.has(lower)) return 'other';
  const hyphen = lower.lastIndexOf('-');
  if (hyphen < 0) return null;
  if (
    lower.endsWith('-year-old') ||
    lower.endsWith('-month-old') ||
    lower.endsWith('-year-olds') ||
    lower.endsWith('-week-old') ||
    // "a tenth-grader"
    lower.endsWith('-grader') ||
    lower.endsWith('-graders')
  )
    return 'civilian';
  return lower.endsWith('-in-law') ? 'civilian' : peopleNoun(lower.slice(hyphen + 1));
}

const WOMEN = words(
  'woman women girl girls wife mother sister daughter niece aunt grandmother granddaughter schoolgirl girlfriend ex-girlfriend lady female mom stepdaughter stepmother actress she her bride widow nun policewoman waitress',
);
const MEN = words(
  'man men boy boys husband father brother son nephew uncle grandfather grandson schoolboy boyfriend ex-boyfriend male dad stepson stepfather he him gunman policeman fireman guy lad groom priest monk',
);

/** 'f', 'm' or null for a noun or pronoun that tells. */
export function genderOf(lower: string): 'f' | 'm' | null {
  return WOMEN.has(lower) ? 'f' : MEN.has(lower) ? 'm' : null;
}
const YOUNG = words(
  'boy boys girl girls child children kid kids baby infant toddler newborn teen teens teenager teenagers youth youngster schoolboy schoolgirl juvenile minor',
);

/** The noun means somebody not grown up. */
export const isYoung = (lower: string): boolean => YOUNG.has(lower);

/** Nouns that name a plural without an s. */
export const IRREGULAR_PLURALS = words(
  'people men women children police troops personnel staff crew others dead wounded injured policemen gunmen firemen fishermen servicemen militiamen crewmen businessmen seamen airmen cameramen tribesmen guardsmen policewomen mujahideen mujahedeen schoolchildren grandchildren passersby passers-by lives bodies security forces force rohingya taliban',
);

export function isPlural(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower)) return true;
  return lower.endsWith('s') && !lower.endsWith('ss') && lower !== 'thus';
}

/** A noun for a group that is one thing: "a family", "a crowd" say nothing of one victim. */
export const GROUPS = words(
  'family families couple couples crew crowd force forces staff personnel police half other others infantry troops people lives life bodies dead wounded injured security',
);

/** Kin and lovers, said of one: "Man held for killing wife", where headlines leave the determiner out. */
export const KIN = new Set(
  'wife husband son daughter mother father brother sister uncle aunt nephew niece cousin grandmother grandfather girlfriend boyfriend lover neighbour neighbor mother-in-law father-in-law brother-in-law daughter-in-law son-in-law'.split(
    ' ',
  ),
);
