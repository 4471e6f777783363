/**
 * The cells of a table as RFC 4180 writes it, parted by commas or semicolons. The apostrophe before what a spreadsheet would
 * take for a formula is taken off.
 */
export function parseCsv(text: string): string[][] {
  const reader = new CsvReader((text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',');
  for (const letter of text.replace(/^\u{FEFF}/u, '')) reader.take(letter);
  return reader.end();
}

class CsvReader {
  private readonly lines: string[][] = [];
  private cells: string[] = [];
  private cell = '';
  private state: 'plain' | 'quoted' | 'quoteInQuoted' = 'plain';

  constructor(private readonly separator: string) {}

  take(letter: string): void {
    if (this.state === 'quoted') this.takeQuoted(letter);
    else if (this.state === 'quoteInQuoted' && letter === '"') {
      this.cell += letter; // two quotes are one
      this.state = 'quoted';
    } else this.takePlain(letter);
  }

  private takeQuoted(letter: string): void {
    if (letter === '"') this.state = 'quoteInQuoted';
    else this.cell += letter;
  }

  private takePlain(letter: string): void {
    this.state = 'plain';
    if (letter === '"' && this.cell === '') this.state = 'quoted';
    else if (letter === this.separator) this.endCell();
    else if (letter === '\n') this.endLine();
    else if (letter !== '\r') this.cell += letter;
  }

  private endCell(): void {
    this.cells.push(/^'['=+\-@\t\r]/.test(this.cell) ? this.cell.slice(1) : this.cell);
    this.cell = '';
  }

  private endLine(): void {
    this.endCell();
    this.lines.push(this.cells);
    this.cells = [];
  }

  end(): string[][] {
    if (this.cell !== '' || this.cells.length > 0) this.endLine();
    return this.lines;
  }
}
