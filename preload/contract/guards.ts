import * as v from 'valibot';
import type { BriefingOptions } from './briefing';
import type { Arguments, BriefingAt, Channel } from './channels';
import { SECTIONS, type ExportFormat, type Preset, type Settings } from './app';
import { NOTE_ON, type Anchor, type Edit, type NewEdit, type StaffFinding } from './desk';
import { newSaved, query, unpaged } from './finding-guards';
import { casualtyFields, count, day, id, isoDate, named, passphrase, short, words } from './guard-parts';
import type { DateChange, DetailsChange, DetailsPatch, NewDecision } from './library';
import { HANDED_ENDING } from './handover';
import { PASTE_LIMIT } from './limits';
import { REGIONS } from './stories';

/** The fingerprint of a draft. */
const draftSeen = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const none = v.strictTuple([]);
const unopened = v.picklist(['started', 'locked']);
const fingerprint = v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/u));

const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'md', 'json', 'casualties', 'quotes', 'checks'];
const edition = v.picklist(['front', 'executive', 'full']);

const preset: v.GenericSchema<unknown, Preset> = v.strictObject({
  name: named,
  edition,
  pageSize: v.picklist(['A4', 'Letter']),
  typeSize: v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(160)),
  without: v.pipe(v.array(v.picklist(SECTIONS)), v.maxLength(SECTIONS.length)),
  regions: v.pipe(v.array(v.picklist(REGIONS)), v.maxLength(REGIONS.length)),
  marking: v.nullable(short),
});

const settings: v.GenericSchema<unknown, Settings> = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  textSize: v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200)),
  pageSize: v.picklist(['A4', 'Letter']),
  edition,
  marking: v.nullable(short),
  briefingTitle: named,
  atDesk: v.nullable(short),
  closedBy: short,
  staffMarks: v.boolean(),
  startReading: v.boolean(),
  lockAfter: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  backups: v.strictObject({
    on: v.boolean(),
    limit: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
  }),
  presets: v.pipe(v.array(preset), v.maxLength(100)),
  preset: v.nullable(named),
});

const options: v.GenericSchema<unknown, BriefingOptions> = v.pipe(
  v.strictObject({
    from: day,
    to: day,
    title: named,
    marking: v.nullable(short),
    note: words,
  }),
  v.check(({ from, to }) => from <= to, 'the first day comes after the last'),
);

const change: v.GenericSchema<unknown, DateChange> = v.strictObject({
  articles: v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000)),
  published: v.nullable(day),
});

const articles = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000));

const patch: v.GenericSchema<unknown, DetailsPatch> = v.strictObject({
  title: v.exactOptional(v.nullable(short)),
  source: v.exactOptional(v.nullable(short)),
  agency: v.exactOptional(v.nullable(short)),
  dateline: v.exactOptional(v.nullable(short)),
});

const details: v.GenericSchema<unknown, DetailsChange> = v.strictObject({
  articles,
  details: patch,
  by: named,
  keep: v.exactOptional(v.literal(true)),
});

const decision: v.GenericSchema<unknown, NewDecision> = v.strictObject({
  key: v.strictObject({
    article: id,
    kind: v.picklist(['quote', 'casualty', 'role']),
    phrase: v.pipe(words, v.minLength(1)),
    nth: count,
  }),
  verdict: v.picklist(['accepted', 'rejected', 'corrected', 'withdrawn']),
  patch: v.nullable(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('quote'), speaker: v.nullable(named) }),
      v.strictObject({
        kind: v.literal('casualty'),
        ...casualtyFields,
      }),
    ]),
  ),
  reason: words,
});

const anchor: v.GenericSchema<unknown, Anchor> = v.pipe(
  v.strictObject({ article: id, start: count, end: count, phrase: v.pipe(words, v.minLength(1)) }),
  v.check(({ start, end, phrase }) => end - start === phrase.length, 'the words are not as long as their place'),
);
const many = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.minLength(1), v.maxLength(1000));

const finding: v.GenericSchema<unknown, StaffFinding> = v.variant('of', [
  v.strictObject({
    of: v.literal('casualty'),
    ...casualtyFields,
  }),
  v.strictObject({ of: v.literal('quote'), speaker: v.nullable(named) }),
  v.strictObject({ of: v.literal('actor'), name: named, type: v.picklist(['person', 'organisation']) }),
  v.strictObject({ of: v.literal('role'), actor: named }),
]);

