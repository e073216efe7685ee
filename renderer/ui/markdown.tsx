import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { useMemo, type ReactNode } from 'react';

/** What may stand in an article or a note. No links, images, styles, forms or frames: nothing to click, fetch or run. */
const allowed = {
  ALLOWED_TAGS: 'h1 h2 h3 h4 h5 h6 p br hr em strong b i del s sub sup ul ol li blockquote code pre table thead tbody tr th td a'.split(' '),
  ALLOWED_ATTR: ['title', 'start', 'colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Markdown as HTML that is inert; `headings` says below which level its headings begin. */
export function safeMarkdown(text: string, headings: number): string {
  const marked = new Marked({
    gfm: true,
    async: false,
    walkTokens: (token) => {
      if (token.type === 'heading' && 'depth' in token) token.depth = Math.min(6, Number(token.depth) + headings);
    },
  });
  return DOMPurify.sanitize(marked.parse(text, { async: false }), allowed);
}

export function Markdown({ text, headings, long = false }: { text: string; headings: number; long?: boolean }): ReactNode {
  const html = useMemo(() => safeMarkdown(text, headings), [text, headings]);
  return <div className={long ? 'markdown long' : 'markdown'} dangerouslySetInnerHTML={{ __html: html }} />;
}
