import fc from 'fast-check';
import { splitLinks } from './split-links';

const links = (text: string) => splitLinks(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

describe('addresses in a message', () => {
  it.each([
    ['see https://ringside.example/a?b=1#c now', ['https://ringside.example/a?b=1#c']],
    [
      '(https://ringside.example/a_(b)) and "http://x.example".',
      ['https://ringside.example/a_(b)', 'http://x.example/'],
    ],
    ['https://a.example, https://b.example!', ['https://a.example/', 'https://b.example/']],
    ['HTTPS://RINGSIDE.EXAMPLE', ['https://ringside.example/']],
  ])('are followed without the sentence around them: %s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'www.example.org',
    'https://',
    'https://bank.example@evil.example/',
  ])('are words when they are not plainly http: %s', (text) => {
    expect(splitLinks(text)).toEqual([{ kind: 'words', text }]);
  });

  it('tell their host in plain letters when they are written in others', () => {
    expect(splitLinks('https://аррӏе.example/pay')).toMatchObject([{ kind: 'link', host: 'xn--80ak6aa92e.example' }]);
    expect(splitLinks('https://apple.example:443/pay')[0]).not.toHaveProperty('host');
  });

  it('end where a character would turn the reading direction', () => {
    expect(splitLinks('https://a.example/\u202egnp.exe')).toMatchObject([
      { href: 'https://a.example/' },
      { kind: 'words' },
    ]);
  });

  it('make up the same text again, whatever it is', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('https://', '(', ')', '.', '\u202e', ' '),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const pieces = splitLinks(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) if (piece.kind === 'link') expect(piece.href).toMatch(/^https?:\/\//);
      }),
    );
  });
});
