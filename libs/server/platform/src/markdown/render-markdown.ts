import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

/** Rendered pages of text that are kept, the latest used: an event's page is asked for by everybody in the hall at once. */
const MOST_KEPT = 200;
const kept = new Map<string, string>();

/**
 * Markdown as HTML that is safe to put into a page: headings from `h3` down (the page has its own above), paragraphs, lists,
 * quotes, code, tables, emphasis and links to http, https and mailto. Raw HTML stays text, a picture becomes its description.
 * Two walls stand one behind the other: the parser does not make anything else, and the sanitiser lets nothing else through.
 */
export function renderMarkdown(source: string): string {
  const known = kept.get(source);
  const html = known ?? sanitize(parser.render(source.replaceAll(BIDI_CONTROLS, '')), POLICY).trim();
  kept.delete(source);
  kept.set(source, html);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return html;
}

/** They turn the order of what follows around, so that an address or a file name reads as another. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 });
parser.validateLink = isAllowedLink;
// an internationalised host is shown as it is resolved: аррӏе.com in Cyrillic is not to be read as apple.com
parser.normalizeLinkText = (address) => address;
parser.renderer.rules['image'] = (tokens, index) => parser.utils.escapeHtml(tokens[index]?.content ?? '');
parser.core.ruler.push('headings_below_the_page', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  }
});

const SCHEMES = ['http', 'https', 'mailto'];

/** Absolute, of a known scheme, and without a name before the host, which is there to be taken for the host. */
function isAllowedLink(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url !== undefined &&
    SCHEMES.includes(url.protocol.slice(0, -1)) &&
    /^(https?:\/\/|mailto:)/i.test(address) &&
    url.username === '' &&
    url.password === ''
  );
}

const POLICY: sanitize.IOptions = {
  allowedTags: [
    ...[
      'p',
      'br',
      'hr',
      'h3',
      'h4',
      'h5',
      'h6',
      'strong',
      'em',
      's',
      'ul',
      'ol',
      'li',
      'blockquote',
      'code',
      'pre',
      'a',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: SCHEMES,
  allowProtocolRelative: false,
  transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener nofollow' }) },
};
