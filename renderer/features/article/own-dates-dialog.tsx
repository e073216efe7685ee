import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { plural } from '../../../preload/contract/wording/words';

/**
 * Asks before many articles are given a date that some of them have of their own: those are kept, or all are set.
 * @param own so many have one, of `all`
 */
export function OwnDatesDialog({
  own,
  all,
  onKeep,
  onAll,
  onClose,
}: {
  own: number;
  all: number;
  onKeep: () => void;
  onAll: () => void;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog title="Articles with a date of their own" onClose={onClose} alert>
      <p>
        {plural(own, 'article has', 'articles have')} a date of {own === 1 ? 'its' : 'their'} own: the text or the
        file’s name states it, or somebody gave it.
      </p>
      <div className="actions">
        <Button onClick={onClose}>Cancel</Button>
        {own < all && (
          <Button look="primary" onClick={onKeep}>
            Keep {own === 1 ? 'that' : 'those'}, set the other {all - own}
          </Button>
        )}
        <Button look="danger" onClick={onAll}>
          Set all {all}
        </Button>
      </div>
    </Dialog>
  );
}
