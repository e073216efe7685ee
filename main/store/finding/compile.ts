import type { ArticleFilters, ArticleSort, Search } from '../../../preload/contract';
import type { Clause, Term } from './parse';

/** What a search asks for, with what the library has for it looked up. */
export interface Sought {
  /** As `Parsed.all`; the names of a watch-list, any of which must occur, are a group as well. */
  all: Clause[][];
  /** For each term of an outlet the names that hold it. */
  outlets: ReadonlyMap<Term, readonly string[]>;
}

/** What of a query the database is asked. */
export interface Compiled {
  /** Asked of the full-text index, which ranks by it; null where nothing can be ranked. */
  match: string | null;
  /** Parameter that only articles after it are sought; null for all. */
  since: string | null;
  /** What is marked in title and passage; null where no words are sought. */
  marked: string | null;
  /** Conditions on `article`, with their parameters by name. */
  conditions: string[];
  bound: Record<string, string | number>;
  /** One of several words is enough somewhere: what is found need not hold all that is sought. */
  alternatives: boolean;
}

/** A search and its filters for the database. Words go to it between quotation marks, so that none of them is an operator there. */
export function compile({ all: groups, outlets }: Sought, query: Search): Compiled {
  const found: string[] = [];
  const without: string[] = [];
  const conditions = [...SHOWN[query.filter]];
  const bound: Compiled['bound'] = {};
  const bind = (value: string | number): string => {
    const name = `p${Object.keys(bound).length}`;
    bound[name] = value;
    return `@${name}`;
  };
  for (const group of groups) {
    const [first] = group;
    if (group.every(({ term, without: out }) => term.kind === 'words' && !out))
      found.push(group.length === 1 ? phrase(first) : `(${group.map(phrase).join(' OR ')})`);
    else if (group.length === 1 && first?.term.kind === 'words') without.push(phrase(first));
    else conditions.push(`(${group.map((clause) => condition(clause, outlets, bind)).join(' OR ')})`);
  }
  const sought = groups.flat().filter(({ term, without: out }) => term.kind === 'words' && !out);
  let match = found.length === 0 ? null : found.join(' AND ');
  if (without.length > 0) {
    if (match === null) conditions.push(`article.id NOT IN (${IN_TEXT(bind(without.join(' OR ')))})`);
    else match = `(${match}) NOT (${without.join(' OR ')})`;
  }
  if (query.from !== null) conditions.push(`day >= ${bind(query.from)}`);
  if (query.to !== null) conditions.push(`day <= ${bind(query.to)}`);
  // Told to the index itself, which then walks no further back.
  const since = query.since === undefined ? null : bind(query.since);
  if (since !== null && match === null) conditions.push(`article.id > ${since}`);
  conditions.push(...chosen(query.where ?? {}, bind));
  return {
    match,
    since,
    marked: sought.length === 0 ? null : (match ?? sought.map(phrase).join(' OR ')),
    conditions,
    bound,
    alternatives: groups.some((group) => group.length > 1),
  };
}

/** Words as the full-text index takes them: none of them is an operator. */
export const phraseOf = (text: string, beginning = false): string =>
  `"${text.replaceAll('"', ' ')}"${beginning ? '*' : ''}`;

function phrase(clause: Clause | undefined): string {
  return clause?.term.kind === 'words' ? phraseOf(clause.term.text, clause.term.beginning) : '""';
}

const IN_TEXT = (match: string): string => `SELECT rowid FROM search WHERE search MATCH ${match}`;

/** The articles that name somebody or a place. */
const NAMING = (kinds: string, match: string): string => `article.id IN (SELECT article FROM naming WHERE name IN
  (SELECT name.id FROM name_search JOIN name ON name.id = name_search.rowid WHERE name_search MATCH ${match} AND name.kind IN (${kinds})))`;
const ACTORS = "'actor', 'alias'";
const PLACES = "'place'";

type Bind = (value: string) => string;

function condition({ term, without }: Clause, outlets: Sought['outlets'], bind: Bind): string {
  const holds = holding(term, outlets, bind);
  // What is unknown (no day, no source) holds nothing, so it is not left out either.
  return without ? `NOT coalesce(${holds}, 0)` : holds;
}

