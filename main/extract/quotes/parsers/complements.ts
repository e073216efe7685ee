// Words that open what a verb of reporting has for its object.
export const CLAUSE_OPENERS = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'who', 'when', 'where']);

// Verbs that say something of their object by being said.
export const SPOKEN = new Set(
  `call dub label brand describe characterize characterise depict portray dismiss denounce condemn hail tout praise deride decry slam blast
   criticize criticise blame mock ridicule lambaste lambast bash attack applaud commend accuse fault rebuke castigate excoriate laud express
   defend reject support`.split(/\s+/),
);

// Statements whose object is seldom a clause.
export const NO_OBJECT = new Set([
  'continue',
  'maintain',
  'state',
  'write',
  'answer',
  'begin',
  'query',
  'read',
  'reply',
  'respond',
]);

// Whoever tells of himself tells of no object.
export const FIRST = new Set(['i', 'we']);

// Verbs followed by what was done or not done: "denied shelling the town".
export const GERUND = new Set([
  'deny',
  'admit',
  'recall',
  'suggest',
  'propose',
  'recommend',
  'report',
  'acknowledge',
  'mention',
  'describe',
]);

export const NO_BARE = new Set(['see', 'find', 'know', 'pledge', 'consider', 'expect', 'add']);

// Verbs whose preposition leads in what was said: "called for …", "warned of …".
export const PREPOSITIONAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ['for']],
  ['warn', ['of', 'about', 'against']],
  ['speak', ['of', 'about', 'against']],
  ['talk', ['about', 'of']],
  ['hint', ['at']],
  ['rail', ['against']],
  ['refer', ['to']],
  ['point', ['to']],
  ['argue', ['for', 'against']],
  ['complain', ['about', 'of']],
  ['ask', ['for', 'about']],
  ['boast', ['of', 'about']],
  ['brag', ['about', 'of']],
  ['comment', ['on', 'about']],
  ['joke', ['about']],
  ['inform', ['of', 'about']],
  ['remind', ['of']],
  ['press', ['for']],
]);

// Verbs that close a statement with nothing after them: "…, the ministry said."
export const CLOSES = new Set(
  `say add note explain argue insist claim state declare announce write tweet point assert contend maintain warn admit acknowledge concede
   confirm reveal disclose report recall remark comment observe joke complain stress emphasize emphasise reiterate suggest predict reply
   respond conclude estimate believe think tell show allege`.split(/\s+/),
);
