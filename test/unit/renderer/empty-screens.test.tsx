import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing';
import { FrontLeads } from '../../../renderer/features/briefing/front/leads';
import { Desk, type DeskContext } from '../../../renderer/features/desk/context';
import { atStart } from '../../../renderer/features/desk/state';
import { ImportScreen } from '../../../renderer/features/import/import-screen';
import { DEFAULT_SETTINGS } from '../../../preload/contract';
import { input } from '../briefing/make';

const nothing = (): void => undefined;

/** A desk in which nothing was done yet. */
const untouched: DeskContext = {
  state: atStart,
  dispatch: nothing,
  revision: 0,
  changed: nothing,
  worked: false,
  library: null,
  setLibrary: nothing,
  app: null,
  settings: DEFAULT_SETTINGS,
  saveSettings: nothing,
  imports: {
    batches: [],
    running: null,
    files: nothing,
    choose: nothing,
    text: nothing,
    page: nothing,
    cancel: nothing,
    dated: nothing,
    clear: nothing,
  },
  inLibrary: { current: null },
  look: nothing,
  closeEvidence: nothing,
  tell: nothing,
  fail: nothing,
};

test('the import screen before any import says that nothing came in, and how it does', () => {
  const page = renderToStaticMarkup(
    <Desk value={untouched}>
      <ImportScreen />
    </Desk>,
  );
  expect(page).toContain('<h2>Nothing taken in yet</h2>');
  expect(page).toContain('Drop files or folders anywhere on this window.');
  expect(page).toContain('Paste text…');
  expect(page).not.toContain('role="status"');
  expect(page).not.toContain('<ul');
});

test('a front page without leads says that nothing leads', () => {
  const page = renderToStaticMarkup(
    <FrontLeads briefing={buildBriefing(input([]))} most={5} whole={5} sentences={1} />,
  );
  expect(page).toContain('No report of this period tells of an event that leads.');
});
