import type { ReactNode } from 'react';
import type { ArticleSummary, Noted } from '../../../preload/contract';
import { NoteDialog } from '../edit/note-dialog';
import { useEdit } from '../edit/use-edit';
import { ownPeriod } from './own-period';

/** Writes the staff's note on an article: it stands at the article and wherever the article is listed. */
export function ArticleNoteDialog({
  article,
  onClose,
}: {
  article: Pick<ArticleSummary, 'id' | 'title' | 'published' | 'imported'> & Noted;
  onClose: () => void;
}): ReactNode {
  const edit = useEdit();
  const { id, title, note } = article;
  return (
    <NoteDialog
      of={title}
      text={note ?? ''}
      onClose={onClose}
      onSave={(text, said) =>
        void edit(ownPeriod(article), { kind: 'note', on: 'article', at: id, text }, `${said} Ctrl+Z takes it back.`)
      }
    />
  );
}

/** What is done with a note, as a button says it. */
export const noteAction = ({ note }: Noted): 'Add a note' | 'Change the note' =>
  note == null ? 'Add a note' : 'Change the note';
