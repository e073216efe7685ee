import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** One thing that can be done with an item; null leaves it out. */
export type ItemAction = { id: string; name: string; about?: string; run: () => void } | null;

/** The small button beside an item of the briefing that holds what can be done with it. */
export function ItemMenu({ label, actions }: { label: string; actions: readonly ItemAction[] }): ReactNode {
  const all = actions.filter((action) => action !== null);
  if (all.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="item-menu screen-only" aria-label={label}>
        Edit
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label} onAction={(key) => all.find(({ id }) => id === key)?.run()}>
          {all.map(({ id, name, about }) => (
            <MenuItem id={id} key={id} textValue={name}>
              {name}
              {about !== undefined && <small>{about}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
