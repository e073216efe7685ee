import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { outletName, plural } from '../../../preload/contract/wording/words';
import { storyOf, useEditing, type EditDialog } from './context';
import { PickDialog } from './pick-dialog';

/** Puts a story together with another one of the briefing. */
export function MergeStoryDialog({
  dialog: { story, of },
  onClose,
}: {
  dialog: Extract<EditDialog, { name: 'merge-story' }>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  if (editing === null) return null;
  const { briefing, edit } = editing;
  return (
    <PickDialog
      title="Put together with another story"
      of={of}
      find="Find a story"
      legend="Both are reports of one affair"
      none="No other story has these words in its headline."
      does="Put together"
      choices={briefing.stories.flatMap((line) => {
        const id = storyOf(line, briefing);
        const place = line.lead === null ? line.region : `Lead ${line.lead + 1}`;
        return id === null || id === story
          ? []
          : [{ line: line.title, under: `${place}, ${plural(line.sources.length, 'report')}`, is: id }];
      })}
      onChoose={(other) => void edit({ kind: 'story-merge', stories: [story, other] }, 'The two are one story.')}
      onClose={onClose}
    />
  );
}

/** Takes some of a story's reports out into a story of their own. */
export function SplitStoryDialog({
  dialog: { sources, of },
  onClose,
}: {
  dialog: Extract<EditDialog, { name: 'split-story' }>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  if (editing === null) return null;
  const { briefing, edit } = editing;
  const articles = sources.flatMap((index) => briefing.sources[index] ?? []);
  const toggle = (article: number): void =>
    setChosen((known) =>
      known.has(article) ? new Set([...known].filter((one) => one !== article)) : new Set([...known, article]),
    );
  const whole = chosen.size === articles.length;
  return (
    <Dialog title="Take this story apart" onClose={onClose} wide>
      <p className="of">{of}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.size === 0 || whole) return;
          onClose();
          void edit({ kind: 'story-split', articles: [...chosen] }, 'The reports are a story of their own.');
        }}
      >
        <fieldset className="choice pick">
          <legend>Reports that are a story of their own</legend>
          {articles.map((source) => (
            <label className="check" key={source.article}>
              <input type="checkbox" checked={chosen.has(source.article)} onChange={() => toggle(source.article)} />
              <span>
                {source.title}
                <small>{outletName(source)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {whole && <p role="alert">Leave at least one report in the story.</p>}
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={chosen.size === 0 || whole}>
            Take apart
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
