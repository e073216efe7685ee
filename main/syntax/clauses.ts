import { isNominal, isVerb, type Grammar } from './grammar';

/** Who does what a verb tells, by the head of its phrase. */
export interface Subject {
  head: number;
  /** It suffers what the verb tells ("the mayor was killed"). */
  passive: boolean;
  /** The relative word that stands for it in the verb's own clause ("X, who said"), or -1. */
  relative: number;
  /** The verb has no subject of its own: it shares that of the verb it hangs on or is joined to. */
  shared: boolean;
}

/** How many verbs up a shared subject is looked for: a chain of "and … and … to …" is never longer in prose. */
const LONGEST_CHAIN = 6;

/**
 * Who does what a verb tells: its own subject, before it or after it; else, through "and", an infinitive or a
 * participle, the subject of the verb above; in a relative clause the noun that the relative word stands for.
 * @param verb token of the verb
 * @returns null where the tree shows none
 */
export function subjectOf(grammar: Grammar, verb: number): Subject | null {
  let at = verb;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const own = ownSubject(grammar, at);
    if (own !== null) {
      const relation = grammar.relation(own);
      const relative = isRelative(grammar, own) && grammar.relation(at) === 'acl:relcl';
      return {
        head: relative ? grammar.head(at) : own,
        passive: relation === 'nsubj:pass' && step === 0,
        relative: relative ? own : -1,
        shared: step > 0,
      };
    }
    const above = grammar.head(at);
    if (above < 0) return null;
    const relation = grammar.relation(at);
    if (relation === 'acl' || relation === 'acl:relcl') {
      if (!isNominal(grammar, above)) return null;
      // "The pontiff is the first person to link …": whoever is said to be that one.
      const said = ownSubject(grammar, above);
      return { head: said ?? above, passive: false, relative: -1, shared: said !== null };
    }
    if (relation === 'xcomp') {
      // "urged the army to stop": whoever is urged does what is asked.
      const object = objectOf(grammar, above);
      if (object >= 0 && object < at) return { head: object, passive: false, relative: -1, shared: true };
    } else if (relation !== 'conj' && relation !== 'advcl' && relation !== 'parataxis') return null;
    if (!isVerb(grammar, above) && ownSubject(grammar, above) === null) return null;
    at = above;
  }
  return null;
}

/** Of two subjects the nearer one counts; a "subject" behind a preposition is none. */
function ownSubject(grammar: Grammar, verb: number): number | null {
  let nearest: number | null = null;
  for (const one of grammar.dependents(verb)) {
    const relation = grammar.relation(one);
    if (relation !== 'nsubj' && relation !== 'nsubj:pass') continue;
    if (grammar.dependents(one).some((below) => grammar.relation(below) === 'case' && below < one)) continue;
    if (nearest === null || Math.abs(one - verb) < Math.abs(nearest - verb)) nearest = one;
  }
  return nearest;
}

const isRelative = (grammar: Grammar, token: number): boolean => {
  const tag = grammar.tag(token);
  return tag === 'PRON-WP' || tag === 'PRON-WDT';
};

/** Whom or what a verb's doing meets: its object, or in the passive its subject; -1 for none. */
export function objectOf(grammar: Grammar, verb: number): number {
  for (const one of grammar.dependents(verb)) {
    const relation = grammar.relation(one);
    if (relation === 'obj' || relation === 'nsubj:pass') return one;
  }
  return -1;
}

/** Who did it, in the passive: "shot by two men"; -1 for none. */
export function agentOf(grammar: Grammar, verb: number): number {
  return grammar.dependents(verb).find((one) => grammar.relation(one) === 'obl:agent') ?? -1;
}

/** The verb whose clause a token stands in, itself if it is one; -1 where no verb is above it. */
export function clauseOf(grammar: Grammar, token: number): number {
  for (let at = token; at >= 0; at = grammar.head(at)) if (isVerb(grammar, at)) return at;
  return -1;
}
