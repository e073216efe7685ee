import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import type { Channels } from '../../../preload/contract';
import { ask } from '../../api';
import { Boundary } from '../../ui/boundary';
import { Brief } from '../briefing/brief';
import { LayoutProvider } from '../briefing/layout';

/** The hidden window that is printed: the same document as on the desk, with the evidence as an annex. */
export function Print(): ReactNode {
  const [content, setContent] = useState<Channels['print:content']['value'] | null>(null);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await ask('print:content');
      document.documentElement.classList.add('printing');
      // The front page is measured when it is drawn: with the typefaces it is printed in.
      await Promise.all([...document.fonts].map((face) => face.load()));
      if (current && answer.ok) setContent(answer.value);
    };
    void load();
    return () => {
      current = false;
    };
  }, []);

  useEffect(() => {
    if (content === null) return;
    document.title = content.briefing.options.title;
    document.documentElement.lang = 'en';
    void laidOut().then(() => ask('print:ready'));
  }, [content]);

  return (
    <main
      className={`paper ${content?.layout.pageSize ?? ''}`}
      // Main prints the page enlarged by as much: what fills a page is drawn smaller by it.
      style={{ '--type': (content?.layout.typeSize ?? 100) / 100 } as CSSProperties}
    >
      {content !== null && (
        <LayoutProvider value={content.layout}>
          <Boundary renderInstead={() => <p className="undrawn" data-part="All" />}>
            <Brief briefing={content.briefing} medium="paper" edition={content.layout.edition} />
          </Boundary>
        </LayoutProvider>
      )}
    </main>
  );
}

/** Fonts begin to load at layout: the reading of a box forces it, and only then does `ready` wait for them. */
async function laidOut(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
