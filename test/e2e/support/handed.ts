import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { answerSaveDialog, type RunningApp } from './app';

/** Hands the closed briefing on screen over into a file. */
export async function handOver(app: RunningApp, path: string): Promise<void> {
  const { page } = app;
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: /^Hand over/ }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(/^Saved .*\.daybrief-brief/)).toBeVisible();
}

/** As a double click on a file does while the app runs: a second one starts, and hands its command line on. */
export async function openFromOutside({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ app }, file) => {
    app.emit('second-instance', {}, ['daybrief', file], '/');
  }, path);
}

/** A real double click while the app runs: the app is started once more with the file, and ends when it has handed it on. */
export async function startOnceMore({ profile }: RunningApp, path: string): Promise<number | null> {
  const before: string[] = JSON.parse(process.env['DAYBRIEF_ELECTRON_ARGS'] ?? '[]');
  const project = resolve(import.meta.dirname, '../../..');
  const started = spawn(process.env['DAYBRIEF_ELECTRON'] ?? '', [
    ...before,
    project,
    `--user-data-dir=${profile}`,
    path,
  ]);
  await once(started, 'exit');
  return started.exitCode;
}
