import type { ActorPage } from '../../preload/contract';
import { actorPage, calledNow, namesAndEdits } from '../briefing/actor-page';
import { applyDecisions } from '../briefing/decisions';
import { withStaffNames } from '../briefing/desk/actors';
import { withStaffFindings } from '../briefing/desk/findings';
import { openDesk } from '../briefing/desk/open';
import { plainName } from '../briefing/names';
import { editsInForce } from '../store/actions';
import { isArticleSound } from '../store/chain/sound';
import type { Connection } from '../store/database';
import { decisionsOn } from '../store/decisions';
import { articlesNaming } from '../store/finding/names';
import { briefingArticle } from './draft';

/** So many articles are read for one page: the newest. */
const READ = 500;

/** All that the library tells of an actor, the staff's edits and decisions applied. */
export function actorOf(db: Connection, name: string): ActorPage {
  const edits = editsInForce(db);
  const known = namesAndEdits(name, edits);
  const plain = new Set(known.names.map(plainName));
  const found = articlesNaming(db, known.names, (text) => plain.has(plainName(text)));
  const added = edits.flatMap(({ edit }) => {
    if (edit.kind !== 'finding-add') return [];
    const { finding } = edit;
    const of = finding.of === 'actor' ? finding.name : finding.of === 'role' ? finding.actor : null;
    return of !== null && plain.has(plainName(of)) ? [edit.at.article] : [];
  });
  // What was changed outside of the app is not told of anybody.
  const all = [...new Set([...found, ...added])].filter((id, index) => index >= READ || isArticleSound(db, id));
  const ids = all.slice(0, READ);
  const desk = openDesk(
    edits,
    ids.map((id) => ({ id })),
    { from: '', to: '' },
  );
  const articles = ids.map((id, index) =>
    applyDecisions(withStaffNames(withStaffFindings(briefingArticle(db, id), desk), desk), index, decisionsOn(db, id)),
  );
  return actorPage(calledNow(name, articles, known.names), articles, {
    older: all.length - ids.length,
    edits: known.edits,
  });
}
