import type { ReactNode } from 'react';
import { titled, type Saved } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { plural } from '../../../preload/contract/wording/words';

/** So many are listed; the file has all. */
const LISTED = 200;

/** What a salvage brought over, and what it could not. */
export function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }): ReactNode {
  const { library, articles, briefings, decisions, lost, report } = saved;
  return (
    <Dialog title="What could be read" wide onClose={onClose}>
      <p>
        The new library holds {plural(articles, 'article')}, {plural(briefings, 'closed briefing')} and{' '}
        {plural(decisions, 'decision')}. The damaged file was only read: keep it until you know that nothing more is
        wanted of it.
      </p>
      <p>
        {lost.length === 0
          ? 'Nothing is known to be missing.'
          : `Missing, or not whole (all of it${library.encrypted ? ', without titles,' : ''} in ${report}, beside the library):`}
      </p>
      {lost.length > 0 && (
        <ul aria-label="What could not be read">
          {lost.slice(0, LISTED).map((one) => (
            <li key={one.what}>
              {titled(one)}
              {one.kept === 'part' ? ', in part' : ''}: {one.why}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
