import { app, session } from 'electron';
import { join } from 'node:path';
import { runCommand } from '../cli/run';
import { libraryIn } from '../engine/default-library';
import { WEIGHTS } from '../engine/weights';
import { besideBundle, RENDERER } from '../files/bundle';
import { exportBriefing } from '../export/export';
import { answerChannels } from '../ipc/handle';
import { printHandlers } from '../ipc/handlers';
import { KNOWN_SIGNERS } from '../keys/known';
import { keyState, SIGNING_KEY, signingKey } from '../keys/signing-key';
import { systemKeyring } from '../shell/keyring';
import { serveApp } from '../shell/protocol';
import { closeTheDoors } from '../shell/security';
import { readPreferences } from '../settings/preferences';
import { openPrint, printJob, whoIs } from '../shell/windows';

/** Runs one command without a desk; a hidden window opens only to print. Ends the process with the command's exit code. */
export async function runHeadless(command: string[]): Promise<void> {
  app.on('window-all-closed', () => undefined);
  // The reader of a pipe has seen enough ("daybrief list | head").
  process.stdout.on('error', () => app.exit());
  /** The runtime, once it is there and its doors are closed: a command that needs it without a window needs that as well. */
  const ready = async (): Promise<void> => {
    await app.whenReady();
    closeTheDoors();
  };
  const code = await runCommand(command, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    defaultLibrary: libraryIn(app.getPath('userData')),
    weights: besideBundle(WEIGHTS, import.meta.url),
    settings: () => readPreferences(join(app.getPath('userData'), 'preferences.json')).settings,
    signingKey: async () => {
      await ready();
      return signingKey(join(app.getPath('userData'), SIGNING_KEY), systemKeyring(), new Date().toISOString());
    },
    keyState: () => keyState(join(app.getPath('userData'), SIGNING_KEY)),
    knownSigners: join(app.getPath('userData'), KNOWN_SIGNERS),
    exportDrawn: async (briefing, path, format, layout, preset) => {
      await ready();
      serveApp(session.defaultSession, RENDERER);
      answerChannels(printHandlers(printJob), whoIs, Promise.resolve());
      return exportBriefing(briefing, path, format, {
        layout,
        preset,
        open: openPrint,
        signal: new AbortController().signal,
        progress: () => undefined,
      });
    },
  });
  app.exit(code);
}
