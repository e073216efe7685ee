import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { HANDED_ENDING } from '../../../preload/contract';

const builder = readFileSync(resolve(import.meta.dirname, '../../../electron-builder.yml'), 'utf8');
const [, block = ''] = /^fileAssociations:\n((?:  .*\n)+)/mu.exec(builder) ?? [];

test.each([
  ['the ending that the app opens', `ext: ${HANDED_ENDING.slice(1)}`],
  ['a name', 'name: Daybrief briefing'],
  ['a MIME type, without which Linux knows no association', 'mimeType: application/vnd.daybrief.brief'],
  ['the part of a viewer', 'role: Viewer'],
])('the packages are associated with handed-over briefings: %s', (_what, line) => {
  expect(block).toContain(line);
});
