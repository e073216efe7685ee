import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { isPage } from './clipboard';
import { useDesk } from '../desk/context';

export function PasteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { imports } = useDesk();
  const [text, setText] = useState('');
  /** The page that was pasted, as long as its text stands as it came. */
  const [page, setPage] = useState<{ html: string; text: string } | null>(null);
  return (
    <Dialog title="Paste an article" onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          if (page !== null && page.text === text) imports.page(page.html);
          else imports.text(text);
          onClose();
        }}
      >
        <Field
          label="Text of the article"
          hint="Headline first, then the source and date if you have them, then the text."
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={14}
              autoFocus
              value={text}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                const html = event.clipboardData.getData('text/html');
                if (text !== '' || !isPage(html)) return;
                event.preventDefault();
                const pasted = event.clipboardData.getData('text/plain');
                setText(pasted);
                setPage({ html, text: pasted });
              }}
            />
          )}
        </Field>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={text.trim() === ''}>
            Take it in
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
