import type { Actor, Casualty, DateFinding, Findings, NotCounted, Quote, Toll } from '../../../preload/contract';
import type { BriefingArticle, BriefingInput } from '../../../main/briefing/types';
import { splitParagraphs } from '../../../main/text/paragraphs';
import { splitSentences } from '../../../main/text/sentences';

/** A finding described by its words: the builder finds where they stand. */
type Described<T> = Partial<Omit<T, 'start' | 'end'>> & { words: string };

export interface Written {
  id: number;
  title: string;
  /** The text under the title. */
  text: string;
  source?: string | null;
  published?: string;
  copyOf?: number;
  withdrawn?: boolean;
  analysed?: boolean;
  casualties?: (Partial<Omit<Casualty, 'place' | 'date' | 'claimant'>> & {
    words: string;
    place?: string;
    date?: string;
    claimant?: string;
  })[];
  tolls?: Toll[];
  quotes?: (Described<Quote> & { said: string | null; role?: string })[];
  notCounted?: Described<NotCounted>[];
  /** Dates the text gives, by their words. */
  dates?: { words: string; value: string; precision?: DateFinding['precision'] }[];
  deeds?: { words: string; actor: string; verb: string; date?: string }[];
  links?: { from: string; to: string; relation: string; words: string }[];
  actors?: { name: string; kind?: Actor['kind']; roles?: string[]; aliases?: string[] }[];
}

/** An article with findings that stand where their words do. */
export function write(written: Written): BriefingArticle {
  const text = `${written.title}\n\n${written.text}`;
  const locate = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in article ${written.id}`);
    return { start, end: start + words.length };
  };
  const actors: Actor[] = (written.actors ?? []).map(({ name, kind = 'person', roles = [], aliases = [] }, index) => ({
    id: `a${index + 1}`,
    kind,
    name,
    acts: true,
    aliases,
    roles: roles.map((role) => ({ text: role, former: false, ...locate(role) })),
    mentions: [{ form: 'name' as const, ...locate(name) }],
  }));
  const findings: Findings = {
    id: String(written.id),
    engine: 'test',
    language: written.analysed === false ? 'fr' : 'en',
    analysed: written.analysed ?? true,
    text,
    repairs: [],
    header: { title: written.title, source: null, syndicator: null, agency: null, byline: null, dateline: null },
    source: written.source ?? null,
    published: { value: written.published ?? '2026-03-12', basis: 'given' },
    sentences: splitParagraphs(text).flatMap((paragraph) => splitSentences(text, paragraph)),
    quotes: (written.quotes ?? []).map(({ words, said, ...rest }, index) => {
      const span = locate(words);
      const actor = actors.find(({ name }) => name === said);
      return {
        id: `q${index + 1}`,
        kind: 'direct' as const,
        ...span,
        parts: [[span.start, span.end]],
        verbatim: [[span.start, span.end]],
        cue: null,
        speaker:
          said === null
            ? null
            : {
                actor: actor?.id ?? null,
                name: said,
                kind: actor?.kind ?? 'unnamed',
                mention: [0, 0],
                basis: 'name' as const,
                resolved: true,
                via: null,
              },
        certainty: 0.9,
        rule: 'test',
        ...rest,
      };
    }),
    casualties: (written.casualties ?? []).map(({ words, place, date, claimant, ...rest }, index) => ({
      id: `c${index + 1}`,
      type: 'killed' as const,
      ...locate(words),
      low: null,
      high: null,
      approx: false,
      vague: false,
      victims: 'people',
      status: 'unknown' as const,
      place: place === undefined ? null : { name: place, ...locate(place) },
      date: date === undefined ? null : { value: date, precision: 'day' as const, phrase: null },
      scope: 'incident' as const,
      claimant: claimant === undefined ? null : { name: claimant, actor: null, ...locate(claimant) },
      perpetrator: null,
      certainty: 0.9,
      rule: 'test',
      ...rest,
    })),
    notCounted: (written.notCounted ?? []).map(({ words, reason = 'not people' }) => ({ ...locate(words), reason })),
    tolls: written.tolls ?? [],
    actors,
    links: (written.links ?? []).map(({ from, to, relation, words }) => ({
      from: actors.find(({ name }) => name === from)?.id ?? '',
      to: actors.find(({ name }) => name === to)?.id ?? '',
      relation,
      ...locate(words),
    })),
    deeds: (written.deeds ?? []).map(({ words, actor, verb, date = null }) => {
      const at = locate(verb);
      return {
        ...locate(words),
        actor: actors.find(({ name }) => name === actor)?.id ?? '',
        verb: [at.start, at.end] as [number, number],
        lemma: verb,
        date,
      };
    }),
    dates: (written.dates ?? []).map(({ words, value, precision = 'day' }) => ({ ...locate(words), value, precision })),
  };
  return {
    id: written.id,
    title: written.title,
    source: written.source ?? null,
    syndicator: null,
    agency: null,
    fileName: `${written.id}.txt`,
    hash: String(written.id).padStart(64, '0'),
    copyOf: written.copyOf ?? null,
    withdrawn: written.withdrawn ?? false,
    findings,
  };
}

export function input(articles: Written[], more: Partial<BriefingInput> = {}): BriefingInput {
  return {
    options: { from: '2026-03-11', to: '2026-03-12', title: 'Daily briefing', marking: null, note: '' },
    articles: articles.map(write),
    decisions: [],
    edits: [],
    late: [],
    before: null,
    undated: 0,
    engine: 'test',
    created: '2026-03-12T06:00:00.000Z',
    closed: null,
    id: null,
    version: 1,
    timeZone: 'UTC',
    ...more,
  };
}

export function toll(findings: string[], more: Partial<Toll> = {}): Toll {
  return {
    main: true,
    place: null,
    date: null,
    killed: null,
    injured: null,
    missing: null,
    findings,
    history: [],
    ...more,
  };
}
