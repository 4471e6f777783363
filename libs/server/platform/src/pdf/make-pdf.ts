import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';

const fonts = createRequire(import.meta.url);
const FONTS = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
} as const;

/** A document that is being drawn, with the fonts `regular` and `bold`, which have every letter of Europe. */
export type Pdf = InstanceType<typeof PDFDocument>;

export interface PdfSheet {
  readonly title: string;
  /** Of the text, for those who have it read to them. */
  readonly language: string;
  /** Millimetres; A4 upright unless given. */
  readonly size?: readonly [width: number, height: number];
}

/** Millimetres in points, the unit of PDF. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Draws a document and answers its bytes. Only the letters that it uses are embedded. */
export async function makePdf(
  { title, language, size = [210, 297] }: PdfSheet,
  draw: (pdf: Pdf) => void | Promise<void>,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [mm(size[0]), mm(size[1])],
    margin: 0,
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: 'Ringside', Creator: 'Ringside' },
  });
  const bytes: Buffer[] = [];
  const isWhole = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => bytes.push(chunk));
  for (const [name, file] of Object.entries(FONTS)) pdf.registerFont(name, fonts.resolve(file));
  await draw(pdf.font('regular'));
  pdf.end();
  await isWhole;
  return Buffer.concat(bytes);
}

/** Draws a QR code, with nothing around it. */
export function drawQr(
  pdf: Pdf,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const cell = size / data.length;
  data.forEach((row, line) =>
    row.forEach((isDark, column) => {
      // a hair wider than a cell: viewers leave seams between neighbours otherwise
      if (isDark) pdf.rect(x + column * cell, y + line * cell, cell * 1.02, cell * 1.02);
    }),
  );
  pdf.fill('#000000');
}
