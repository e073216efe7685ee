/** What is measured of the harm an article tells of, and of its names. */
const HARM = [
  measure('casualty statements F1', 0.86, 'casualties', 'f1'),
  measure('casualty scope', 0.88, 'casualties', 'scope'),
  measure('casualty date', 0.85, 'casualties', 'date'),
  measure('casualty place', 0.75, 'casualties', 'place'),
  measure('casualty claimant', 0.75, 'casualties', 'claimant'),
  measure('main toll, all', null, 'main_toll', 'all'),
  measure('main toll, where there is one', 0.78, 'main_toll', 'where_one_is'),
];
const NAMES = [
  measure('persons F1', 0.92, 'persons', 'f1'),
  measure('organisations F1', 0.76, 'organisations', 'f1'),
  measure('roles F1', 0.76, 'roles', 'f1'),
];

/**
 * The gold sets beside the project and the measures taken of each. `bar` is what was promised for the measure (null:
 * none), `path` leads to it in the scorer's result, `lower` marks a measure that should be small. A `blind` set is scored
 * and its errors are never shown.
 */
export const SETS = [
  {
    name: 'quotes-politics-dev',
    task: 'quotes',
    keep: true,
    says: 'quoted speech in 84 US political articles',
    measures: [
      measure('spans found', 0.97, 'recall'),
      measure('spans right', 0.95, 'precision'),
      measure("speaker's mention", 0.92, 'speaker_mention_accuracy'),
      measure('indirect F1', null, 'indirect', 'f1'),
    ],
  },
  {
    name: 'quotes-politics-train',
    task: 'quotes',
    keep: true,
    says: 'the same kind, 840 articles',
    measures: [
      measure('spans found', null, 'recall'),
      measure('spans right', null, 'precision'),
      measure("speaker's mention", null, 'speaker_mention_accuracy'),
      measure('indirect F1', null, 'indirect', 'f1'),
    ],
  },
  newsSet('news-conflict', '48 agency reports of conflict, everything at once'),
  newsSet('news-modern', '33 recent articles of eleven papers, everything at once'),
  { ...newsSet('news-modern-blind', '16 more of them, scored and never read'), folder: 'gold-blind', blind: true },
  papersSet('papers-read', 'read', '56 articles of our own, told as recent papers tell: their harm', HARM),
  papersSet('papers-unread', 'unread', '56 more of them, scored and never read', HARM, true),
  papersSet('papers-read-names', 'read-names', '20 of the read ones: their names', NAMES),
  papersSet('papers-unread-names', 'unread-names', '20 of the unread ones: their names', NAMES, true),
  {
    name: 'toll-shootings',
    task: 'toll',
    keep: true,
    says: '800 local reports of shootings in the US',
    measures: [
      measure('killed and injured both', 0.6, 'both_exact'),
      measure('killed', null, 'killed_exact'),
      measure('injured', null, 'injured_exact'),
      measure('date', null, 'date_exact'),
    ],
  },
  {
    name: 'actors-newswire',
    task: 'actors',
    keep: true,
    says: 'names in 400 newswire and web articles',
    measures: [
      measure('person exact F1', 0.88, 'person', 'exact', 'f1'),
      measure('organisation exact F1', 0.72, 'organisation', 'exact', 'f1'),
      measure('person overlap F1', null, 'person', 'overlap', 'f1'),
      measure('organisation overlap F1', null, 'organisation', 'overlap', 'f1'),
    ],
  },
  {
    name: 'dates-timebank',
    task: 'dates',
    keep: true,
    says: 'date expressions in 183 news texts of 1989 to 1998',
    measures: [
      measure('value exact', 0.88, 'value_exact'),
      measure('found', null, 'found'),
      { ...measure('said beside the gold', null, 'extra_rate'), lower: true },
    ],
  },
  {
    name: 'repair',
    task: 'repair',
    keep: false,
    says: '3,000 paragraphs, some with lost and added spaces and hyphens',
    measures: [
      measure('damaged, wholly repaired', 0.99, 'damaged_fully_repaired'),
      { ...measure('clean, changed', 0, 'clean_changed'), lower: true },
    ],
  },
];

/** What is measured of whole briefings; the bars are what was promised for periods nobody read. */
export const DAYS = {
  name: 'days',
  says: 'four periods of news read by a duty editor, the whole briefing',
  measures: [
    measure('leads good', 0.95, 'leads', 'good'),
    measure('leads of one story', 0.95, 'leads', 'pure'),
    measure('must-stories led', 0.85, 'leads', 'must_led'),
    measure('sums shown', 0.5, 'sums', 'shown'),
    measure('sums right', 0.9, 'sums', 'right'),
    measure('events found', 0.95, 'events', 'found'),
    measure('events, figures', 0.8, 'events', 'figures'),
    measure('events, place', 0.85, 'events', 'place'),
    measure('events, date', 0.85, 'events', 'date'),
    measure('events wholly right', 0.65, 'events', 'whole'),
    measure('lines that are an event', 0.9, 'events', 'shown_true'),
    { ...measure('events split', 0, 'events', 'split'), lower: true },
    measure('key actors on cards', 0.65, 'actors', 'key_shown'),
    measure('quotes worth printing', 0.75, 'quotes', 'shown'),
    measure('their speakers', 0.95, 'quotes', 'speaker_right'),
    { ...measure('quotes printed a day', 12, 'quotes', 'printed_a_day'), lower: true },
  ],
};

/** Articles that were written for this project and stand within it. */
function papersSet(name, file, says, measures, blind = false) {
  return { name, own: `test/quality/papers/${file}.jsonl`, task: 'news', keep: true, says, measures, blind };
}

/** A set annotated with everything; the bars are what was promised for papers nobody tuned the reading on. */
function newsSet(name, says) {
  return {
    name,
    task: 'news',
    keep: true,
    says,
    measures: [
      measure('quoted spans found', 0.97, 'quotes', 'recall'),
      measure('quoted spans right', 0.96, 'quotes', 'precision'),
      measure('speaker by name', 0.9, 'quotes', 'speaker_name_accuracy'),
      ...HARM,
      ...NAMES,
    ],
  };
}

function measure(label, bar, ...path) {
  return { label, bar, path, lower: false };
}

/** The value of a measure in the scorer's result, or null. */
export function valueOf({ path }, result) {
  const value = path.reduce((part, key) => part?.[key], result);
  return typeof value === 'number' ? value : null;
}
