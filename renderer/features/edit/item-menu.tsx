import { useRef, useState, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** One thing that can be done with an item; null leaves it out. */
export type ItemAction = { id: string; name: string; about?: string; run: () => void } | null;

interface Props {
  label: string;
  actions: readonly ItemAction[];
}

/**
 * The small button beside an item of the briefing that holds what can be done with it. A draft has hundreds of them: each is
 * a plain button until it is first pressed.
 */
export function ItemMenu({ label, actions }: Props): ReactNode {
  const [used, setUsed] = useState(false);
  if (actions.every((action) => action === null)) return null;
  if (used) return <OpenedMenu label={label} actions={actions} />;
  return (
    <button
      type="button"
      className="item-menu screen-only"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setUsed(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setUsed(true);
      }}
    >
      Edit
    </button>
  );
}

/** The menu itself. It opens once its button has the focus, so that the button gets it back. */
function OpenedMenu({ label, actions }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const opened = useRef(false);
  const begin = (): void => {
    if (opened.current) return;
    opened.current = true;
    setOpen(true);
  };
  const all = actions.filter((action) => action !== null);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="item-menu screen-only" aria-label={label} autoFocus onFocus={begin}>
        Edit
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => all.find(({ id }) => id === key)?.run()}
        >
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
