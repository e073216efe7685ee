import { useId, useState, type ReactNode } from 'react';
import type { Edit } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { useAnswer } from '../../ui/use-answer';
import { useEditing, type EditDialog } from './context';

type Of<Name extends EditDialog['name']> = Extract<EditDialog, { name: Name }>;
interface Props<Name extends EditDialog['name']> {
  dialog: Of<Name>;
  onClose: () => void;
}

/** What all dialogs about a name share: they hold everywhere and ask why. */
function NameDialog({
  title,
  of,
  does,
  made,
  said,
  onClose,
  children,
}: {
  title: string;
  of: string;
  /** What the button says. */
  does: string;
  /** The edit for a reason; null while it can't be made. */
  made: (reason: string) => Edit | null;
  said: string;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const editing = useEditing();
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="of">{of}</p>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          const edit = made(reason.trim());
          if (edit === null) return;
          onClose();
          void editing?.edit(edit, said);
        }}
      >
        {children}
        <TextField
          label="Reason"
          hint="Kept with it, and shown on the page of the actor."
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <p>It holds for every article of the library, tomorrow’s too, until it is taken back on the actor’s page.</p>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={made('') === null}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Calls an actor by another name. */
export function RenameActorDialog({ dialog: { actor }, onClose }: Props<'rename-actor'>): ReactNode {
  const [name, setName] = useState(actor.name);
  const written = name.trim();
  return (
    <NameDialog
      title="Rename this actor"
      of={actor.name}
      does="Rename"
      said={`${actor.name} is called ${written}, in tomorrow’s articles too.`}
      made={(reason) =>
        written === '' || written === actor.name
          ? null
          : { kind: 'actor-name', actor: actor.name, name: written, reason }
      }
      onClose={onClose}
    >
      <TextField label="Name" autoFocus maxLength={200} value={name} onChange={setName} />
    </NameDialog>
  );
}

/** Says that another name is this actor's as well. */
export function MergeActorDialog({ dialog: { actor }, onClose }: Props<'merge-actor'>): ReactNode {
  const list = useId();
  const editing = useEditing();
  const [other, setOther] = useState('');
  const written = other.trim();
  const found = useAnswer('names:find', written === '' ? null : [written, 'actor'], 0).value ?? [];
  const here = (editing?.briefing.actors ?? []).map(({ name }) => name);
  const known = [...new Set([...here, ...found.map(({ name }) => name)])].filter((name) => name !== actor.name);
  return (
    <NameDialog
      title="Put together with another name"
      of={actor.name}
      does="Put together"
      said={`${written} is ${actor.name}, in tomorrow’s articles too.`}
      made={(reason) =>
        written === '' || written === actor.name ? null : { kind: 'actor-merge', names: [actor.name, written], reason }
      }
      onClose={onClose}
    >
      <TextField
        label="Other name"
        hint={`Both are called ${actor.name} from now on.`}
        autoFocus
        list={list}
        maxLength={200}
        value={other}
        onChange={setOther}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </NameDialog>
  );
}

/** Says that a name is somebody else's. */
export function SplitActorDialog({ dialog: { actor }, onClose }: Props<'split-actor'>): ReactNode {
  const [name, setName] = useState<string | null>(null);
  return (
    <NameDialog
      title="Take a name apart"
      of={actor.name}
      does="Take apart"
      said={`${name ?? ''} is somebody else, in tomorrow’s articles too.`}
      made={(reason) => (name === null ? null : { kind: 'actor-split', name, from: actor.name, reason })}
      onClose={onClose}
    >
      <fieldset className="choice pick">
        <legend>Which name is not {actor.name}?</legend>
        {actor.aliases.map((alias, index) => (
          <label className="check" key={alias}>
            <input
              type="radio"
              name="alias"
              autoFocus={index === 0}
              checked={name === alias}
              onChange={() => setName(alias)}
            />
            <span>{alias}</span>
          </label>
        ))}
      </fieldset>
    </NameDialog>
  );
}

/** Says that a role is the one to print, or never to be printed. */
export function ActorRoleDialog({ dialog: { actor }, onClose }: Props<'actor-role'>): ReactNode {
  const roles = [...new Set(actor.roles.map(({ text }) => text))];
  const [role, setRole] = useState(roles[0] ?? '');
  const [place, setPlace] = useState<'pinned' | 'forbidden'>('pinned');
  return (
    <NameDialog
      title="Pin or forbid a role"
      of={actor.name}
      does={place === 'pinned' ? 'Pin the role' : 'Forbid the role'}
      said={
        place === 'pinned'
          ? `${role}: printed first, in tomorrow’s articles too.`
          : `${role}: never printed for ${actor.name}, tomorrow neither.`
      }
      made={(reason) => (role === '' ? null : { kind: 'actor-role', actor: actor.name, role, place, reason })}
      onClose={onClose}
    >
      <fieldset className="choice pick">
        <legend>Role</legend>
        {roles.map((text, index) => (
          <label className="check" key={text}>
            <input
              type="radio"
              name="role"
              autoFocus={index === 0}
              checked={role === text}
              onChange={() => setRole(text)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choice">
        <legend>What of it</legend>
        <label className="check">
          <input type="radio" name="place" checked={place === 'pinned'} onChange={() => setPlace('pinned')} />
          <span>Print it first</span>
        </label>
        <label className="check">
          <input type="radio" name="place" checked={place === 'forbidden'} onChange={() => setPlace('forbidden')} />
          <span>Never print it</span>
        </label>
      </fieldset>
    </NameDialog>
  );
}
