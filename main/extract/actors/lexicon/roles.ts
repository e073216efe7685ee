import { ARTICLES, POSSESSIVES, union } from '../../../language/classes';

/** Styles that say nothing of what somebody does. */
export const STYLES = new Set(
  'mr mrs ms miss mx dr u daw ko tan datuk dato seri datin puan oba ven venerable maître osagyefuo sri shri smt señor señora monsieur madame herr frau don dona hon mahatma sardar pt hajj haji alhaji hajiya hajia hajji hadji hajjah hajah alhaja comrade mawlana maulana maulvi moulvi allama makhdoom nawab kyai ustadz ustaz mallam malam barr engr messrs encik he hh hrh pengiran khun bapak ibu mheshimiwa mzee mama ato woizero acharya mahant giani bhai padre fray fr sr bro brother sister mother father'.split(
    ' ',
  ),
);
/** Kinship that is a style with a capital only: "Sister Ann", "her sister Ann". */
export const KIN_STYLES = new Set(['brother', 'sister', 'mother', 'father']);
/** Styles of peers and knights, which follow an office: "the Lord Chancellor, Lord Roe". */
export const PEERS = new Set(['lord', 'lady', 'sir', 'dame', 'baroness', 'sheikh', 'sheikha', 'sheik', 'shaikh']);
/** Words that make a role one of the past. */
export const FORMER = new Set(['former', 'ex', 'late', 'onetime', 'one-time', 'then', 'ousted', 'deposed', 'retired']);
export const DETERMINERS = union(ARTICLES, POSSESSIVES, 'one another');
/** "President-elect": the office that somebody was elected to. */
export const officeElect = (lower: string): string => lower.replace(/-(?:elect|designate)$/, '');
/** Words that end a role: clauses and verbs begin with them. */
export const STOPS = new Set(
  'who which that when where whose as after before because but while since if is was were are has had have will would on by i he she they we'.split(
    ' ',
  ),
);
/** Words that tie two parts of a role. */
export const LINKS = new Set(['of', 'for', 'at', 'in', 'with', 'to', 'from', 'on', 'and']);
/** Offices whose second word is spelt like a rank: "Attorney General". */
export const OFFICE_OF_GENERAL = new Set(
  'attorney secretary governor director inspector consul solicitor auditor comptroller controller surgeon adjutant advocate registrar prosecutor procurator quartermaster paymaster postmaster accountant'.split(
    ' ',
  ),
);
/** Ranks that "chief" makes another of. */
export const RANKS_OF_CHIEF = new Set(
  'inspector superintendent constable officer warrant petty marshal sergeant master'.split(' '),
);
/** "X is a man of peace" states no role. */
export const PLAIN_PERSONS = new Set([
  'man',
  'woman',
  'boy',
  'girl',
  'teenager',
  'star',
  'friend',
  'victim',
  'suspect',
]);
/** What anybody is: no post, and nobody's friend or foe. */
export const MERE_PERSONS = new Set(['man', 'woman', 'boy', 'girl', 'teenager', 'youth', 'person']);
/** Small words that may stand before a role's noun. */
export const ORDINALS = new Set(['first', 'second', 'third', 'last', 'most', 'own', 'other', 'also']);
