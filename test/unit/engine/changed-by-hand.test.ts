import { expect, test } from 'vitest';
import type { Problem } from '../../../preload/contract';
import { DERIVED } from '../../../main/engine/derived';
import { verifyLibrary } from '../../../main/store/verify';
import { value } from './desk';
import { changeByHand, fileOf, opened, realBytes, UNGUARDED } from './real-library';

test('a library that nobody changed by hand is sound, after every use case', async () => {
  const { db } = value(opened(fileOf(await realBytes())));
  expect(verifyLibrary(db, DERIVED)).toEqual({
    articles: 3,
    problems: [],
    signed: [expect.any(String), expect.any(String)],
  });
});

/** What is found in a library after it was changed by hand. */
async function foundAfter(statements: string): Promise<Problem[]> {
  const path = fileOf(await realBytes());
  changeByHand(path, statements);
  return verifyLibrary(value(opened(path)).db, DERIVED).problems;
}

/** What was changed, by which statements, and what the report must name. */
const CHANGES: [what: string, statements: string, named: RegExp][] = [
  [
    'a figure of a closed briefing',
    `UPDATE briefing SET document = replace(document, '239', '999') WHERE id = 1`,
    /closed briefing 1 \(“Day”, Tuesday 6 May 2031, version 1\): its content was changed/,
  ],
  [
    'the title of a closed briefing',
    `UPDATE briefing SET title = 'Night' WHERE id = 2`,
    /closed briefing 2 .*changed.*: title/,
  ],
  [
    'the marking of a closed briefing',
    `UPDATE briefing SET marking = NULL WHERE id = 1`,
    /closed briefing 1 .*: marking/,
  ],
  [
    'when a briefing was closed',
    `UPDATE briefing SET closed = '2030-01-01T00:00:00.000Z' WHERE id = 1`,
    /closed briefing 1 .*: moment of closing/,
  ],
  [
    'the days of a closed briefing',
    `UPDATE briefing SET first_day = '2031-05-01' WHERE id = 1`,
    /closed briefing 1 .*: days/,
  ],
  [
    'a closed briefing removed',
    `DELETE FROM briefing WHERE id = 2; DELETE FROM briefed WHERE briefing = 2`,
    /closed briefing 2.* removed/,
  ],
  [
    'a closed briefing added',
    `INSERT INTO briefing SELECT 3, first_day, last_day, 3, title, marking, closed, articles, document FROM briefing WHERE id = 1`,
    /closed briefing 3 .*added/,
  ],
  [
    'a finding',
    `UPDATE reading SET findings = replace(findings, '239', '293') WHERE article = 1`,
    /Article 1 \(.*flood\.txt\): what was read in it, its text or its findings was changed/,
  ],
  [
    'a finding removed',
    `UPDATE reading SET findings = json_set(findings, '$.casualties', json('[]')) WHERE article = 2`,
    /Article 2 .*findings was changed/,
  ],
  [
    'the text of an article',
    `UPDATE reading SET text = replace(text, 'Mayor', 'Major') WHERE article = 1`,
    /Article 1 .*text or its findings was changed/,
  ],
  ['the engine of a reading', `UPDATE reading SET engine = 'other' WHERE article = 1`, /Article 1 .*was changed/],
  [
    'the title of an article',
    `UPDATE article SET title = 'Nothing happened' WHERE id = 1`,
    /Article 1 .*changed.*: title/,
  ],
  [
    'a title the staff gave',
    `UPDATE article SET given_title = 'Lost', title = 'Lost' WHERE id = 2`,
    /Article 2 .*changed/,
  ],
  ['the outlet of an article', `UPDATE article SET source = 'Nobody' WHERE id = 1`, /Article 1 .*: source/],
  ['the day of an article', `UPDATE article SET day = '2031-05-09' WHERE id = 1`, /Article 1 .*: date/],
  [
    'the date of an article',
    `UPDATE article SET published = '2031-05-09', day = '2031-05-09' WHERE id = 2`,
    /Article 2 .*: date/,
  ],
  [
    'a withdrawal taken away',
    `UPDATE article SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = 4`,
    /Article 4 .*: withdrawal/,
  ],
  ['the reason of a withdrawal', `UPDATE withdrawal SET reason = 'No reason'`, /withdrawal 1 on article 4 .*changed/],
  [
    'likeness to another article',
    `UPDATE article SET kin_relation = 'update', kin_article = 1 WHERE id = 2`,
    /Article 2 .*changed/,
  ],
  [
    'an article removed',
    `DELETE FROM original WHERE article = 2; DELETE FROM reading WHERE article = 2; DELETE FROM signature WHERE article = 2;
     DELETE FROM likeness WHERE article = 2; DELETE FROM naming WHERE article = 2; DELETE FROM briefed WHERE article = 2;
     DELETE FROM decision WHERE article = 2; DELETE FROM article WHERE id = 2;
     INSERT INTO search (search) VALUES ('rebuild')`,
    /Article 2 was removed/,
  ],
  [
    'an original with the hash that fits it',
    `UPDATE original SET content = x'00' WHERE article = 1;
     UPDATE article SET bytes = 1, hash = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' WHERE id = 1`,
    /Article 1 .*changed/,
  ],
  [
    'an original',
    `UPDATE original SET content = x'00' WHERE article = 1`,
    /Article 1 .*original no longer has the bytes/,
  ],
  ['a decision', `UPDATE decision SET verdict = 'rejected' WHERE id = 1`, /decision 1 on article 1 .*changed/],
  ['the reason of a decision', `UPDATE decision SET reason = 'x' WHERE id = 1`, /decision 1 .*changed/],
  ['a decision removed', `DELETE FROM decision WHERE id = 2`, /decision 2 was removed/],
  [
    'a decision added',
    `INSERT INTO decision (article, kind, phrase, nth, verdict, reason, at) VALUES (4, 'role', 'chief', 0, 'rejected', '', '2031')`,
    /decision 3 on article 4 .*added/,
  ],
  [
    'an edit',
    `UPDATE action SET content = replace(content, 'High water', 'Low water')`,
    /number \d+ of the record \(edit, .*M\. Orr\) was changed/,
  ],
  [
    'who did something',
    `UPDATE action SET by = 'Somebody' WHERE kind = 'edit'`,
    /record \(edit, .*Somebody\) was changed/,
  ],
  ['an action removed', `DELETE FROM action WHERE kind = 'withdrawal'`, /number \d+ of the record was removed/],
  [
    'an action undone',
    `INSERT INTO action (at, kind, of, content) SELECT '2031', 'undo', id, '{}' FROM action WHERE kind = 'edit'`,
    /record \(undo.*added/,
  ],
  ['a tombstone', `UPDATE tombstone SET by = 'Nobody'`, /tombstone of the purged article 3 was changed/],
  ['a tombstone removed', `DELETE FROM tombstone`, /tombstone of the purged article 3 was removed/],
  ['the name of the library', `UPDATE library SET name = 'Other'`, /library’s name or time zone was changed/],
  ['its time zone', `UPDATE library SET time_zone = 'Asia/Tokyo'`, /library’s name or time zone was changed/],
  [
    'the options of a briefing',
    `UPDATE briefing_options SET marking = 'PUBLIC'`,
    /options of the briefing of Tuesday 6 May 2031.*changed/,
  ],
  [
    'a list of names',
    `UPDATE saved_search SET content = '{"kind":"watch","names":["Varn"]}'`,
    /kept search “Ferries” was changed/,
  ],
  [
    'what an article is compared by',
    `UPDATE signature SET content = zeroblob(length(content)) WHERE article = 1`,
    /Article 1 .*compared with others by was changed/,
  ],
  [
    'the keys an article is found by beside others',
    `DELETE FROM likeness WHERE key = (SELECT min(key) FROM likeness WHERE article = 2) AND article = 2`,
    /Article 2 .*finds it beside articles like it/,
  ],
  [
    'a key that another article has',
    `INSERT INTO likeness (key, article) SELECT max(key), 1 FROM likeness WHERE article = 2`,
    /Article 1 .*finds it beside articles like it/,
  ],
  ['the names of an article', `DELETE FROM naming WHERE article = 1`, /Article 1 .*names it is found by/],
  [
    'a name that an article has not',
    `INSERT INTO naming (name, article) SELECT id, 2 FROM name WHERE text = 'Odo Brandt'`,
    /Article 2 .*names it is found by/,
  ],
  [
    'what a name is',
    `DROP TRIGGER name_same; UPDATE name SET text = 'Odo Varga' WHERE text = 'Odo Brandt';
     INSERT INTO name_search (name_search) VALUES ('rebuild')`,
    /Article 1 .*names it is found by/,
  ],
  [
    'which briefings hold an article',
    `DELETE FROM briefed WHERE article = 1`,
    /Article 1 .*closed briefings it is said to stand in/,
  ],
  ['an entry of the chain', `UPDATE chain SET at = '2031' WHERE id = 5`, /chain is broken at entry 5/],
  ['an entry of the chain removed', `DELETE FROM chain WHERE id = 5`, /chain is broken at entry 6/],
  ['a salt', `UPDATE chain SET salt = NULL WHERE what = 'decision'`, /decision 1 .*changed/],
];

test.each(CHANGES)('%s is named', async (_what, statements, named) => {
  const found = await foundAfter(`${UNGUARDED} ${statements}`);
  // The triggers that kept it from being changed are named as well.
  const about = found.filter(({ words }) => !/^The trigger \w+ of \w+ was removed/u.test(words));
  expect(about.map(({ words }) => words).join('\n')).toMatch(named);
  // And little else but what it carries with it.
  expect(about.length).toBeLessThanOrEqual(6);
});

const FORMS: typeof CHANGES = [
  ['a trigger dropped', `DROP TRIGGER decision_same`, /trigger decision_same of decision was removed/],
  [
    'a trigger that does nothing',
    `DROP TRIGGER briefing_same; CREATE TRIGGER briefing_same BEFORE UPDATE ON briefing BEGIN SELECT 1; END`,
    /trigger briefing_same of briefing was changed/,
  ],
  ['an index dropped', `DROP INDEX article_day`, /index article_day of article was removed/],
  ['a table added', `CREATE TABLE other (id INTEGER)`, /table other was added/],
];

test.each(FORMS)('%s is named, and nothing else', async (_what, statements, named) => {
  expect(await foundAfter(statements)).toEqual([{ words: expect.stringMatching(named) }]);
});

test('the way to what was changed is told with it', async () => {
  const [briefing] = await foundAfter(`DROP TRIGGER briefing_same; UPDATE briefing SET title = 'Night' WHERE id = 2;
    CREATE TRIGGER briefing_same BEFORE UPDATE ON briefing BEGIN
  SELECT RAISE(ABORT, 'a closed briefing never changes');
END`);
  expect(briefing).toMatchObject({ briefing: 2 });
  const [article] = await foundAfter(`UPDATE article SET day = '2031-05-09' WHERE id = 1`);
  expect(article).toMatchObject({ article: 1 });
});
