import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { useReadOnly } from '../desk/context';
import { EditingProvider, useEditing, type EditDialog, type Editing } from './context';
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
  const edit = useCallback<Editing['edit']>(
    (made, said) => keep({ from, to }, made, `${said} Ctrl+Z takes it back.`),
    [from, to, keep],
  );
  const editing = useMemo<Editing>(() => ({ briefing, edit, open: setDialog }), [briefing, edit]);
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

/** The same edits in a part of the page that is drawn later than the rest: what stands there is named by the briefing it is of. */
export function EditingOf({ briefing, children }: { briefing: Briefing; children: ReactNode }): ReactNode {
  const { edit, open } = useEditing() ?? NOTHING;
  const value = useMemo<Editing | null>(
    () => (edit === null || open === null ? null : { briefing, edit, open }),
    [briefing, edit, open],
  );
  return <EditingProvider value={value}>{children}</EditingProvider>;
}

const NOTHING = { edit: null, open: null };
