import { type Context, type Phrase } from '../context';
import { PREPOSITIONS, ROLE_NOUNS, VERBS } from '../lexicon';

/** Titles between "and" and the second name take up no more. */
const LONGEST_TITLE = 7;

/**
 * Two persons who speak as one: "X and Y said in a joint statement", "said X and Mr Y".
 * @returns the mentions of both in the order of the text, or null where the subject is one
 */
export function pairOf(context: Context, phrase: Phrase): readonly [number, number] | null {
  const { document, names, syntax } = context;
  const { tokens } = document;
  const sentence = tokens[phrase.first]?.sentence;
  if (phrase.relative >= 0 || sentence === undefined) return null;
  const personAt = (token: number): number => {
    const held = names.mentionOfToken[token] ?? -1;
    const mention = names.mentions[held];
    return tokens[token]?.sentence === sentence && mention?.kind === 'person' && mention.form === 'name' ? held : -1;
  };
  const near = personAt(phrase.past - 1);
  if (near < 0) return null;
  let other = -1;
  let at = phrase.first - 1;
  while (
    phrase.first - at <= LONGEST_TITLE &&
    tokens[at]?.lower !== 'and' &&
    (tokens[at]?.capital === true ||
      ROLE_NOUNS.has(tokens[at]?.lower ?? '') ||
      ROLE_NOUNS.has(tokens[at + 1]?.lower ?? ''))
  )
    at--;
  if (tokens[at]?.lower === 'and') {
    at--;
    other = personAt(at);
  } else if (tokens[phrase.past]?.lower === 'and') {
    at = phrase.past + 1;
    while (at - phrase.past <= LONGEST_TITLE && personAt(at) < 0 && tokens[at]?.kind === 'word') at++;
    other = personAt(at);
  }
  if (other < 0 || names.mentions[other]?.actor === names.mentions[near]?.actor) return null;
  const [one, two] = other < near ? [other, near] : [near, other];
  if (other < near && speakTogether(tokens, phrase)) return [one, two];
  if (
    areJoinedByPosts(
      context,
      [phrase.past - 1, at].toSorted((a, b) => a - b),
    )
  )
    return [one, two];
  const grammar = syntax.grammar(sentence);
  const from = document.firstToken[sentence] ?? 0;
  const past = document.firstToken[sentence + 1] ?? tokens.length;
  const isSubjectOf = (verb: number): boolean =>
    grammar
      .dependents(verb)
      .some((token) => (names.mentionOfToken[token] ?? -1) === one && grammar.relation(token) === 'nsubj');
  // Joined as names, and together the subject of a verb.
  for (let token = from; token < past; token++) {
    if ((names.mentionOfToken[token] ?? -1) !== two) continue;
    // Two subjects of one verb, with a post between them that the tree takes apart.
    if (grammar.relation(token) === 'nsubj' && isSubjectOf(grammar.head(token))) return [one, two];
    if (grammar.relation(token) !== 'conj') continue;
    const above = grammar.head(token);
    if ((names.mentionOfToken[above] ?? -1) === one && grammar.relation(above) === 'nsubj') return [one, two];
  }
  return null;
}

/** Words after the second name that take up both. */
const TOGETHER = 8;

/** "… said in a joint statement", "… said they". */
function speakTogether(tokens: Context['document']['tokens'], { past }: Phrase): boolean {
  for (let token = past; token - past < TOGETHER; token++) {
    const word = tokens[token];
    if (word === undefined || /^[.;:“"]$/.test(word.text)) return false;
    if (word.lower === 'joint' || word.lower === 'jointly') return true;
    if (word.lower === 'they') return token - past <= 2;
  }
  return false;
}

/**
 * "said relations commissioner X and aid commissioner Y", "Board head X and union chief Y said": two names, each right after
 * its post, in one phrase that a verb of telling or the sentence's edge bounds. Trees seldom get the posts right.
 */
function areJoinedByPosts({ document, names }: Context, [one = 0, two = 0]: readonly number[]): boolean {
  const { tokens } = document;
  const name = (token: number): { from: number; past: number } => {
    const held = names.mentionOfToken[token];
    let from = token;
    let past = token + 1;
    while (names.mentionOfToken[from - 1] === held) from--;
    while (names.mentionOfToken[past] === held) past++;
    return { from, past };
  };
  const [first, second] = [name(one), name(two)];
  const isPost = (token: number): boolean => ROLE_NOUNS.has(tokens[token]?.lower ?? '');
  if (tokens[first.past]?.lower !== 'and' || !isPost(first.from - 1) || !isPost(second.from - 1)) return false;
  const isPreposition = (token: number): boolean => PREPOSITIONS.has(tokens[token]?.lower ?? '');
  const isEdge = (token: number): boolean => {
    const word = tokens[token];
    return (
      word === undefined ||
      word.sentence !== tokens[one]?.sentence ||
      word.kind === 'mark' ||
      VERBS.get(word.lower)?.form === 'finite'
    );
  };
  let before = first.from - 1;
  while (first.from - before <= LONGEST_TITLE && !isEdge(before) && !isPreposition(before)) before--;
  return isEdge(before) && (isEdge(second.past) || isPreposition(second.past));
}
