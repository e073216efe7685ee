import { app } from 'electron';
import { commandArguments } from './shell/arguments';
import { registerScheme } from './shell/protocol';
import { NO_HOST } from './shell/switches';
import { runDesk } from './shell/desk';
import { runHeadless } from './shell/headless';

// Before anything else can ask for it: the scheme's rights, and every renderer in the sandbox.
registerScheme();
// Only development as root passes no-sandbox; with both, every child process would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

// Date fields follow this: day before month, as everywhere else in the app.
app.commandLine.appendSwitch('lang', 'en-GB');

// A test names its own host here, to hear who would be reached without this.
if (app.isPackaged || !app.commandLine.hasSwitch(NO_HOST.name))
  app.commandLine.appendSwitch(NO_HOST.name, NO_HOST.value);

const command = commandArguments(process.argv);
void (command === null ? runDesk() : runHeadless(command));
