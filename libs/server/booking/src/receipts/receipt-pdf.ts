import type { ReceiptLine } from '@ringside/booking-core';
import type { InvoiceAddress, InvoiceIssuer } from '@ringside/contracts/booking';
import type { Language } from '@ringside/contracts/notifications';
import { makePdf, mm, type Pdf } from '@ringside/server/platform';
import type { EventFacts } from '@ringside/server/ports';
import type { PrintedReceipt } from './receipt.repository';
import { receiptWords } from './receipt.words';

/** A receipt that knows both sides. */
export interface NamedReceipt extends PrintedReceipt {
  readonly issuer: InvoiceIssuer;
  readonly recipient: InvoiceAddress;
}

const LEFT = mm(20);
const RIGHT = mm(190);
const TAX_AT = mm(120);
const AMOUNT_AT = mm(150);
const ROW = 20;
/** Rows begin anew on another page from here on. */
const BOTTOM = mm(262);
const MUTED = '#555a66';

/** Draws an invoice or a credit note, on as many pages as it needs. */
export function printReceipt(event: EventFacts, receipt: NamedReceipt, language: Language): Promise<Buffer> {
  const words = receiptWords[language];
  return makePdf({ title: `${words[receipt.kind]} ${receipt.number}`, language }, (pdf) => {
    drawHead(pdf, event, receipt, language);
    let y = drawRow(pdf, mm(108), [words.what, words.tax, words.amount], 'bold');
    for (const line of receipt.lines) {
      if (y > BOTTOM) y = onNextPage(pdf);
      const what = [line.label, line.ticketType].filter(Boolean).join(', ');
      y = drawRow(pdf, y, [what, rateOf(line, language), moneyOf(line.amount, receipt, language)], 'regular');
    }
    drawSums(pdf, y > mm(240) ? onNextPage(pdf) : y, receipt, language);
  });
}

function onNextPage(pdf: Pdf): number {
  pdf.addPage({ size: 'A4', margin: 0 });
  return mm(20);
}

function drawHead(pdf: Pdf, event: EventFacts, receipt: NamedReceipt, language: Language): void {
  const words = receiptWords[language];
  const { number, kind, orderCode, issuedAt, issuer, recipient } = receipt;
  pdf.rect(0, 0, mm(210), mm(4)).fill('#3b4fe0');
  pdf.fill('#000000').font('bold').fontSize(22).text(words[kind], LEFT, mm(18));
  pdf.font('regular').fontSize(11).fill(MUTED);
  pdf.text(event.title, LEFT, mm(29), { width: mm(110), height: mm(12), ellipsis: true });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: event.timeZone }).format(issuedAt);
  drawFacts(pdf, mm(130), mm(18), [
    [words.number, number],
    [words.date, date],
    [words.order, orderCode],
  ]);
  drawParty(pdf, LEFT, words.to, partyLines(recipient, words.taxNumber));
  drawParty(pdf, mm(115), words.from, partyLines(issuer, words.taxNumber));
}

/** As it stands on a letter: who, where, and under which number of the tax office. */
const partyLines = (party: InvoiceIssuer | InvoiceAddress, taxNumber: string): string[] => [
  ...('company' in party && party.company !== '' ? [party.company] : []),
  party.name,
  ...party.address.split('\n'),
  ...(party.taxNumber === '' ? [] : [`${taxNumber} ${party.taxNumber}`]),
];

function drawParty(pdf: Pdf, x: number, title: string, [first = '', ...others]: readonly string[]): void {
  pdf.font('regular').fontSize(8).fill(MUTED).text(title, x, mm(54));
  pdf.font('bold').fontSize(11).fill('#000000');
  pdf.text(first, x, mm(54) + 11, { width: mm(75), height: 28, ellipsis: true });
  pdf.font('regular').fontSize(10);
  const rest = others.map((line) => line.trim()).filter((line) => line !== '');
  pdf.text(rest.join('\n'), { width: mm(75), height: mm(98) - pdf.y, ellipsis: true });
}

function drawFacts(pdf: Pdf, x: number, top: number, facts: readonly (readonly [string, string])[]): void {
  let y = top;
  for (const [name, value] of facts) {
    pdf.font('regular').fontSize(8).fill(MUTED).text(name, x, y);
    pdf.font('bold').fontSize(11).fill('#000000');
    pdf.text(value, x, y + 10, { width: mm(90), height: 16, ellipsis: true });
    y += 30;
  }
}

/** Answers where the next row begins. */
function drawRow(pdf: Pdf, y: number, [what, tax, amount]: readonly [string, string, string], font: string): number {
  pdf.font(font).fontSize(10).fill('#000000');
  pdf.text(what, LEFT, y, { width: TAX_AT - LEFT - mm(4), height: 13, ellipsis: true });
  pdf.text(tax, TAX_AT, y, { width: mm(25), align: 'right' });
  pdf.text(amount, AMOUNT_AT, y, { width: RIGHT - AMOUNT_AT, align: 'right' });
  pdf
    .moveTo(LEFT, y + 15)
    .lineTo(RIGHT, y + 15)
    .lineWidth(0.5)
    .stroke('#d5d8e0');
  return y + ROW;
}

function drawSums(pdf: Pdf, top: number, receipt: NamedReceipt, language: Language): void {
  const words = receiptWords[language];
  let y = drawRow(pdf, top + 4, [words.total, '', moneyOf(receipt.amount, receipt, language)], 'bold');
  const taxes = new Map<number, { line: ReceiptLine; tax: number }>();
  for (const line of receipt.lines)
    if (line.taxRate > 0) taxes.set(line.taxRate, { line, tax: (taxes.get(line.taxRate)?.tax ?? 0) + line.tax });
  pdf.font('regular').fontSize(9).fill(MUTED);
  if (taxes.size === 0) pdf.text(words.noTax, LEFT, y);
  for (const { line, tax } of taxes.values()) {
    const amount = moneyOf(tax, receipt, language);
    pdf.text(words.taxIn.replace('{rate}', rateOf(line, language)).replace('{amount}', amount), AMOUNT_AT - mm(40), y, {
      width: RIGHT - AMOUNT_AT + mm(40),
      align: 'right',
    });
    y += 14;
  }
}

const rateOf = ({ taxRate }: ReceiptLine, language: Language): string =>
  taxRate === 0
    ? '–'
    : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(taxRate / 10_000);

function moneyOf(minor: number, { currency }: PrintedReceipt, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const places = format.resolvedOptions().maximumFractionDigits ?? 2;
  // thin blanks between digits have no letter in the font
  return format.format(minor / 10 ** places).replaceAll(/[\u202f\u00a0]/g, ' ');
}
