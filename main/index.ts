import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { url as debuggerAddress } from 'node:inspector';
import { COMMANDS } from './cli/usage';
import { ownerAlone } from './engine/owner-alone';
import { rawArguments } from './files/raw-names';
import { noteBegun } from './files/begun';
import { commandArguments } from './shell/arguments';
import { registerScheme } from './shell/protocol';
import { debuggingRefused, debuggingSwitch, NO_HOST } from './shell/switches';
import { runDesk } from './app/desk';

/** The exit code of wrong use, as the command line has it. */
const WRONG_USE = 2;

// Before anything is written.
ownerAlone(app.getPath('userData'));
noteBegun(app.getPath('userData'));

// Before anything else can ask for it: the scheme's rights, and every renderer in the sandbox.
registerScheme();
// Only development as root passes no-sandbox; with both, every child process would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

// Date fields follow this: day before month, as everywhere else in the app.
app.commandLine.appendSwitch('lang', 'en-GB');

// A test names its own host here, to hear who would be reached without this.
if (app.isPackaged || !app.commandLine.hasSwitch(NO_HOST.name))
  app.commandLine.appendSwitch(NO_HOST.name, NO_HOST.value);

// Only a binary whose fuse lets Node be inspected, as the tests' is and a release's never, has an address by now.
const refused = app.isPackaged && debuggerAddress() === undefined ? debuggingSwitch(process.argv) : null;
if (refused === null) {
  const command = commandArguments(process.argv, COMMANDS);
  void (command === null ? runDesk() : headless(rawArguments(command, () => readFileSync('/proc/self/cmdline'))));
} else {
  process.stderr.write(debuggingRefused(refused));
  // At once: Chromium opens its port after this file was run.
  app.exit(WRONG_USE);
}

/** Loaded for a command alone: the window needs nothing of it. */
async function headless(command: string[]): Promise<void> {
  const { runHeadless } = await import('./app/headless');
  await runHeadless(command);
}
