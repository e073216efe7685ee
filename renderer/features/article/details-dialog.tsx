import { useState, type ReactNode } from 'react';
import type { ArticleDetail, ArticleDetails, DetailsPatch, Overwritten } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { SignerField, useSigner, type Signer } from '../desk/signer';

const FIELDS: readonly { id: keyof ArticleDetails; name: string }[] = [
  { id: 'title', name: 'Title' },
  { id: 'source', name: 'Outlet' },
  { id: 'agency', name: 'Agency' },
  { id: 'dateline', name: 'Dateline' },
];

/** Keeps a change of what the staff says, and says so. @param onSaved called when it was kept */
function useSave(
  articles: readonly number[],
  signer: Signer,
  onClose: () => void,
  onSaved?: () => void,
): (details: DetailsPatch, keep?: boolean) => void {
  const { changed, fail, tell } = useDesk();
  return (details, keep = false) => {
    const save = async (): Promise<void> => {
      onClose();
      const change = { articles: [...articles], details, by: signer.name };
      const answer = await ask('articles:details', keep ? { ...change, keep } : change);
      if (!answer.ok) {
        fail(answer);
        return;
      }
      signer.remember();
      onSaved?.();
      changed();
      tell(`Data of ${plural(answer.value.length, 'article')} changed. What was read is kept. Ctrl+Z takes it back.`);
    };
    void save();
  };
}

/** Changes what is said of one article; what was read stays beside it and is one click away. */
export function DetailsDialog({ detail, onClose }: { detail: ArticleDetail; onClose: () => void }): ReactNode {
  const signer = useSigner();
  const save = useSave([detail.id], signer, onClose);
  const shown = ({ given, read }: ArticleDetail, id: keyof ArticleDetails): string => given[id] ?? read[id] ?? '';
  const [values, setValues] = useState(() => ({
    title: shown(detail, 'title'),
    source: shown(detail, 'source'),
    agency: shown(detail, 'agency'),
    dateline: shown(detail, 'dateline'),
  }));
  const patch: DetailsPatch = {};
  for (const { id } of FIELDS) {
    const value = values[id].trim();
    // What is as it was read is given back to the machine: a new reading may read it better.
    if (value !== shown(detail, id)) patch[id] = value === (detail.read[id] ?? '') ? null : value;
  }
  const ready = Object.keys(patch).length > 0 && signer.name !== '' && values.title.trim() !== '';
  return (
    <Dialog title="Data of the article" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save(patch);
        }}
      >
        {FIELDS.map(({ id, name }, index) => (
          <TextField
            key={id}
            label={name}
            hint={`Read as: ${detail.read[id] ?? 'nothing'}`}
            autoFocus={index === 0}
            required={id === 'title'}
            maxLength={300}
            value={values[id]}
            onChange={(text) => setValues({ ...values, [id]: text })}
          />
        ))}
        <SignerField signer={signer} label="Changed by" hint="Your name is kept with the change." />
        <div className="actions">
          {FIELDS.some(({ id }) => detail.given[id] !== null) && (
            <Button
              disabled={signer.name === ''}
              onClick={() => save({ title: null, source: null, agency: null, dateline: null })}
            >
              As it was read
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Of which data articles have another of their own. */
const overwrites = (own: Overwritten): typeof FIELDS => FIELDS.filter(({ id }) => own[id] > 0);

/**
 * Gives many articles one outlet, agency or dateline; what is left empty stays each article's own. Where some have another
 * one of their own, it is said how many and of what, and asked.
 */
export function BulkDetailsDialog({
  articles,
  onClose,
  onSaved,
}: {
  articles: readonly number[];
  onClose: () => void;
  onSaved: () => void;
}): ReactNode {
  const signer = useSigner();
  const { fail } = useDesk();
  const save = useSave(articles, signer, onClose, onSaved);
  const [values, setValues] = useState({ source: '', agency: '', dateline: '' });
  const [own, setOwn] = useState<Overwritten | null>(null);
  const patch: DetailsPatch = {};
  for (const id of ['source', 'agency', 'dateline'] as const)
    if (values[id].trim() !== '') patch[id] = values[id].trim();
  const ready = Object.keys(patch).length > 0 && signer.name !== '';
  const check = async (): Promise<void> => {
    const answer = await ask('articles:overwritten', [...articles], patch);
    if (!answer.ok) fail(answer);
    else if (overwrites(answer.value).length > 0) setOwn(answer.value);
    else save(patch);
  };
  if (own !== null)
    return (
      <Dialog title="Articles with data of their own" onClose={() => setOwn(null)} alert>
        <p>Of these {articles.length} articles some have of their own, read or given, another</p>
        <ul aria-label="What they have of their own">
          {overwrites(own).map(({ id, name }) => (
            <li key={id}>
              {name.toLowerCase()}: {plural(own[id], 'article')}
            </li>
          ))}
        </ul>
        <p>Set for all, the new ones are shown in their place; what was read is kept beside them.</p>
        <div className="actions">
          <Button onClick={() => setOwn(null)}>Back</Button>
          <Button look="primary" onClick={() => save(patch, true)}>
            Keep those, set what is missing
          </Button>
          <Button look="danger" onClick={() => save(patch)}>
            Set all {articles.length}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={`Data of ${plural(articles.length, 'article')}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void check();
        }}
      >
        {FIELDS.map(({ id, name }) =>
          id === 'title' ? null : (
            <TextField
              key={id}
              label={name}
              hint="Empty: each keeps its own."
              maxLength={300}
              value={values[id]}
              onChange={(text) => setValues({ ...values, [id]: text })}
            />
          ),
        )}
        <SignerField signer={signer} label="Changed by" hint="Your name is kept with the change." />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            Set for {plural(articles.length, 'article')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
