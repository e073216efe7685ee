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
