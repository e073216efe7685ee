import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Briefing, Edit } from '../../../preload/contract';
import { ask } from '../../api';
import { useDesk } from '../desk/context';
import { EditingProvider, type EditDialog, type Editing } from './context';
import { ActorRoleDialog, MergeActorDialog, RenameActorDialog, SplitActorDialog } from './actor-dialogs';
import { EventFactsDialog, OtherEventDialog, RejectEventDialog } from './event-dialogs';
import { NoteDialog } from './note-dialog';
import { MergeStoryDialog, SplitStoryDialog } from './story-dialogs';
import { SummaryDialog } from './summary-dialog';

/** Lets the draft within be edited. Each edit is kept at once; the draft is then asked for again. */
export function EditingDraft({ briefing, children }: { briefing: Briefing; children: ReactNode }): ReactNode {
  const { changed, fail, tell } = useDesk();
  const [dialog, setDialog] = useState<EditDialog | null>(null);
  const [renaming, rename] = useState<number | null>(null);
  const { from, to } = briefing.options;

  const edit = useCallback(
    async (made: Edit, said: string): Promise<boolean> => {
      const answer = await ask('desk:edit', { from, to, edit: made });
      if (!answer.ok) {
        fail(answer);
        return false;
      }
      changed();
      tell(`${said} Ctrl+Z takes it back.`);
      return true;
    },
    [from, to, changed, fail, tell],
  );

  const editing = useMemo<Editing>(
    () => ({ briefing, edit, open: setDialog, renaming, rename }),
    [briefing, edit, renaming],
  );
  const close = (): void => setDialog(null);
  return (
    <EditingProvider value={editing}>
      {children}
      {dialog?.name === 'note' && <NoteDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'merge-story' && <MergeStoryDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'split-story' && <SplitStoryDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'summary' && <SummaryDialog dialog={dialog} onClose={close} />}
      {(dialog?.name === 'merge-event' || dialog?.name === 'within-event') && (
        <OtherEventDialog dialog={dialog} onClose={close} />
      )}
      {dialog?.name === 'reject-event' && <RejectEventDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'rename-actor' && <RenameActorDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'merge-actor' && <MergeActorDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'split-actor' && <SplitActorDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'actor-role' && <ActorRoleDialog dialog={dialog} onClose={close} />}
      {dialog?.name === 'event-facts' && <EventFactsDialog dialog={dialog} onClose={close} />}
    </EditingProvider>
  );
}
