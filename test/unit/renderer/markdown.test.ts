import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../../renderer/ui/markdown';

describe('Markdown before it is sanitised', () => {
  it('shows written HTML as it was typed', () => {
    const html = markdownHtml(
      'A <img src=x onerror="alert(1)"> and\n\n<script>alert(1)</script>\n\n<iframe src="https://example.org"></iframe>',
      1,
    );
    expect(html).not.toMatch(/<(?:img|script|iframe)/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).toContain('&lt;script&gt;');
  });

  it('lets bare emphasis through, and nothing that carries an attribute', () => {
    expect(markdownHtml('H<sub>2</sub>O <b onclick="x()">b</b>', 1)).toBe(
      '<p>H<sub>2</sub>O &lt;b onclick=&quot;x()&quot;&gt;b</b></p>\n',
    );
  });

  it('tells where a link leads instead of leading there', () => {
    expect(markdownHtml('[more](javascript:alert(1)) and [page](https://example.org/a)', 1)).toBe(
      '<p>more (javascript:alert(1)) and page (https://example.org/a)</p>\n',
    );
  });

  it('describes a picture instead of fetching it', () => {
    expect(markdownHtml('![a "ferry"](https://example.org/f.png)', 1)).toBe('<p>[picture: a &quot;ferry&quot;]</p>\n');
  });

  it('begins its headings below the page’s', () => {
    expect(markdownHtml('# One\n\n##### Five', 2)).toBe('<h3>One</h3>\n<h6>Five</h6>\n');
  });
});
