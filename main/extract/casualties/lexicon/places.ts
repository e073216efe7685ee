import { union } from '../../../language/classes';
import { DISTRICTS, SUBDISTRICTS } from '../../../language/divisions';
import { formsIn } from '../../../language/verbs';

/** Prepositions that say where something happened. */
export const WHERE = union(
  'in at near outside inside around across throughout over within off along between through above below beneath under beside alongside opposite atop',
);
/** Prepositions that say whence, whither or of whom, never where the harm was. */
export const ELSEWHERE = union('from to against with by for about into');

/** Directions, which stand before a place's name and narrow it. */
export const DIRECTIONS = union(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west south-east south-west midwestern',
);
/** Kinds of place, which "of" ties to the name ("the town of"), and measures, by which another place is found. */
export const KINDS = union(
  `town city village province outskirts region district capital parts part suburb port area neighborhood neighbourhood state island coast camp section county republic township municipality governorate division hamlet commune centre center enclave slum settlement barangay union border peninsula valley waters community resort tahsil mandal block kabupaten kecamatan kelurahan desa sub-district subcounty sub-county ward locality amphoe tambon kebele payam wilaya oblast krai okrug arrondissement department prefecture parish borough quarter ${SUBDISTRICTS} ${DISTRICTS}`,
);
/** "20 km from", "north of": what follows only says where the place lies. */
export const MEASURES = union('kilometers kilometres km miles metres meters mi hours minutes');

/** Words that may stand between the names of one place ("the Alda district of northern Mali's Gao region"). */
export const BETWEEN_NAMES: ReadonlySet<string> = new Set([
  ...KINDS,
  ...DIRECTIONS,
  ...union(
    ", 's ’s of in the ( provincial regional restive remote rural besieged occupied neighbouring neighboring nearby",
  ),
]);

/** Nouns that "of" ties to a place without saying where anything was ("in the history of"). */
export const NO_SPOTS = union(
  'history name case end start beginning time height cost hands face wake side interest favour favor support defence defense government people army ministry president king queen minister',
);

/** Where the harmed are brought, tried or spoken for: a place named after them is not the harm's. */
export const INSTITUTIONS = union(
  'hospital hospitals court courts courtroom tribunal embassy clinic morgue mortuary prosecutor prosecutors headquarters office bureau university born resident residents native based lives lived living hails',
);
/** Those among them that say where somebody is from. */
export const DWELLING = union('born resident residents native based lives lived living hails');

/** Verbs whose object is the place that suffers: "a quake struck", "gunmen stormed". */
export const STRIKES: ReadonlySet<string> = new Set(
  formsIn(
    'strike hit shake rock rip tear sweep batter ravage lash engulf jolt devastate pound bomb shell attack raid storm flood ransack target besiege rattle overrun invade'.split(
      ' ',
    ),
    ['past', 'third', 'ing'],
  ),
);

/** Names without an adjective of their own ("a US drone"): without a preposition they are no place. */
export const ATTRIBUTIVE: ReadonlySet<string> = new Set(['US', 'U.S.', 'UK', 'U.K.', 'EU', 'UN', 'U.N.']);

/** What people do about a harm, after it and away from it: where they do it is another place. */
export const DEEDS_ELSEWHERE = union(
  'spoke speaking visited visiting travelled traveled flew addressed addressing chaired summit conference briefing parliament funeral vigil buried met briefed treated hospitalised hospitalized admitted airlifted shifted rushed transferred referred examined',
);

/** What is done to those who did a harm: in a sentence that tells of nothing else the place is where they were caught or kept. */
export const KEPT = union('arrested detained jailed remanded arraigned imprisoned extradited');

/** What is held or given to tell of a harm: where it is, somebody speaks. */
export const SESSIONS = union(
  'conference briefing statement interview reporters journalists newsmen address speech parliament summit meeting session hearing court hospital hospitals clinic mortuary morgue',
);

/** Feasts and faiths, which a preposition of place can stand before and which are no place. */
export const NO_PLACES = union('islam christmas ramadan easter eid diwali new year christianity judaism');

/** Last words of names that tell of a people or a faith ("the Gulf Arab monarchy"): no place ends so. */
export const PEOPLES = union(
  'arab arabs muslim muslims christian christians jewish kurdish sunni shia shiite hindu buddhist',
);

/** First words of names that go on with "of" ("Cathedral of Our Lady", "Bay of Telmo"). */
export const DEDICATED = union(
  'cathedral church houses house university bay gulf strait straits isle isles port palace temple church shrine basilica mount museum',
);
