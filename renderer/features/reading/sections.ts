import type { Briefing } from '../../../preload/contract';

export type SectionId =
  | 'leads'
  | 'changes'
  | 'stories'
  | 'deeds'
  | 'casualties'
  | 'ahead'
  | 'quotes'
  | 'actors'
  | 'note';

/** One part of a briefing as it is read, a screen at a time. */
export interface Section {
  id: SectionId;
  name: string;
  words: number;
}

/** Words read in a minute by somebody who reads to understand (silent reading of prose: 238, Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

const wordsIn = (...texts: readonly (string | null)[]): number =>
  texts.reduce((sum, text) => sum + (text?.match(/\S+/g)?.length ?? 0), 0);

/** The parts that a briefing has, in the order they are read. */
export function sectionsOf(briefing: Briefing): Section[] {
  const { leads, warnings, changes, stories, deeds, casualties, ahead, quotes, actors, options } = briefing;
  const own = stories.filter(({ minor, lead }) => !minor && lead === null);
  const all: (Section & { items: number })[] = [
    {
      id: 'leads',
      name: 'Lead stories',
      items: leads.length + warnings.length,
      words: wordsIn(
        ...leads.flatMap(({ title, summary }) => [title, ...summary.map(({ text }) => text)]),
        ...warnings.map(({ text }) => text),
      ),
    },
    {
      id: 'note',
      name: 'Staff note',
      items: options.note.trim() === '' ? 0 : 1,
      words: wordsIn(options.note),
    },
    {
      id: 'changes',
      name: 'What changed',
      items: changes?.items.length ?? 0,
      words: wordsIn(...(changes?.items.flatMap(({ text, was }) => [text, was]) ?? [])),
    },
    {
      id: 'casualties',
      name: 'Casualties',
      items: casualties.length,
      words: wordsIn(
        ...casualties.flatMap(({ place, what, claims }) => [
          place,
          what,
          ...claims.flatMap(({ claimant, figures }) => [claimant, ...figures.map(({ phrase }) => phrase)]),
        ]),
      ),
    },
    {
      id: 'deeds',
      name: 'Decisions and moves',
      items: deeds.length,
      words: wordsIn(...deeds.map(({ text }) => text)),
    },
    {
      id: 'quotes',
      name: 'Quotes',
      items: quotes.length,
      words: wordsIn(
        ...quotes.flatMap(({ speaker, role, quotes: said }) => [
          speaker,
          role,
          ...said.flatMap(({ parts, context }) => [context ?? parts.join(' ')]),
        ]),
      ),
    },
    { id: 'stories', name: 'Other stories', items: own.length, words: wordsIn(...own.map(({ title }) => title)) },
    { id: 'ahead', name: 'Ahead', items: ahead.length, words: wordsIn(...ahead.map(({ text }) => text)) },
    {
      id: 'actors',
      name: 'Key actors',
      items: actors.length,
      words: wordsIn(
        ...actors.flatMap(({ name, roles, quote }) => [
          name,
          ...roles.map(({ text }) => text),
          ...(quote?.parts ?? []),
        ]),
      ),
    },
  ];
  return all.flatMap(({ items, ...section }) => (items === 0 ? [] : [section]));
}

/** Whole minutes from the beginning of a section to the end, at least one while there is something to read. */
export function minutesLeft(sections: readonly Section[], from: number): number {
  const words = sections.slice(from).reduce((sum, section) => sum + section.words, 0);
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