function holding(term: Term, outlets: Sought['outlets'], bind: Bind): string {
  if (term.kind === 'words') return `article.id IN (${IN_TEXT(bind(phraseOf(term.text, term.beginning)))})`;
  if (term.kind === 'day') return `day ${term.field === 'after' ? '>=' : '<'} ${bind(term.day)}`;
  switch (term.field) {
    case 'actor':
      return NAMING(ACTORS, bind(phraseOf(term.text, term.beginning)));
    case 'place':
      return NAMING(PLACES, bind(phraseOf(term.text, term.beginning)));
    case 'source': {
      const names = bind(JSON.stringify(outlets.get(term) ?? []));
      const columns = ['source', 'syndicator', 'agency', READ.source, READ.agency];
      return `(${columns.map((column) => `coalesce(${column}, '') IN (SELECT value FROM json_each(${names}))`).join(' OR ')})`;
    }
    case 'file':
      return `file_name LIKE ${bind(`%${term.text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`).replaceAll('*', '%')}%`)} ESCAPE '\\'`;
  }
}

const readOf = (given: string, path: string): string =>
  `iif(${given} IS NULL, NULL, (SELECT json_extract(findings, '${path}') FROM reading WHERE reading.article = article.id))`;

/** What was read as an article's outlet and agency where the staff says otherwise: it is found by these as well. */
export const READ = {
  source: readOf('given_source', '$.source'),
  agency: readOf('given_agency', '$.header.agency'),
};

/** The outlet shown for an article; both columns hold what counts, read or given by the staff. */
export const OUTLET = 'coalesce(source, agency)';

const SHOWN: Record<Search['filter'], string[]> = {
  all: [],
  undated: ['day IS NULL AND withdrawn_at IS NULL'],
  'not-analysed': ['analysed = 0'],
  withdrawn: ['withdrawn_at IS NOT NULL'],
};

export const VERDICTS = {
  new: 'kin_relation IS NULL',
  'near-duplicate': "kin_relation = 'near-duplicate'",
  update: "kin_relation = 'update'",
} as const;

/** The article stands in a closed briefing. */
export const BRIEFED = 'EXISTS (SELECT 1 FROM briefed WHERE briefed.article = article.id)';

/** Conditions of the filters that were chosen. */
function chosen(where: ArticleFilters, bind: Bind): string[] {
  const { source, language, verdict, actor, place, casualties, briefed } = where;
  const conditions: string[] = [];
  if (source !== undefined) conditions.push(`coalesce(${OUTLET}, '') = ${bind(source)}`);
  if (language !== undefined) conditions.push(`language = ${bind(language)}`);
  if (verdict !== undefined) conditions.push(VERDICTS[verdict]);
  if (actor !== undefined) conditions.push(NAMING(ACTORS, bind(phraseOf(actor, true))));
  if (place !== undefined) conditions.push(NAMING(PLACES, bind(phraseOf(place, true))));
  if (casualties === true) conditions.push('casualties > 0');
  if (briefed !== undefined) conditions.push(`${briefed ? '' : 'NOT '}${BRIEFED}`);
  return conditions;
}

const ORDERS: Record<Exclude<ArticleSort, 'relevance'>, string> = {
  date: 'day DESC, id DESC',
  oldest: 'day IS NULL, day, id',
  // Articles are numbered as they come in.
  imported: 'id DESC',
  source: `${OUTLET} IS NULL, ${OUTLET} COLLATE NOCASE, day DESC, id DESC`,
  title: 'title COLLATE NOCASE, id DESC',
};

/** The statement of a list in another order than that of how well each article fits. */
export function statement(compiled: Compiled, sort: ArticleSort): string {
  // A search walks the index to its end anyway: it counts as it goes.
  const columns = compiled.match === null ? 'id' : 'found_id AS id, count(*) OVER () AS total';
  return `${reading(compiled, columns, true)} ORDER BY ${ORDERS[sort === 'relevance' ? 'date' : sort]}`;
}

/** How many of what is found are put in the order of how well they fit: the newest. */
const RANKED = 2_000;

/**
 * The statement of a search's list in the order of how well each article fits: the newest of them so, and then the older ones
 * as they came in, which are looked for only when the list gets there.
 * @param found how many there are
 * @param articles how many the library has
 */
export function fitting({ since, conditions, alternatives }: Compiled, found: number, articles: number): string {
  const joined = conditions.length === 0 ? '' : ' CROSS JOIN article ON article.id = search.rowid';
  const newestFirst = (columns: string, further: readonly string[] = []): string =>
    `SELECT ${columns} FROM search${joined} WHERE ${[
      'search MATCH @match',
      ...(since === null ? [] : [`search.rowid > ${since}`]),
      ...further,
      ...conditions,
    ].join(' AND ')} ORDER BY search.rowid DESC`;
  // BM25 weighs a word by how few articles hold it: of one that more than half of so many hold it says next to nothing.
  if (!alternatives && found > RANKED && found * 2 > articles) return newestFirst('search.rowid AS id');
  const score = `bm25(search, ${TITLE_WEIGHT}, 1.0, ${TITLE_WEIGHT})`;
  return `WITH newest AS MATERIALIZED (${newestFirst(`search.rowid AS id, ${score} AS score`)} LIMIT ${RANKED})
    SELECT id FROM (SELECT id FROM newest ORDER BY score, id DESC)
    UNION ALL SELECT id FROM (${newestFirst('search.rowid AS id', ['search.rowid < (SELECT min(id) FROM newest)'])})`;
}

/** How many there are of each value of an expression on `article`, most first. */
export function counting(compiled: Compiled, expression: string): string {
  return `${reading(compiled, `${expression} AS value, count(*) AS articles`, true)} GROUP BY 1 ORDER BY 2 DESC, 1`;
}

export const total = (compiled: Compiled): string => reading(compiled, 'count(*) AS total', false);

/**
 * A search asks the full-text index once and filters what it finds; the other way round it would be asked once for each
 * article.
 */
function reading({ match, since, conditions }: Compiled, columns: string, article: boolean): string {
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  if (match === null) return `SELECT ${columns} FROM article${where}`;
  // Where nothing is asked of the articles themselves, the index alone answers.
  const joined = article || where !== '' ? ' JOIN article ON article.id = found_id' : '';
  return `WITH found AS MATERIALIZED (SELECT rowid AS found_id FROM search
      WHERE search MATCH @match${since === null ? '' : ` AND rowid > ${since}`})
    SELECT ${columns} FROM found${joined}${where}`;
}

/** A word in the title, given or read, weighs as much as eight in the text. */
const TITLE_WEIGHT = 8;

export const boundOf = ({ match, bound }: Compiled): object => (match === null ? bound : { ...bound, match });
