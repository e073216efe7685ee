import type { SpeakerKind } from '../../../../preload/contract/findings';
import { type Grammar, isVerb } from '../../../syntax/grammar';
import { nounPhrase } from '../../../syntax/phrases';
import type { Document } from '../../../text/document';
import { VERBS, WEAK } from '../lexicon';
import type { Context } from '../context';

/** Who a pronoun stands for: an actor of the article, or a person it describes without a name. */
export interface Antecedent {
  actor: string | null;
  name: string;
  kind: SpeakerKind;
  token: number;
}

/** What a person does in a sentence: who speaks comes to mind before who acts, the
 * main clause before the others, and who acts before who is only named. */
export type Part = 'named' | 'acts' | 'leads' | 'speaks' | 'closes';

export interface Present extends Antecedent {
  /** Index of the mention it stands in, or -1. */
  mention: number;
  part: Part;
}

/** Somebody whom the article knows by name; the tree tells what he does once that is asked. */
export class Named implements Present {
  readonly kind = 'person';
  #head = -1;
  #part: Part | null = null;

  constructor(
    private readonly context: Context,
    readonly actor: string,
    readonly name: string,
    readonly mention: number,
    private readonly first: number,
  ) {}

  get #grammar(): Grammar {
    return this.context.syntax.grammar(this.context.document.tokens[this.first]?.sentence ?? 0);
  }

  get #last(): number {
    let last = this.first;
    while (this.context.names.mentionOfToken[last + 1] === this.mention) last++;
    return last;
  }

  get token(): number {
    if (this.#head < 0) this.#head = headOfName(this.#grammar, this.context, this.first, this.#last);
    return this.#head;
  }

  get part(): Part {
    return (this.#part ??= isModifier(this.#grammar, this.token, this.#last)
      ? 'named'
      : partOf(this.#grammar, this.context, this.token));
  }
}

/** The token of a name, or of the title and the description it is put beside, that hangs on something outside them. */
function headOfName(grammar: Grammar, { document, names }: Context, first: number, last: number): number {
  let head = first;
  for (let step = 0; step < 12; step++) {
    const above = grammar.head(head);
    const inside = above >= first && above <= last;
    // One person's name beside another's is nobody's description.
    if (!inside && names.mentions[names.mentionOfToken[above] ?? -1]?.kind === 'person') break;
    if (
      !inside &&
      !(above >= 0 && above < first && (BESIDE.has(grammar.relation(head)) || isTitle(document.tokens, above, first)))
    )
      break;
    head = above;
  }
  return head;
}

/** "the envoy, X", "Authority X": relations by which a name stands beside what it is called. */
const BESIDE = new Set(['appos', 'flat', 'compound']);

/** Nothing but capitalised words stands from a word to the name: its title. */
function isTitle(tokens: Document['tokens'], above: number, first: number): boolean {
  for (let index = above; index < first; index++) if (tokens[index]?.capital !== true) return false;
  return true;
}

/** "the Roe government": a name before the noun it belongs to is not who acts. */
function isModifier(grammar: Grammar, head: number, last: number): boolean {
  const relation = grammar.relation(head);
  return (relation === 'compound' || relation === 'nmod:poss' || relation === 'amod') && grammar.head(head) > last;
}

/** The verb is the sentence's own, or joined to it. */
function inMainClause(grammar: Grammar, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 6 && grammar.relation(at) === 'conj'; step++) at = grammar.head(at);
  return grammar.relation(at) === 'root';
}

/** A verb by which somebody speaks, whatever else it may say. */
export function saysAt({ tokens }: Document, verb: number): boolean {
  const known = VERBS.get(tokens[verb]?.lower ?? '');
  return known !== undefined && !WEAK.has(known.lemma);
}

/** What the word at the head of a person's phrase does in its sentence. */
export function partOf(grammar: Grammar, context: Context, head: number): Part {
  const { document } = context;
  const relation = grammar.relation(head);
  const verb = grammar.head(head);
  // Two who are joined do the same.
  if (relation === 'conj' && verb >= 0 && verb < head && !isVerb(grammar, verb)) return partOf(grammar, context, verb);
  if (relation === 'nsubj' || relation === 'nsubj:pass') {
    // "The minister said Roe made …": of two subjects the later one is that of what is said.
    if (verb < head && grammar.dependents(verb).some((one) => one < verb && grammar.relation(one) === 'nsubj'))
      return 'acts';
    return relation === 'nsubj' && saysAt(document, verb) ? 'speaks' : inMainClause(grammar, verb) ? 'leads' : 'acts';
  }
  if (relation === 'obl:agent') return 'acts';
  const { first } = nounPhrase(grammar, head);
  for (let token = Math.max(grammar.from, first - 2); token < head; token++)
    if (document.tokens[token]?.lower === 'according' && document.tokens[token + 1]?.lower === 'to') return 'speaks';
  return 'named';
}
