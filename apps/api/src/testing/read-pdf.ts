import { inflateSync } from 'node:zlib';

/**
 * The words of a document that `makePdf` has drawn, line by line as they were drawn. Its fonts are subsets whose letters have
 * numbers of their own; which letter a number is stands in the font's `ToUnicode` map (ISO 32000-2, 9.10.3).
 */
export function readPdf(bytes: Buffer): string[] {
  const objects = readObjects(bytes.toString('latin1'));
  const fonts = readFonts(objects);
  return [...objects.values()].flatMap(({ stream }) => readLines(stream, fonts));
}

interface PdfObject {
  readonly text: string;
  readonly stream: string;
}

type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

function readFonts(objects: ReadonlyMap<string, PdfObject>): Fonts {
  const named = [...objects.values()].flatMap(({ text }) => [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(named.map(([, name = '', id = '']) => [name, readMap(mapOf(objects, id))]));
}

function mapOf(objects: ReadonlyMap<string, PdfObject>, fontId: string): string {
  const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId)?.text ?? '') ?? [];
  return objects.get(map)?.stream ?? '';
}

function readObjects(pdf: string): ReadonlyMap<string, PdfObject> {
  const found = pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map(
    [...found].map(([, id = '', body = '']) => {
      const [text = '', raw = ''] = body.split('\nstream\n');
      const stream = raw.slice(0, raw.lastIndexOf('\nendstream'));
      const isPacked = text.includes('/FlateDecode');
      return [id, { text, stream: isPacked ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream }];
    }),
  );
}

/** From a letter's number, as four digits, to what it means. */
function readMap(stream: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', , list = ''] of stream.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<(\w+)>/g)].forEach(([, meaning = ''], at) => {
      const number = (parseInt(first, 16) + at).toString(16).padStart(4, '0');
      letters.set(number, Buffer.from(meaning, 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}

function readLines(stream: string, fonts: Fonts): string[] {
  const lines: string[] = [];
  let letters: ReadonlyMap<string, string> | undefined;
  for (const [, font, drawn] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font);
    else if (drawn) {
      const numbers = [...drawn.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      lines.push(numbers.map((number) => letters?.get(number) ?? '?').join(''));
    }
  }
  return lines;
}
