import { JSDOM } from 'jsdom';
import { renderMarkdown } from './render-markdown';

/** The page that a browser makes of a text. */
const pageOf = (source: string): Document => new JSDOM(`<body>${renderMarkdown(source)}</body>`).window.document;

const ALLOWED = new Set(
  'p br hr h3 h4 h5 h6 strong em s ul ol li blockquote code pre a table thead tbody tr th td'.split(' '),
);

/** Everything in a text that could act on the page: elements beside the list, attributes beside ours, foreign addresses. */
function dangersIn(page: Document): string[] {
  return [...page.body.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const attributes = [...element.attributes].flatMap(({ name, value }) => {
      if (tag === 'a' && name === 'href') return /^(https?:\/\/[^@]*$|mailto:)/i.test(value) ? [] : [`href=${value}`];
      if (tag === 'a' && name === 'rel') return value === 'noopener nofollow' ? [] : [`rel=${value}`];
      return tag === 'ol' && name === 'start' && /^\d+$/.test(value) ? [] : [`${tag} ${name}=${value}`];
    });
    return [...(ALLOWED.has(tag) ? [] : [`<${tag}>`]), ...attributes];
  });
}

/** Ways that other renderers were once got around. */
const BYPASSES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><x/>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<style>@import "//evil.example";</style>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[x](javascript\\:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](\u00a0javascript:alert(1))',
  '[x](\u2028javascript:alert(1))',
  '[x](jav\u200bascript:alert(1))',
  '[x](ｊavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://ringside.example/1)',
  '[x](//evil.example)',
  '[x](\\\\evil.example)',
  '[x](/\\evil.example)',
  '[x](https:evil.example)',
  '[x](https://ringside.example@evil.example)',
  '[x](https://user:secret@evil.example)',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x][y]\n\n[y]: data:text/html,<script>alert(1)</script>',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '<mailto:a@b.example?onload=1" onmouseover="alert(1)>',
  '[x](https://a.example/" onmouseover="alert(1))',
  '[x](https://a.example/ "title" onmouseover="alert(1)")',
  '[x](https://a.example/?a=%22onmouseover=alert(1))',
  '![x](javascript:alert(1))',
  '![x](https://tracker.example/pixel.gif)',
  '![<img src=x onerror=alert(1)>](x)',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '[<img src=x onerror=alert(1)>](https://a.example)',
  '`<script>alert(1)</script>`',
  '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |',
  '# <script>alert(1)</script> {onclick=alert(1)}',
  '- <script>alert(1)</script>\n  - [x](javascript:alert(1))',
  '> <iframe src=//evil.example>',
  '**<script>**alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  `${'['.repeat(60)}x${'](javascript:alert(1))'.repeat(60)}`,
  `${'> '.repeat(200)}<script>alert(1)</script>`,
];

describe('Markdown', () => {
  it.each(BYPASSES)('keeps %j from acting on the page', (source) => {
    expect(dangersIn(pageOf(source))).toEqual([]);
  });

  it('would be caught by this check if it did act', () => {
    const { document } = new JSDOM(
      '<body><img src=x onerror=alert(1)><a href="javascript:alert(1)">y</a><p onclick=x>z</p></body>',
    ).window;
    expect(dangersIn(document)).toEqual([
      ...['<img>', 'img src=x', 'img onerror=alert(1)'],
      ...['href=javascript:alert(1)', 'p onclick=x'],
    ]);
  });

  it('becomes headings below those of the page, lists, tables and links that vouch for nobody', () => {
    const page = pageOf(
      '# Rules\n\n1. **No** cheating\n2. *Have* ~~no~~ fun\n\nLine one\nline two\n\n| Day | Doors |\n| :-- | --: |\n| Fri | 18:00 |\n\n' +
        'See [the rules](https://rules.example/lan "all") or https://plain.example, write to crew@lan.example.',
    );
    expect(page.querySelector('h3')?.textContent).toBe('Rules');
    expect([...page.querySelectorAll('ol > li')].map(({ innerHTML }) => innerHTML)).toEqual([
      '<strong>No</strong> cheating',
      '<em>Have</em> <s>no</s> fun',
    ]);
    expect(page.querySelector('p br')).not.toBeNull();
    expect([...page.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['Fri', '18:00']);
    expect([...page.querySelectorAll('a')].map(({ outerHTML }) => outerHTML)).toEqual([
      '<a href="https://rules.example/lan" rel="noopener nofollow">the rules</a>',
      '<a href="https://plain.example" rel="noopener nofollow">https://plain.example</a>',
      '<a href="mailto:crew@lan.example" rel="noopener nofollow">crew@lan.example</a>',
    ]);
  });

  it('shows raw HTML as it was written, and of a picture what it describes', () => {
    expect(pageOf('<b>bold</b> & ![a hall](https://x.example/hall.png)').body.textContent).toBe('<b>bold</b> & a hall');
  });

  it('does not let an address pass for another one', () => {
    expect(pageOf('https://xn--80ak6aa92e.com/').body.textContent).toBe('https://xn--80ak6aa92e.com/');
    expect(pageOf('https://evil.example/\u202egpj.exe').body.textContent).not.toContain('\u202e');
  });

  it('of the longest allowed text, however twisted, takes no noticeable time', () => {
    const twisted = ['*a ', '[', '> ', '`', '![](', '- ', '|', '<a', '&', '_*', '~~', '](', '\\', '#', '1) ', '"\''];
    const slowest = Math.max(
      ...twisted.map((part) => {
        const begun = performance.now();
        renderMarkdown(part.repeat(10_000 / part.length));
        return performance.now() - begun;
      }),
    );
    expect(slowest).toBeLessThan(1000);
  });
});
