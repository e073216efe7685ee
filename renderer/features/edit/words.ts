import type { Action, Decision, Edit, EditKind, NoteOn, PresetChange } from '../../../preload/contract';
import { plural } from '../../../preload/contract/wording/words';

/** What an edit did, as it stands behind "Undone:" and in the list of what no longer fits. */
const EDITS: Record<EditKind, string> = {
  'lead-order': 'order of the leads',
  'story-place': 'place of a story',
  'story-title': 'headline of a story',
  'story-summary': 'summary of a lead',
  'story-merge': 'stories put together',
  'story-split': 'a story taken apart',
  'event-merge': 'events put together',
  'event-split': 'a claim taken out of its event',
  'event-within': 'an event that is part of another',
  'event-sum': 'an event in or out of the sum',
  'event-reject': 'an event rejected',
  'event-facts': 'place, day or kind of an event',
  'event-figure': 'figure of an event',
  'quote-place': 'place of a quote',
  'actor-place': 'card of an actor',
  'actor-merge': 'names put together',
  'actor-split': 'names taken apart',
  'actor-name': 'name of an actor',
  'actor-role': 'role of an actor',
  note: 'a note',
  'finding-add': 'a finding added',
  'check-seen': 'a line looked at',
  'briefing-options': 'title, marking and note of the briefing',
  'edit-end': 'an edit taken back',
  'late-article': 'late articles taken in',
};

const VERDICTS = {
  accepted: 'a finding accepted',
  rejected: 'a finding rejected',
  corrected: 'a finding corrected',
  withdrawn: 'a decision taken back',
} as const;

export const editName = ({ kind }: Edit): string => EDITS[kind];

const NOTED: Record<NoteOn, string> = {
  lead: 'a story',
  event: 'an event',
  claim: 'a claim',
  quote: 'a quote',
  deed: 'a deed',
  warning: 'a warning',
  ahead: 'what is ahead',
  actor: 'an actor',
  article: 'an article',
  uncounted: 'what is not counted',
};

/** So much of a note is told where it is one of many. */
const TOLD = 80;

/** "a note on an event: “Ask again.”" */
function noteInWords({ on, text }: Extract<Edit, { kind: 'note' }>): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words === '') return `the note on ${NOTED[on]} taken away`;
  return `a note on ${NOTED[on]}: “${words.length > TOLD ? `${words.slice(0, TOLD)}…` : words}”`;
}

/** What an edit says, with whom or what it is about. */
export function editInWords(edit: Edit): string {
  switch (edit.kind) {
    case 'actor-merge':
      return `${edit.names.join(' and ')} are one, called ${edit.names[0] ?? ''}`;
    case 'actor-split':
      return `${edit.name} is not ${edit.from}`;
    case 'actor-name':
      return edit.name === null ? `${edit.actor} keeps the name` : `${edit.actor} is called ${edit.name}`;
    case 'actor-role':
      return edit.place === null
        ? `${edit.actor}: ${edit.role}, as the machine decides`
        : `${edit.actor}: ${edit.role}, ${edit.place === 'pinned' ? 'printed first' : 'never printed'}`;
    case 'actor-place':
      return `${editName(edit)}: ${edit.actor}, ${edit.place ?? 'as the machine decides'}`;
    case 'story-title':
      return edit.title === null ? editName(edit) : `${editName(edit)}: “${edit.title}”`;
    case 'briefing-options':
      return `${editName(edit)}: ${[edit.title, edit.marking, edit.note].filter(Boolean).join(', ')}`;
    case 'event-within':
    case 'event-sum':
    case 'event-reject':
    case 'event-facts':
    case 'event-figure':
      return `${editName(edit)}: “${edit.event.phrase}”`;
    case 'quote-place':
      return `${editName(edit)}: “${edit.quote.phrase}”`;
    case 'note':
      return noteInWords(edit);
    case 'finding-add':
      return `${editName(edit)}: “${edit.at.phrase}”`;
    default:
      return editName(edit);
  }
}

/** What a decision said, with the words it is about and the reason. */
export const decisionInWords = ({ key, verdict, reason }: Pick<Decision, 'key' | 'verdict' | 'reason'>): string =>
  `${VERDICTS[verdict]}: “${key.phrase}”${reason === '' ? '' : `, ${reason}`}`;

/** What an action did, in a few words. */
export function actionName(action: Action): string {
  switch (action.kind) {
    case 'edit':
      return editName(action.edit);
    case 'decision':
      return VERDICTS[action.decision.verdict];
    case 'dates':
      return `date of ${plural(action.articles, 'article')}${staying(action)}`;
    case 'details':
      return `data of ${plural(action.articles, 'article')}${staying(action)}`;
    case 'withdrawal':
      return `“${action.title}” ${action.withdrawn ? 'withdrawn' : 'restored'}`;
    case 'import':
      return `import of ${plural(action.articles, 'article')}${staying(action)}`;
    case 'saved':
      return `“${action.name}” ${action.kept ? 'kept' : 'removed from what is kept'}`;
    case 'preset':
      return `preset “${(action.change.after ?? action.change.before)?.name ?? ''}” ${presetVerb(action.change)}`;
  }
}

const presetVerb = ({ before, after }: PresetChange): string =>
  before === null ? 'made' : after === null ? 'deleted' : 'changed';

/** How many articles an undoing left as they are, and why. */
const staying = ({ stay = 0 }: { stay?: number }): string =>
  stay === 0 ? '' : `, but for ${stay} that a closed briefing rests on`;

/** Who did something, to stand behind when. */
export const byWhom = (by: string | null): string => `by ${by ?? 'somebody unknown'}`;

/** Why an edit was made, to stand behind what it did; nothing where nobody said. */
export const reasonOf = (edit: Edit): string => ('reason' in edit && edit.reason !== '' ? `: ${edit.reason}` : '');
