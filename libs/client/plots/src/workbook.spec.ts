import { REPORT_POINTS_MAX } from '@ringside/contracts/reports';
import { unzipSync } from 'fflate';
import { workbookOf } from './workbook';

async function filesOf(rows: readonly (readonly (string | number)[])[]) {
  const blob = await workbookOf(rows);
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
  return unzipSync(new Uint8Array(bytes));
}

describe('a workbook of numbers', () => {
  it('has words as texts and numbers as numbers, and no formula', async () => {
    const files = await filesOf([
      ['Section', 'Taken'],
      ['=HYPERLINK("x")', 12.5],
    ]);
    const all = Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join('');
    expect(all).not.toContain('<f>');
    expect(all).toContain('=HYPERLINK(');
    expect(all).toContain('<v>12.5</v>');
  });

  it('of the largest plot is made without a worker, which the policy of the page does not allow', async () => {
    const row = (index: number) => [
      `2026-03-14 18:${index}`,
      `2026-03-14T18:30:00.${index}Z`,
      ...Array(6).fill(123_456.78),
    ];
    const files = await filesOf(Array.from({ length: REPORT_POINTS_MAX + 1 }, (_, index) => row(index)));
    // from 160 kB on the packer asks for one
    expect(Math.max(...Object.values(files).map(({ length }) => length))).toBeLessThan(160_000);
  });
});