const edit: v.GenericSchema<unknown, Edit> = v.variant('kind', [
  v.strictObject({ kind: v.literal('lead-order'), stories: v.pipe(v.array(id), v.maxLength(1000)) }),
  v.strictObject({ kind: v.literal('story-place'), story: id, place: v.nullable(v.picklist(['lead', 'hidden'])) }),
  v.strictObject({ kind: v.literal('story-title'), story: id, title: v.nullable(named) }),
  v.strictObject({
    kind: v.literal('story-summary'),
    story: id,
    sentences: v.nullable(
      v.pipe(v.array(v.strictObject({ at: anchor, text: v.nullable(words) })), v.minLength(1), v.maxLength(10)),
    ),
  }),
  v.strictObject({ kind: v.literal('story-merge'), stories: many(id) }),
  v.strictObject({ kind: v.literal('story-split'), articles: many(id) }),
  v.strictObject({ kind: v.literal('event-merge'), events: many(anchor) }),
  v.strictObject({ kind: v.literal('event-split'), statements: many(anchor) }),
  v.strictObject({ kind: v.literal('event-within'), event: anchor, within: v.nullable(anchor) }),
  v.strictObject({ kind: v.literal('event-sum'), event: anchor, sum: v.nullable(v.picklist(['in', 'out'])) }),
  v.strictObject({ kind: v.literal('event-reject'), event: anchor, rejected: v.boolean(), reason: words }),
  v.strictObject({
    kind: v.literal('event-facts'),
    event: anchor,
    facts: v.nullable(
      v.strictObject({
        place: v.exactOptional(named),
        date: v.exactOptional(isoDate),
        what: v.exactOptional(named),
      }),
    ),
  }),
  v.strictObject({ kind: v.literal('event-figure'), event: anchor, figure: anchor, chosen: v.boolean() }),
  v.strictObject({ kind: v.literal('quote-place'), quote: anchor, place: v.nullable(v.picklist(['body', 'annex'])) }),
  v.strictObject({ kind: v.literal('actor-place'), actor: named, place: v.nullable(v.picklist(['pinned', 'hidden'])) }),
  v.strictObject({
    kind: v.literal('actor-merge'),
    names: v.pipe(v.array(named), v.minLength(2), v.maxLength(1000)),
    reason: words,
  }),
  v.strictObject({ kind: v.literal('actor-split'), name: named, from: named, reason: words }),
  v.strictObject({ kind: v.literal('actor-name'), actor: named, name: v.nullable(named), reason: words }),
  v.strictObject({
    kind: v.literal('actor-role'),
    actor: named,
    role: named,
    place: v.nullable(v.picklist(['pinned', 'forbidden'])),
    reason: words,
  }),
  v.strictObject({
    kind: v.literal('note'),
    on: v.picklist(NOTE_ON),
    at: v.union([anchor, id, named]),
    text: words,
  }),
  v.strictObject({ kind: v.literal('finding-add'), at: anchor, finding }),
  v.strictObject({ kind: v.literal('late-article'), articles: many(id), taken: v.boolean() }),
  v.strictObject({
    kind: v.literal('briefing-options'),
    title: named,
    marking: v.nullable(short),
    note: words,
  }),
  v.strictObject({ kind: v.literal('edit-end'), action: id }),
  v.strictObject({ kind: v.literal('check-seen'), text: words, at: v.nullable(anchor), seen: v.boolean() }),
]);

const newEdit: v.GenericSchema<unknown, NewEdit> = v.pipe(
  v.strictObject({ from: day, to: day, edit }),
  v.check(({ from, to }) => from <= to, 'the first day comes after the last'),
);

const briefingAt: v.GenericSchema<unknown, BriefingAt> = v.union([
  v.strictObject({ id }),
  v.strictObject({ draft: options }),
]);

