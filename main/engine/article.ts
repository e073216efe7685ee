import type { ArticleDetail } from '../../preload/contract';
import { withStaffNames } from '../briefing/desk/actors';
import { withStaffFindings } from '../briefing/desk/findings';
import { openDesk } from '../briefing/desk/open';
import { decodeAs } from '../importing/decode';
import { frontMatter } from '../importing/readers/markdown';
import { editsInForce } from '../store/actions';
import { articleFindings, storedArticle } from '../store/articles';
import { isArticleSound } from '../store/chain/sound';
import type { Connection } from '../store/database';
import { decisionsOn } from '../store/decisions';
import { articleNotes } from '../store/notes';
import { detailChanges, detailsOf, readDateOf } from '../store/details';
import { withDateline } from '../store/written';

/** An article whole: its findings with what the staff found in it, its data as read and as given, and every decision. */
export function articleDetail(db: Connection, id: number): ArticleDetail {
  const { summary, path, format, encoding, content, whole } = storedArticle(db, id);
  const sound = isArticleSound(db, id) && whole;
  const desk = openDesk(editsInForce(db), [{ id }], { from: '', to: '' });
  const read = withStaffFindings({ id, findings: articleFindings(db, id) }, desk);
  const { given, read: asRead } = detailsOf(db, id);
  const { findings } = withStaffNames(read, desk);
  return {
    ...summary,
    ...articleNotes(db).get(id),
    ...(sound ? {} : { altered: true }),
    given,
    read: asRead,
    ...(summary.published?.basis === 'given' ? readDateOf(db, id) : {}),
    changes: detailChanges(db, id),
    findings: withDateline(findings, given.dateline),
    encoding,
    bytes: content.byteLength,
    path,
    format,
    markdown:
      format === 'markdown' && whole ? frontMatter(decodeAs(content, encoding).replace(/\r\n?/gu, '\n')).body : null,
    decisions: decisionsOn(db, id),
  };
}
