import { setImmediate as breathe } from 'node:timers/promises';
import type { CardKind } from '@ringside/contracts/box-office';
import type { Language } from '@ringside/contracts/notifications';
import { drawQr, makePdf, mm, type Pdf } from '@ringside/server/platform';

export interface Card {
  readonly label: string | null;
  readonly ticketType: string | null;
  readonly name: string;
  /** The tag of a team; empty without one. */
  readonly tag: string;
  readonly code: string;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** A4: badges as large as a bank card, seat cards of A7. */
const GRIDS: Readonly<Record<CardKind, Grid>> = {
  badge: { columns: 2, rows: 5, width: 85, height: 54 },
  seatCard: { columns: 2, rows: 4, width: 100, height: 70 },
};
const MUTED = '#555a66';
const EDGE = '#c3c7d1';
const PADDING = mm(4);

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cards to cut out, several on a page. Other requests are served between two pages. */
export function drawCards(
  event: { readonly title: string },
  cards: readonly Card[],
  { kind, language }: { readonly kind: CardKind; readonly language: Language },
): Promise<Buffer> {
  const grid = GRIDS[kind];
  const perPage = grid.columns * grid.rows;
  return makePdf({ title: event.title, language }, async (pdf) => {
    for (const [index, card] of cards.entries()) {
      if (index > 0 && index % perPage === 0) {
        await breathe();
        pdf.addPage();
      }
      const place = placeOf(grid, index % perPage);
      pdf.rect(place.x, place.y, place.width, place.height).lineWidth(0.3).strokeColor(EDGE).stroke();
      if (kind === 'badge') drawBadge(pdf, event.title, card, place);
      else drawSeatCard(pdf, event.title, card, place);
    }
  });
}

function placeOf({ columns, rows, width, height }: Grid, at: number): Place {
  const [left, top] = [(210 - columns * width) / 2, (297 - rows * height) / 2];
  const [column, row] = [at % columns, Math.floor(at / columns)];
  return { x: mm(left + column * width), y: mm(top + row * height), width: mm(width), height: mm(height) };
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'center';
}

/** One line that is cut where it does not fit. */
function write(pdf: Pdf, text: string, { x, y, width, size, isBold = false, align = 'left' }: Line): void {
  pdf
    .font(isBold ? 'bold' : 'regular')
    .fontSize(size)
    .fill(isBold ? '#000000' : MUTED);
  pdf.text(text, x, y, { width, height: size * 1.3, ellipsis: true, lineBreak: true, align });
}

function drawBadge(pdf: Pdf, title: string, { name, tag, label, ticketType, code }: Card, place: Place): void {
  const side = mm(30);
  const x = place.x + PADDING;
  const width = place.width - side - 3 * PADDING;
  write(pdf, title, { x, y: place.y + PADDING, width: place.width - 2 * PADDING, size: 8 });
  write(pdf, name, { x, y: place.y + mm(14), width, size: 14, isBold: true });
  if (tag !== '') write(pdf, tag, { x, y: place.y + mm(22), width, size: 11 });
  if (label !== null) write(pdf, label, { x, y: place.y + mm(31), width, size: 13, isBold: true });
  if (ticketType !== null) write(pdf, ticketType, { x, y: place.y + mm(39), width, size: 9 });
  drawQr(pdf, code, { x: place.x + place.width - side - PADDING, y: place.y + mm(15), size: side });
}

function drawSeatCard(pdf: Pdf, title: string, { name, tag, label, ticketType }: Card, place: Place): void {
  const line = { x: place.x + PADDING, width: place.width - 2 * PADDING, align: 'center' } as const;
  write(pdf, title, { ...line, y: place.y + PADDING, size: 9 });
  write(pdf, label ?? ticketType ?? '', { ...line, y: place.y + mm(16), size: 26, isBold: true });
  write(pdf, name, { ...line, y: place.y + mm(36), size: 18, isBold: true });
  if (tag !== '') write(pdf, tag, { ...line, y: place.y + mm(47), size: 14 });
}