/** The exact form of each channel's arguments: anything else, extra arguments too, is refused without effect. */
export const GUARDS: { [C in Channel]: v.GenericSchema<unknown, Arguments<C>> } = {
  'app:info': none,
  'settings:get': none,
  'settings:set': v.strictTuple([settings]),
  'library:info': none,
  'library:create': v.strictTuple([v.nullable(passphrase)]),
  'library:lock': none,
  'library:protection': none,
  'library:unlock': v.strictTuple([passphrase, v.boolean()]),
  'library:unlock-keyring': none,
  'library:passphrase': v.strictTuple([passphrase, passphrase]),
  'library:keyring': v.strictTuple([v.boolean()]),
  'library:open': none,
  'library:copy': none,
  'library:work-in-copy': none,
  'library:go-on': none,
  'backups:list': none,
  'backups:take': none,
  'backups:restore': v.strictTuple([named]),
  'rescue:backups': v.strictTuple([unopened]),
  'rescue:restore': v.strictTuple([unopened, named, v.nullable(passphrase)]),
  'rescue:salvage': v.strictTuple([unopened, v.nullable(passphrase)]),
  'library:rename': v.strictTuple([named]),
  'library:time-zone': v.strictTuple([named]),
  'library:verify': none,
  'library:stop-verifying': none,
  'import:paths': v.strictTuple([
    v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))), v.minLength(1), v.maxLength(100_000)),
  ]),
  'import:choose': none,
  'import:text': v.strictTuple([v.pipe(v.string(), v.maxLength(PASTE_LIMIT))]),
  'import:html': v.strictTuple([v.pipe(v.string(), v.maxLength(PASTE_LIMIT))]),
  'import:cancel': none,
  'articles:list': v.strictTuple([query]),
  'articles:facets': v.strictTuple([unpaged]),
  'names:find': v.strictTuple([short, v.nullable(v.picklist(['actor', 'place']))]),
  'saved:list': none,
  'saved:add': v.strictTuple([newSaved]),
  'saved:remove': v.strictTuple([id]),
  'saved:seen': v.strictTuple([id]),
  'saved:hits': v.strictTuple([v.pipe(v.array(id), v.maxLength(100_000))]),
  'actors:get': v.strictTuple([named]),
  'articles:get': v.strictTuple([id]),
  'articles:date': v.strictTuple([change]),
  'articles:overwritten': v.strictTuple([articles, patch]),
  'articles:details': v.strictTuple([details]),
  'articles:touches': v.strictTuple([id]),
  'articles:withdraw': v.strictTuple([id, named]),
  'articles:purge': v.strictTuple([v.strictObject({ article: id, reason: named, by: named })]),
  'articles:restore': v.strictTuple([id]),
  'decisions:add': v.strictTuple([decision]),
  'desk:edit': v.strictTuple([newEdit]),
  'desk:undo-state': none,
  'desk:actions': none,
  'desk:undo': none,
  'desk:redo': none,
  'briefing:stop': none,
  'library:stop-waiting': none,
  'briefing:draft': v.strictTuple([options]),
  'briefing:options': v.strictTuple([day, day]),
  'briefing:close': v.strictTuple([options, v.strictObject({ by: named, seen: draftSeen })]),
  'briefing:seal': v.strictTuple([id]),
  'briefing:since': v.strictTuple([options, draftSeen]),
  'briefing:list': none,
  'briefing:get': v.strictTuple([id]),
  'sample:briefing': none,
  'briefing:compare': v.strictTuple([id, briefingAt]),
  'briefing:history': v.strictTuple([briefingAt, count]),
  'export:briefing': v.strictTuple([briefingAt, v.picklist(FORMATS), edition]),
  'export:cancel': none,
  'export:print': v.strictTuple([briefingAt, edition]),
  'export:show': v.strictTuple([id]),
  'export:open': v.strictTuple([id]),
  'handover:export': v.strictTuple([id]),
  'handover:waiting': none,
  'handover:choose': none,
  'handover:path': v.strictTuple([
    v.pipe(
      v.string(),
      v.maxLength(4096),
      v.check((path) => path.toLowerCase().endsWith(HANDED_ENDING), 'the file is no handed-over briefing'),
    ),
  ]),
  'handover:open': v.strictTuple([id, v.boolean()]),
  'handover:keep': v.strictTuple([id, fingerprint]),
  'watch:get': none,
  'watch:choose': none,
  'watch:end': none,
  'signatures:get': none,
  'signatures:forget': v.strictTuple([fingerprint]),
  'signatures:renew': none,
  'signatures:export': none,
  'print:content': none,
  'print:ready': none,
};
