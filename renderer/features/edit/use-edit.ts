import { useCallback } from 'react';
import type { Day, Edit, EditEntry } from '../../../preload/contract';
import { ask } from '../../api';
import { useDesk } from '../desk/context';

/** Makes an edit in the briefing of a period and says what was done; false where it was refused, with the reason in the strip. */
export function useEdit(): (period: { from: Day; to: Day }, edit: Edit, said: string) => Promise<boolean> {
  const { changed, fail, tell } = useDesk();
  return useCallback(
    async ({ from, to }, edit, said) => {
      const answer = await ask('desk:edit', { from, to, edit });
      if (!answer.ok) {
        fail(answer);
        return false;
      }
      changed();
      tell(said);
      return true;
    },
    [changed, fail, tell],
  );
}

/** Takes an edit of any day back. */
export function useTakeBack(): (edit: Pick<EditEntry, 'id' | 'from' | 'to'>) => void {
  const edit = useEdit();
  return ({ id, ...period }) =>
    void edit(period, { kind: 'edit-end', action: id }, 'Taken back. Ctrl+Z makes it hold again.');
}
