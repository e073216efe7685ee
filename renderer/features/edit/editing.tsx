import { useMemo, useState, type ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { useReadOnly } from '../desk/context';
import { EditingProvider, type EditDialog, type Editing } from './context';
import { ActorRoleDialog, MergeActorDialog, RenameActorDialog, SplitActorDialog } from './actor-dialogs';
import { EventFactsDialog, OtherEventDialog, RejectEventDialog } from './event-dialogs';
import { NoteDialog } from './note-dialog';
import { MergeStoryDialog, SplitStoryDialog } from './story-dialogs';
import { SummaryDialog } from './summary-dialog';
import { useEdit } from './use-edit';

/** Lets the draft within be edited where the library can be written. Each edit is kept at once; the draft is then asked for again. */
export function EditingDraft({ briefing, children }: { briefing: Briefing; children: ReactNode }): ReactNode {
  const [dialog, setDialog] = useState<EditDialog | null>(null);
  const { from, to } = briefing.options;

  const keep = useEdit();
  const readOnly = useReadOnly();
  const editing = useMemo<Editing>(
    () => ({
      briefing,
      edit: (edit, said) => keep({ from, to }, edit, `${said} Ctrl+Z takes it back.`),
      open: setDialog,
    }),
    [briefing, from, to, keep],
  );
  const close = (): void => setDialog(null);
  return (
    <EditingProvider value={readOnly ? null : editing}>
      {children}
      {dialog?.name === 'note' && (
        <NoteDialog
          of={dialog.of}
          text={dialog.text}
          onClose={close}
          onSave={(text, said) => void editing.edit({ kind: 'note', on: dialog.on, at: dialog.at, text }, said)}
        />
      )}
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
