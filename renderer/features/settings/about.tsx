import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDesk } from '../desk/context';

export function About({ onClose }: { onClose: () => void }): ReactNode {
  const { app } = useDesk();
  return (
    <Dialog title="About Daybrief" onClose={onClose}>
      <p>An offline briefing desk: news articles in, a checked and sourced briefing out.</p>
      {app !== null && (
        <dl className="facts">
          <dt>Version</dt>
          <dd>{app.version}</dd>
          <dt>Runtime</dt>
          <dd>
            {app.runtime}
            {app.developmentRuntime &&
              '. This is a re-packed runtime for development and tests; a release never contains it.'}
          </dd>
          <dt>Engine</dt>
          <dd>{app.engine}</dd>
          <dt>System</dt>
          <dd>{app.platform}</dd>
          <dt>Network</dt>
          <dd>None. Nothing leaves this machine: every request to a network is refused.</dd>
          <dt>Licence</dt>
          <dd>MIT</dd>
        </dl>
      )}
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
