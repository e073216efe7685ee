import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CONTROL } from '../../ui/keys';

const keys: { what: string; keys: string[] }[] = [
  { keys: ['j'], what: 'next reference of the briefing, with its evidence' },
  { keys: ['k'], what: 'reference before' },
  { keys: ['A'], what: 'accept the finding shown as evidence' },
  { keys: ['C'], what: 'correct it' },
  { keys: ['R'], what: 'reject it' },
  { keys: ['Esc'], what: 'close the evidence or a dialog; the focus goes back to where it came from' },
  { keys: ['N'], what: 'next finding of the review; P goes back' },
  { keys: [CONTROL, 'Z'], what: 'take back what was done last, until its briefing is closed' },
  { keys: [CONTROL, 'Shift', 'Z'], what: 'do again what was taken back' },
  { keys: ['Alt', '↑'], what: 'move the lead one is at up; with ↓ down' },
  { keys: [CONTROL, 'Shift', 'B'], what: 'read the newest closed briefing, or the one on screen' },
  { keys: ['['], what: 'day before with articles' },
  { keys: [']'], what: 'day after with articles' },
  { keys: [CONTROL, 'F'], what: 'find in this page; Enter and Shift Enter go from hit to hit' },
  { keys: [CONTROL, 'Shift', 'F'], what: 'search the library; so does /' },
  { keys: [CONTROL, 'K'], what: 'go to a command, a day, an actor or an article by its name' },
  { keys: [CONTROL, 'O'], what: 'add articles' },
  { keys: [CONTROL, 'V'], what: 'take in the text on the clipboard as an article' },
  { keys: [CONTROL, 'E'], what: 'export the briefing' },
  { keys: [CONTROL, '+'], what: 'larger text' },
  { keys: [CONTROL, '−'], what: 'smaller text' },
  { keys: [CONTROL, '0'], what: 'normal text' },
  { keys: ['?'], what: 'this list' },
];

const language: { what: string; write: string }[] = [
  { write: 'ferry sank', what: 'both words, anywhere; the last may be a beginning from three letters on' },
  { write: '"old bridge"', what: 'words as they stand' },
  { write: 'minist*', what: 'any word that begins so' },
  { write: 'ferry OR boat', what: 'one of the two words beside it' },
  { write: '-rail', what: 'without this word' },
  { write: 'source:lantern', what: 'from this outlet, syndicator or agency' },
  { write: 'actor:"Idris Kell"', what: 'names this person or body' },
  { write: 'place:amrit', what: 'tells of casualties there, or was written there' },
  { write: 'after:2026-03-12', what: 'published on that day or later; also 2026-03 or 2026' },
  { write: 'before:2026-04', what: 'published before that day, month or year' },
  { write: 'file:wire', what: 'the file’s name holds this' },
];

export function Help({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="keys">
        {keys.map(({ keys: pressed, what }) => (
          <div key={what}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h3 className="keys-part">How to search the library</h3>
      <Language />
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

/** The search language alone, for those who ask from the library. */
export function SearchHelp({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog title="How to search the library" onClose={onClose}>
      <Language />
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

function Language(): ReactNode {
  return (
    <dl className="keys">
      {language.map(({ write, what }) => (
        <div key={write}>
          <dt>
            <code>{write}</code>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
