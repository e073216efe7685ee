import type { ReactNode } from 'react';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { useExport } from './export-store';

export function ExportStrip(): ReactNode {
  const running = useExport();
  if (running === null) return null;
  return (
    <div className="strip">
      <span role="status">Export: {running.stage}</span>
      <progress max={1} value={running.share} aria-label="Export" />
      <Button onClick={() => void ask('export:cancel')}>Cancel export</Button>
    </div>
  );
}
