import './styles/index.css';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './features/desk/desk';
import { Print } from './features/print/print';
import { Boundary } from './ui/boundary';
import { Button } from './ui/button';
import { Undrawn } from './ui/undrawn';

/** The desk; where all of it fails, a page that opens it again. */
function Window(): ReactNode {
  const [opening, setOpening] = useState(0);
  return (
    <Boundary
      key={opening}
      renderInstead={() => (
        <main id="content">
          <Undrawn what="The desk">
            <Button look="primary" autoFocus onClick={() => setOpening(opening + 1)}>
              Open it again
            </Button>
          </Undrawn>
        </main>
      )}
    >
      <Desk />
    </Boundary>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(window.location.hash === '#print' ? <Print /> : <Window />);
