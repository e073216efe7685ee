import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noteBegun, noteBegunIn } from '../../../main/files/begun';
import { bundled } from '../engine/bundle';

const bundle = bundled({ child: 'test/unit/files/killed-child.ts' });

test('what a killed export leaves beside its file is there until the next start and no longer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybrief-killed-'));
  onTestFinished(() => {
    noteBegunIn(null);
    rmSync(folder, { recursive: true, force: true });
  });
  const [own, out] = [join(folder, 'own'), join(folder, 'out')];
  mkdirSync(out);
  writeFileSync(join(out, 'Brief.md'), 'yesterday’s');
  const child = spawn(process.execPath, [bundle.file('child'), own, join(out, 'Brief.md')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let pieces = 0;
  for await (const piece of child.stdout) {
    pieces += String(piece).length;
    if (pieces < 3) continue;
    // Another start while it is at work takes nothing from it.
    if (!child.killed) noteBegun(own);
    expect(readdirSync(out).length).toBe(2);
    child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(readdirSync(out).length).toBe(2);
  noteBegun(own);
  expect(readdirSync(out)).toEqual(['Brief.md']);
  expect(readFileSync(join(out, 'Brief.md'), 'utf8')).toBe('yesterday’s');
  expect(readdirSync(join(own, 'begun'))).toEqual([]);
});
