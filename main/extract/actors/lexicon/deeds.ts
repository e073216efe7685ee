/** What a body does or decides, named by a noun: "Moscow's aims", "the ministry's decision". */
import { BE, DO, HAVE, MODALS as MODAL_VERBS, NEGATED, union, without } from '../../../language/classes';
export const DEEDS = new Set(
  'decision decisions announcement statement statements offensive offensives attack attacks strike strikes refusal aim aims goal goals plan plans policy policies response demand demands claim claims offer offers invasion move moves action actions effort efforts proposal proposals threat threats intention intentions position stance call calls warning warnings report bombardment campaign crackdown raid raids shelling assault assaults advance withdrawal pledge promise request rejection accusation accusations allegation allegations criticism'.split(
    ' ',
  ),
);
/** Armed or speaking members that stand for their body when they follow its name. */
export const MEMBERS = new Set(
  'fighters militants guerrillas rebels insurgents gunmen troops forces soldiers officials sources militiamen security authorities'.split(
    ' ',
  ),
);
/** Dealings whose partner is acted with: "talks with Iran". */
export const DEALINGS = new Set(
  'talks deal agreement negotiations meeting ties relations war cooperation accord treaty pact ceasefire truce dialogue contract alliance clashes conflict dispute'.split(
    ' ',
  ),
);
/** Harm or pressure whose target is acted on: "attacks on the army", "sanctions against Iran". */
export const PRESSURES = new Set(
  'attack attacks offensive sanctions raid raids strike strikes assault assaults pressure ban embargo case charges lawsuit complaint campaign war operation operations allegations accusations criticism action'.split(
    ' ',
  ),
);
/** Wire services: they report, and act only by other verbs. */
export const WIRES = new Set(
  'reuters|reuter|xinhua|xinhua news agency|ap|associated press|tass|itar-tass|interfax|ria novosti|yonhap|yonhap news agency|kyodo|kyodo news|anadolu|efe|ansa|dpa|upi|bloomberg|pti|press trust of india|ani|irna|isna|bernama|antara|pa'.split(
    '|',
  ),
);
WIRES.add('agence france-presse');
WIRES.add('afp');
export const AUXILIARIES = union(
  without(BE, 'being'),
  without(HAVE, 'having'),
  without(DO, 'doing'),
  MODAL_VERBS,
  ...Object.values(NEGATED),
  'also not itself themselves never only later then still now again already yet',
);
/** Portfolios that make "ministry" a body of its own in lower case. */
export const PORTFOLIOS = new Set(
  'emergencies emergency sports transportation welfare interior foreign defence defense health finance justice education agriculture trade energy transport labour labor economy environment information tourism culture home commerce planning industry oil water affairs security'.split(
    ' ',
  ),
);
export const GOVERNMENT_NOUNS = new Set('government administration authorities regime'.split(' '));
export const MODALS = union(MODAL_VERBS, NEGATED.modal);
/** Armed members: whatever is said of them is said of their body. */
export const ARMED = new Set(
  'fighters militants guerrillas rebels insurgents gunmen troops forces soldiers militiamen'.split(' '),
);
