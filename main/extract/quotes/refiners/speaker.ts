import type { Relay, Span, Speaker, SpeakerBasis, SpeakerKind } from '../../../../preload/contract/findings';
import { formsOf } from '../../../language/verbs';
import { BODY_NOUNS, DOCUMENTS, OUTLETS, POSSESSIVES } from '../lexicon';
import { type Context, type Phrase, plain, textOf } from '../context';
import { Antecedents, genderOf } from './antecedents';
import { Bearers, landsIn } from './bearers';
import { mayTell, onlyOf, withoutDay } from './called';
import { People } from './present';
import { issuerOf, nameWithin, namedBeside } from './beside';
import { issuerAnywhere, textSpeaking, textTold, type Issuer } from './issuers';
import { Nationals } from './nationals';
import { pairOf } from './pairs';
import {
  bodyOpening,
  bodyOwning,
  firmBefore,
  textBefore,
  headOf,
  isBareDescription,
  isProper,
  letteredPost,
  postWords,
  whatOf,
} from './posts';
import { Recent, type Telling } from './recent';
import type { Subject } from './subject';

/** Tokens before a pronoun in which the only body named is meant by it. */
const NEAR = 120;

/** Resolves phrases to speakers; remembers who was the subject before, and which persons are "he" and "she". */
export class Speakers {
  private readonly context: Context;
  private readonly recent: Recent;
  private readonly bearers: Bearers;
  private readonly people: People;
  private readonly nationals: Nationals;
  private readonly antecedents: Antecedents;
  /** Whom a description was last taken for, by its words in lower case: a pronoun that takes it up is the same one. */
  private readonly described = new Map<string, Speaker>();
  /** Actors by the words they are mentioned with; null where two share them. */
  private readonly byText = new Map<string, string | null>();
  private readonly actorOf: Map<string, { name: string; kind: 'person' | 'organisation' }>;

  constructor(context: Context) {
    this.context = context;
    const { names, document } = context;
    this.actorOf = new Map(names.actors.map((actor) => [actor.id, { name: actor.name, kind: actor.kind }]));
    this.bearers = new Bearers(names, document);
    this.recent = new Recent(document);
    for (const mention of names.mentions) {
      if (mention.actor === null || mention.form === 'pronoun' || mention.form === 'title') continue;
      const words = document.text.slice(mention.start, mention.end);
      const known = this.byText.get(words);
      this.byText.set(words, known === undefined || known === mention.actor ? mention.actor : null);
    }
    this.people = new People(context);
    this.nationals = new Nationals(context);
    this.antecedents = new Antecedents(context, this.people, this.bearers.genders);
  }

  /**
   * Remembers a subject, for the pronouns and the titles after it.
   * @param spoke it said something; else it did something
   */
  note(phrase: Phrase, spoke: boolean): void {
    this.people.note(phrase, spoke);
    const mention = phrase.mention >= 0 ? this.context.names.mentions[phrase.mention] : undefined;
    const actor = mention?.actor ?? null;
    if (actor !== null && mention?.form !== 'pronoun') this.remember(actor, phrase.first);
    else if (!phrase.pronoun) this.resolve(phrase);
  }

  private remember(actor: string, token: number): void {
    const known = this.known(actor);
    if (known !== null) this.recent.add({ ...known, token });
  }

  /** "The president": the one bearer of such a post, or the one that was a subject last. */
  private bearer(head: string, post: readonly string[], phrase: Phrase): string | null {
    const { document } = this.context;
    const lands = landsIn(textOf(document, [phrase.first, phrase.past]));
    const bearers = this.bearers.of(
      head,
      post,
      whatOf(document.tokens, phrase),
      lands,
      bodyOwning(document.tokens, phrase),
    );
    const [only] = bearers;
    return bearers.size === 1 && only !== undefined ? only : this.recent.lastOf(bearers, phrase.first);
  }

  /** Who a phrase names. */
  resolve(whole: Phrase, how: Telling = {}): Speaker {
    const phrase = withoutDay(this.context.document.tokens, whole);
    this.recent.quiet = how.aside === true;
    const speaker = this.resolved(phrase, how.carried === true, how.via ?? null);
    this.recent.quiet = false;
    if (how.spoke === true) this.recent.said(phrase.first);
    if (speaker.basis === 'title')
      this.described.set(textOf(this.context.document, [phrase.first, phrase.past]).toLowerCase(), speaker);
    return speaker;
  }

