import type { ReactNode } from 'react';
import type { Actor } from '../../../preload/contract';
import { plural } from '../../../preload/contract/wording/words';
import { ActorName } from './link';

/** Actors with the role an article gives them and how often it names them; each leads to a page. */
export function NamedList({ actors }: { actors: readonly Actor[] }): ReactNode {
  return (
    <ul className="named-list">
      {actors.map(({ id, name, roles, mentions }) => {
        const role = roles.find(({ former }) => !former);
        return (
          <li key={id}>
            <ActorName name={name} />
            <span className="soft">
              {role !== undefined && `, ${role.text}`}, {plural(mentions.length, 'mention')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
