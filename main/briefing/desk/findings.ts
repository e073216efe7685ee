import {
  precisionOf,
  type Actor,
  type Casualty,
  type EditEntry,
  type Findings,
  type Quote,
  type Span,
  type StaffFinding,
} from '../../../preload/contract';
import { plainName } from '../names';
import { locate } from './anchors';
import type { Desk } from './open';

/** The rule that findings of the staff name. */
export const BY_STAFF = 'staff';

/**
 * An article with what the staff found in it beside what the machine found.
 * @returns the article itself where the staff found nothing
 */
export function withStaffFindings<Article extends { id: number; findings: Findings }>(
  article: Article,
  desk: Desk,
): Article {
  let { findings } = article;
  for (const { entry, edit } of desk.of('finding-add')) {
    if (edit.at.article !== article.id) continue;
    const span = locate(edit.at, findings.text);
    if (span === null) desk.misses(entry);
    else findings = add(findings, edit.finding, span, entry);
  }
  return findings === article.findings ? article : { ...article, findings };
}

function add(findings: Findings, finding: StaffFinding, span: Span, { id }: EditEntry): Findings {
  switch (finding.of) {
    case 'casualty':
      return { ...findings, casualties: inOrder([...findings.casualties, casualtyOf(findings, finding, span, id)]) };
    case 'quote':
      return { ...findings, quotes: inOrder([...findings.quotes, quoteOf(findings, finding.speaker, span, id)]) };
    case 'actor':
      return { ...findings, actors: withActor(findings, finding.name, finding.type, id) };
    case 'role': {
      const actors = withActor(findings, finding.actor, 'person', id);
      const role = { text: findings.text.slice(...span), former: false, start: span[0], end: span[1] };
      return {
        ...findings,
        actors: actors.map((actor) =>
          isCalled(actor, finding.actor) ? { ...actor, roles: [role, ...actor.roles] } : actor,
        ),
      };
    }
  }
}

const inOrder = <T extends { start: number }>(found: T[]): T[] => found.toSorted((a, b) => a.start - b.start);

const isCalled = ({ name, aliases }: Actor, called: string): boolean =>
  [name, ...aliases].some((one) => plainName(one) === plainName(called));

/** Where a name stands, the place nearest to the finding; the finding's start where it stands nowhere. */
function named(text: string, name: string, [start, end]: Span): { name: string; start: number; end: number } {
  const at = locate({ article: 0, start, end: start + name.length, phrase: name }, text);
  return at === null ? { name, start, end } : { name, start: at[0], end: at[1] };
}

function casualtyOf(
  { text, actors }: Findings,
  finding: Extract<StaffFinding, { of: 'casualty' }>,
  [start, end]: Span,
  id: number,
): Casualty {
  const { type, low, high, place, date, scope, claimant } = finding;
  const by = claimant === null ? null : named(text, claimant, [start, end]);
  return {
    id: `s${id}`,
    type,
    start,
    end,
    low,
    high,
    approx: false,
    vague: false,
    victims: text.slice(start, end),
    status: 'unknown',
    place: place === null ? null : named(text, place, [start, end]),
    date: date === null ? null : { value: date, precision: precisionOf(date), phrase: null },
    scope,
    claimant: by === null ? null : { ...by, actor: actors.find((actor) => isCalled(actor, by.name))?.id ?? null },
    perpetrator: null,
    certainty: 1,
    rule: BY_STAFF,
  };
}

function quoteOf({ text, actors }: Findings, speaker: string | null, [start, end]: Span, id: number): Quote {
  const actor = speaker === null ? undefined : actors.find((one) => isCalled(one, speaker));
  return {
    id: `s${id}`,
    kind: 'direct',
    start,
    end,
    parts: [[start, end]],
    verbatim: [[start, end]],
    cue: null,
    speaker:
      speaker === null
        ? null
        : {
            actor: actor?.id ?? null,
            name: actor?.name ?? speaker,
            kind: actor?.kind ?? 'unnamed',
            mention: spanOf(named(text, speaker, [start, end])),
            basis: 'name',
            resolved: true,
            via: null,
          },
    certainty: 1,
    rule: BY_STAFF,
  };
}

const spanOf = ({ start, end }: { start: number; end: number }): Span => [start, end];

/** The actors with one of that name among them; one the article does not name is not made up. */
function withActor({ text, actors }: Findings, name: string, kind: Actor['kind'], id: number): Actor[] {
  if (actors.some((actor) => isCalled(actor, name))) return actors;
  const mentions: Actor['mentions'] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    mentions.push({ form: 'name', start: at, end: at + name.length });
  if (mentions.length === 0) return actors;
  return [...actors, { id: `s${id}`, kind, name, acts: true, aliases: [], roles: [], mentions }];
}