  private resolved(phrase: Phrase, carried: boolean, via: Phrase | null): Speaker {
    const { document, names } = this.context;
    const first = document.tokens[phrase.first];
    const final = document.tokens[phrase.past - 1];
    const start = first?.start ?? 0;
    const end = final?.end ?? start;
    const text = document.text.slice(start, end);
    const relative = phrase.relative >= 0 ? document.tokens[phrase.relative] : undefined;
    const relay = via === null ? null : this.relay(via);
    const mention = phrase.mention >= 0 ? names.mentions[phrase.mention] : undefined;
    const make = (
      actor: string | null,
      kind: SpeakerKind,
      name: string,
      basis: SpeakerBasis,
      resolved: boolean,
    ): Speaker => ({
      actor,
      name,
      kind,
      mention: relative === undefined ? [start, end] : [relative.start, relative.end],
      basis: carried ? 'carried' : basis,
      resolved,
      // Nobody relays himself.
      via: relay !== null && relay.name === name ? null : relay,
    });
    if (phrase.pronoun) {
      const spelt = first === undefined ? '' : plain(first);
      const word = POSSESSIVES.get(spelt) ?? spelt;
      const found =
        genderOf(spelt) !== null ? this.antecedents.at(phrase.first) : word === 'it' ? this.bodyBefore(phrase) : null;
      if (found === null)
        return make(
          null,
          word === 'it' ? 'organisation' : word === 'he' || word === 'she' ? 'person' : 'unnamed',
          text,
          'pronoun',
          false,
        );
      if (found.actor !== null) this.remember(found.actor, phrase.first);
      const meant = found.actor === null ? this.described.get(found.name.toLowerCase()) : undefined;
      if (meant !== undefined) {
        const kind = found.kind === 'person' ? found.kind : meant.kind;
        return make(meant.actor, kind, meant.name, 'pronoun', meant.resolved);
      }
      return make(found.actor, found.kind, found.name, 'pronoun', true);
    }
    const letters = letteredPost(document.tokens, phrase);
    if (letters !== null) {
      const actor = this.bearers.byLetters(letters);
      const holder = actor === null ? null : this.known(actor);
      if (holder?.actor == null) return make(null, 'unnamed', `the ${letters}`, 'title', false);
      this.remember(holder.actor, phrase.first);
      return make(holder.actor, holder.kind, holder.name, 'title', true);
    }
    const pair = mention?.kind === 'person' ? pairOf(this.context, phrase) : null;
    if (pair !== null) return this.both(pair, make);
    const head = headOf(document.tokens, phrase);
    const post = postWords(document.tokens, phrase);
    // "The chancellor" taken for the shadow chancellor.
    const fits = mention?.actor == null || mention.form !== 'title' || this.bearers.mayBe(mention.actor, head, post);
    if (mention !== undefined && mention.actor !== null && fits) {
      const known = this.actorOf.get(mention.actor);
      if (known !== undefined) {
        this.remember(mention.actor, phrase.first);
        // A government is shown by the name used here: "Moscow" stays Moscow where the article elsewhere says "Russia".
        const shown = mention.form === 'metonym' ? document.text.slice(mention.start, mention.end) : known.name;
        return make(
          mention.actor,
          known.kind,
          shown,
          relative !== undefined ? 'pronoun' : mention.form === 'title' ? 'title' : 'name',
          true,
        );
      }
    }
    const beside = this.actorOfMention(
      DOCUMENTS.has(head) ? issuerOf(this.context, phrase) : namedBeside(this.context, phrase),
    );
    if (beside !== null) {
      if (beside.actor !== null) this.remember(beside.actor, phrase.first);
      return make(beside.actor, beside.kind, beside.name, 'title', true);
    }
    const author = DOCUMENTS.has(head) ? (this.issuer(head, phrase) ?? this.recent.author(head, phrase)) : null;
    if (author !== null) return make(author.actor, author.kind, author.name, 'title', true);
    const named = this.byText.get(text) ?? null;
    const countrymen = named === null && mention === undefined ? this.nationals.of(phrase) : null;
    const bearer =
      named ??
      (countrymen === null ? null : onlyOf(countrymen)) ??
      (first?.lower === 'the'
        ? this.bearer(head, post, phrase)
        : end <= (document.title?.[1] ?? 0)
          ? this.bearers.inHeadline(head, text)
          : null);
    const known = bearer === null ? undefined : this.actorOf.get(bearer);
    if (bearer !== null && known !== undefined) {
      this.remember(bearer, phrase.first);
      return make(
        bearer,
        known.kind,
        named !== null && known.kind === 'organisation' ? text : known.name,
        named === null ? 'title' : 'name',
        true,
      );
    }
    if (OUTLETS.has(head) && phrase.past - phrase.first === 2 && first?.lower === 'the') {
      const found = this.recent.lastOutlet(phrase);
      const outlet = found ?? { actor: null, name: text };
      this.recent.add({ ...outlet, kind: 'organisation', token: phrase.first });
      return make(outlet.actor, 'organisation', outlet.name, 'title', found !== null);
    }
    const within = nameWithin(this.context, phrase);
    const stated = within === null ? text : textOf(document, within);
    const name = this.recent.fullName(stated, phrase);
    // A place that speaks is its government.
    const place = (names.placeOfToken[phrase.first] ?? -1) >= 0 && phrase.past - phrase.first <= 3;
    const kind: SpeakerKind =
      BODY_NOUNS.has(head) || OUTLETS.has(head) || place
        ? 'organisation'
        : within !== null || isProper(document.tokens, phrase)
          ? 'person'
          : 'unnamed';
    if (!DOCUMENTS.has(head)) this.recent.add({ actor: null, name, kind, token: phrase.first });
    // "One wrote", "another said": nobody tells who.
    if (phrase.past - phrase.first === 1 && BARE.has(first?.lower ?? '')) return make(null, kind, name, 'title', false);
    // "The Swiss said": which of them is not told. "The idea said": nobody.
    if (countrymen !== null || (kind === 'unnamed' && !mayTell(this.context, phrase)))
      return make(null, kind, name, 'title', false);
    if (kind !== 'unnamed' || first?.lower !== 'the' || !isBareDescription(document.tokens, phrase, text))
      return make(null, kind, name, 'title', true);
    // "The petitioner": one known from before. Where nothing tells who, that stays open.
    const described = this.recent.describedBefore(head, phrase);
    return make(null, kind, described ?? name, 'title', described !== null);
  }

