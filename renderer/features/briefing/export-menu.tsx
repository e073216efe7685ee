import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Arguments, ExportFormat } from '../../../preload/contract';
import { formatBytes } from '../../ui/figures';
import { useDesk } from '../desk/context';
import { exportBriefing, useExport } from './export-store';

const formats: { id: ExportFormat; name: string; about: string }[] = [
  { id: 'pdf', name: 'PDF', about: 'As it is read here, with the evidence annexed' },
  { id: 'md', name: 'Markdown', about: 'Plain text with its references' },
  { id: 'json', name: 'JSON', about: 'The whole briefing as data' },
];

export function ExportMenu({ of }: { of: Arguments<'export:briefing'>[0] }): ReactNode {
  const { state, dispatch, tell, fail } = useDesk();
  const busy = useExport() !== null;
  const run = async (format: ExportFormat): Promise<void> => {
    const answer = await exportBriefing(of, format);
    if (answer.ok) tell(`Saved ${answer.value.fileName}, ${formatBytes(answer.value.bytes)}.`);
    else fail(answer);
  };
  return (
    <MenuTrigger
      isOpen={state.dialog === 'export'}
      onOpenChange={(open) => dispatch({ type: 'dialog', name: open ? 'export' : null })}
    >
      <AriaButton className="button" isDisabled={busy}>
        Export
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Export as"
          onAction={(key) => {
            const format = formats.find(({ id }) => id === key);
            if (format !== undefined) void run(format.id);
          }}
        >
          {formats.map(({ id, name, about }) => (
            <MenuItem id={id} key={id} textValue={name}>
              {name}
              <small>{about}</small>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
