import type { Relay, Speaker, SpeakerBasis, SpeakerKind } from '../../../../preload/contract/findings';
import { BODY_NOUNS, POSSESSIVES } from '../lexicon';
import type { Context, Phrase } from '../phrases';

const MALE = new Set(['he']);
const FEMALE = new Set(['she']);

/** Resolves phrases to speakers; remembers which person a pronoun stood for. */
export class Speakers {
  private readonly context: Context;
  private last: string | null = null;
  private readonly gender = new Map<string, 'he' | 'she'>();
  private readonly actorOf: Map<string, { name: string; kind: 'person' | 'organisation' }>;

  constructor(context: Context) {
    this.context = context;
    this.actorOf = new Map(context.names.actors.map((actor) => [actor.id, { name: actor.name, kind: actor.kind }]));
  }

  /** Who a phrase names. @param carried taken over from an earlier quote */
  resolve(phrase: Phrase, carried: boolean, via: Phrase | null): Speaker {
    const { document, names } = this.context;
    const first = document.tokens[phrase.first];
    const final = document.tokens[phrase.past - 1];
    const start = first?.start ?? 0;
    const end = final?.end ?? start;
    const text = document.text.slice(start, end);
    const relative = phrase.relative >= 0 ? document.tokens[phrase.relative] : undefined;
    const relay = via === null ? null : this.relay(via);
    const mention = phrase.mention >= 0 ? names.mentions[phrase.mention] : undefined;
    const make = (actor: string | null, kind: SpeakerKind, name: string, basis: SpeakerBasis, resolved: boolean): Speaker => ({
      actor, name, kind, mention: relative === undefined ? [start, end] : [relative.start, relative.end], basis: carried ? 'carried' : basis, resolved, via: relay,
    });
    if (phrase.pronoun) {
      const spelt = first?.lower ?? '';
      const word = POSSESSIVES.get(spelt) ?? spelt;
      const actor = mention?.actor ?? this.fitting(word, phrase);
      const known = actor === null ? undefined : this.actorOf.get(actor);
      if (actor === null || known === undefined) return make(null, word === 'it' ? 'organisation' : word === 'he' || word === 'she' ? 'person' : 'unnamed', text, 'pronoun', false);
      if (word === 'he' || word === 'she') this.gender.set(actor, word);
      this.last = actor;
      return make(actor, known.kind, known.name, 'pronoun', true);
    }
    if (mention !== undefined && mention.actor !== null) {
      const known = this.actorOf.get(mention.actor);
      if (known !== undefined) {
        this.last = mention.actor;
        return make(mention.actor, known.kind, known.name, relative !== undefined ? 'pronoun' : mention.form === 'title' ? 'title' : 'name', true);
      }
    }
    this.last = null;
    const head = final?.lower ?? '';
    return make(null, BODY_NOUNS.has(head) ? 'organisation' : 'unnamed', text, 'title', true);
  }

  private relay(phrase: Phrase): Relay {
    const { actor, name, mention } = this.resolveQuietly(phrase);
    return { name, actor, start: mention[0], end: mention[1] };
  }

  private resolveQuietly(phrase: Phrase): Speaker {
    const last = this.last;
    const speaker = this.resolve(phrase, false, null);
    this.last = last;
    return speaker;
  }

  /** The one person a pronoun can stand for: who spoke last, else the only person named shortly before. */
  private fitting(word: string, phrase: Phrase): string | null {
    const { names, document } = this.context;
    const wanted = word === 'it' ? 'organisation' : word === 'he' || word === 'she' ? 'person' : null;
    if (wanted === null) return null;
    const fits = (actor: string): boolean => {
      if (this.actorOf.get(actor)?.kind !== wanted) return false;
      const gender = this.gender.get(actor);
      return gender === undefined || (MALE.has(word) ? gender === 'he' : FEMALE.has(word) ? gender === 'she' : true);
    };
    const token = document.tokens[phrase.first];
    if (token === undefined) return null;
    const candidates = new Set<string>();
    for (let index = phrase.first - 1; index >= 0 && phrase.first - index < 120 && candidates.size < 2; index--) {
      const mention = names.mentions[names.mentionOfToken[index] ?? -1];
      if (mention?.actor == null || mention.form === 'pronoun') continue;
      if (fits(mention.actor)) candidates.add(mention.actor);
    }
    if (this.last !== null && fits(this.last)) return this.last;
    const [only] = candidates;
    return candidates.size === 1 && only !== undefined ? only : null;
  }
}