  /** Two who speak as one are nobody of the list, under both their names. */
  private both(
    [one, two]: readonly [number, number],
    make: (actor: string | null, kind: SpeakerKind, name: string, basis: SpeakerBasis, resolved: boolean) => Speaker,
  ): Speaker {
    const first = this.actorOfMention(one);
    const second = this.actorOfMention(two);
    const mentions = this.context.names.mentions;
    const name = `${first?.name ?? ''} and ${second?.name ?? ''}`;
    const span: Span = [mentions[one]?.start ?? 0, mentions[two]?.end ?? 0];
    return { ...make(null, 'person', name, 'name', true), mention: span };
  }

  private issuer(head: string, phrase: Phrase): Subject | null {
    const found = issuerAnywhere(this.context, head, phrase);
    return found === null ? null : this.toSubject(found);
  }

  private toSubject({ mention, name, kind, token }: Issuer): Subject | null {
    return mention >= 0 ? this.actorOfMention(mention) : { actor: null, name, kind, token };
  }

  private relay(phrase: Phrase): Relay {
    const { actor, name, mention } = this.resolve(phrase);
    return { name, actor, start: mention[0], end: mention[1] };
  }

  private known(actor: string): Subject | null {
    const known = this.actorOf.get(actor);
    return known === undefined ? null : { actor, name: known.name, kind: known.kind, token: 0 };
  }

  private actorOfMention(index: number): Subject | null {
    const actor = this.context.names.mentions[index]?.actor;
    return actor == null ? null : this.known(actor);
  }

  /** What "it" takes up: the body that was the subject last, else the only one named shortly before. */
  private bodyBefore(phrase: Phrase): Subject | null {
    const { names } = this.context;
    const isBody = (actor: string): boolean => this.actorOf.get(actor)?.kind === 'organisation';
    const text = textBefore(this.context, phrase.first);
    if (text !== null) return text;
    const { quoted } = this.people;
    const told = textSpeaking(this.context, phrase.first, quoted) ?? textTold(this.context, phrase.first, quoted);
    if (told !== null) return this.toSubject(told);
    const firm = firmBefore(this.context, phrase.first, this.people.quoted);
    if (firm !== null) return firm;
    const opening = bodyOpening(this.context, phrase.first);
    const last = (typeof opening === 'number' ? this.actorOfMention(opening) : opening) ?? this.recent.lastBody(phrase);
    if (last !== null) return last;
    let only: string | null = null;
    for (let index = phrase.first - 1; index >= 0 && phrase.first - index < NEAR; index--) {
      const mention = names.mentions[names.mentionOfToken[index] ?? -1];
      if (mention?.actor == null || !isBody(mention.actor) || this.isCredit(mention.start, index)) continue;
      if (only !== null && only !== mention.actor) return null;
      only = mention.actor;
    }
    return only === null ? null : this.known(only);
  }

  /** An agency in the dateline or in brackets wrote the article; one after "told" listened. */
  private isCredit(start: number, token: number): boolean {
    const { document } = this.context;
    const before = document.tokens[token - 1];
    return (
      (document.dateline !== null && start < document.dateline[1]) ||
      before?.text === '(' ||
      (before !== undefined && TOLD.has(before.lower))
    );
  }
}

/** Words that stand for one of several, of whom no more is told. */
const BARE: ReadonlySet<string> = new Set([
  'one',
  'another',
  'this',
  'that',
  'each',
  'some',
  'all',
  'both',
  'many',
  'most',
  'others',
]);

const TOLD: ReadonlySet<string> = new Set(formsOf('tell').past);
