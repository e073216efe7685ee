import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../preload/contract';
import { pageServer } from './page-server';

/** The application menu: each entry is a command to the page or one of the system's own roles. */
export function applicationMenu(command: (name: MenuCommand) => void, platform: string): Menu {
  const item = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('Import articles…', 'import', 'CmdOrCtrl+O'),
        item('Paste an article…', 'paste', 'CmdOrCtrl+Shift+V'),
        separator,
        item('Open a handed-over briefing…', 'open-handed'),
        separator,
        item('Close briefing…', 'close-briefing'),
        item('Export…', 'export', 'CmdOrCtrl+E'),
        separator,
        item('Verify the library', 'verify'),
        separator,
        item('Settings…', 'settings', 'CmdOrCtrl+,'),
        item('Lock now', 'lock', 'CmdOrCtrl+L'),
        separator,
        { role: platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Find in this page', 'find-page', 'CmdOrCtrl+F'),
        item('Find in the library', 'find', 'CmdOrCtrl+Shift+F'),
        item('Go to…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Read a briefing', 'read', 'CmdOrCtrl+Shift+B'),
        separator,
        item('Larger text', 'larger-text', 'CmdOrCtrl+='),
        item('Smaller text', 'smaller-text', 'CmdOrCtrl+-'),
        item('Normal text', 'normal-text', 'CmdOrCtrl+0'),
        separator,
        { role: 'togglefullscreen' },
        ...(import.meta.env.DEV && pageServer() !== null ? [separator, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { label: '&Help', submenu: [item('About Daybrief', 'about')] },
  ];
  return Menu.buildFromTemplate(template);
}
