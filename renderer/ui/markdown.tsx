import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { useMemo, type ReactNode } from 'react';
import { shown as visible } from '../../preload/contract';

/** What may stand in an article or a note. No links, images, styles, forms or frames: nothing to click, fetch or run. */
const allowed = {
  ALLOWED_TAGS:
    'h1 h2 h3 h4 h5 h6 p br hr em strong b i u del s sub sup ul ol li blockquote code pre table thead tbody tr th td'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['start', 'colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** HTML written into the Markdown is shown as it was typed, but for bare marks of emphasis and line breaks. */
function shown(html: string): string {
  return escape(html).replace(/&lt;(\/?(?:br|b|i|u|em|strong|sub|sup|s|del) ?\/?)&gt;/gi, '<$1>');
}

/**
 * Markdown as HTML that is inert; `headings` says below which level its headings begin.
 * A link shows where it leads instead of leading there, a picture its description.
 */
export function markdownHtml(text: string, headings: number): string {
  const marked = new Marked({
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'heading' && 'depth' in token) token.depth = Math.min(6, Number(token.depth) + headings);
    },
    renderer: {
      html: ({ text: html }) => shown(html),
      image: ({ text: description }) => `[picture: ${escape(description)}]`,
      link({ href, tokens, text: words }) {
        const inner = this.parser.parseInline(tokens);
        return href === words ? inner : `${inner} (${escape(href)})`;
      },
      checkbox: ({ checked }) => (checked ? '☒ ' : '☐ '),
    },
  });
  return marked.parse(text, { async: false });
}

export function Markdown({
  text,
  headings,
  long = false,
}: {
  text: string;
  headings: number;
  long?: boolean;
}): ReactNode {
  const html = useMemo(() => visible(DOMPurify.sanitize(markdownHtml(text, headings), allowed)), [text, headings]);
  return <div className={long ? 'markdown long' : 'markdown'} dangerouslySetInnerHTML={{ __html: html }} />;
}
