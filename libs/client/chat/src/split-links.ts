/** A piece of a message: words, or an address that may be followed. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly href: string;
      /** The host in plain letters, where the address as it was written could be taken for another one. */
      readonly host?: string;
    };

// no blanks, no characters that end a quotation, and none that turn the direction of what is read
const address = /https?:\/\/[^\s<>"“”«»\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/giu;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts a text into words and http(s) addresses; put together again it is the same text. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const link = linkOf(withoutTail(match[0]));
    if (!link) continue;
    if (match.index > done) pieces.push({ kind: 'words', text: text.slice(done, match.index) });
    pieces.push(link);
    done = match.index + link.text.length;
  }
  if (done < text.length) pieces.push({ kind: 'words', text: text.slice(done) });
  return pieces;
}

/** Without the punctuation of the sentence around it; a bracket stays when it was opened inside. */
function withoutTail(found: string): string {
  let text = found;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opener = closers[last];
    const isForeign = opener === undefined ? /[.,;:!?'’*_~]/u.test(last) : count(text, last) > count(text, opener);
    if (!isForeign) return text;
    text = text.slice(0, -1);
  }
}

const count = (text: string, letter: string) => text.split(letter).length - 1;

function linkOf(text: string): Extract<Piece, { kind: 'link' }> | undefined {
  const url = URL.parse(text);
  // "https://bank.example@evil.example" leads to the second one: it stays words
  if (!url || [url.username, url.password].some((part) => part !== '')) return undefined;
  const written = /^https?:\/\/([^/?#]+)/iu
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/:(?:80|443)$/u, '');
  return { kind: 'link', text, href: url.href, ...(written === url.host ? {} : { host: url.host }) };
}
