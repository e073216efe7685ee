import { expect, test } from 'vitest';
import type { RequestName } from '../../../main/engine/requests';
import { refusedToWrite } from '../../../main/engine/writes';
import type { Library } from '../../../main/store/open';

// Said here once more, by themselves: a request that leaves the list in the code is missed here.
const WRITING: RequestName[] = [
  'rename',
  'timeZone',
  'importPaths',
  'importText',
  'save',
  'unsave',
  'notePreset',
  'date',
  'details',
  'withdraw',
  'purge',
  'restore',
  'edit',
  'undo',
  'redo',
  'decide',
  'closeBriefing',
];

// Nothing else of a library is looked at.
const library = { reading: { why: 'read-only', folder: '/tmp/x' } } as Library;

test.each(WRITING)('%s is refused in a library that is opened for reading only', (request) => {
  expect(refusedToWrite(request, library)).toMatchObject({ ok: false, code: 'read-only' });
});

test.each<RequestName>(['info', 'articles', 'draft', 'briefing', 'copy', 'verify', 'close'])('%s is not', (request) => {
  expect(refusedToWrite(request, library)).toBeNull();
});
