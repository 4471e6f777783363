import type { SeatingDrawing } from './generate-seating';

/** What people read on a ticket: "B-12", with the section before it where a hall has several. */
export function nameSeat(drawing: Pick<SeatingDrawing, 'sections' | 'rows'>, rowNo: number, position: number): string {
  const row = drawing.rows[rowNo];
  const section = row && drawing.sections[row.sectionNo];
  const seat = row?.seats[position];
  if (!row || !section || seat === undefined) throw new RangeError(`Row ${rowNo} has no seat at ${position}.`);
  return drawing.sections.length > 1 ? `${section.name} ${row.name}-${seat}` : `${row.name}-${seat}`;
}

/** The row of a seat and its place in it. */
export function findSeat(
  rows: SeatingDrawing['rows'],
  seatNo: number,
): { rowNo: number; position: number } | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.first ?? 0) <= seatNo) low = middle;
    else high = middle - 1;
  }
  const row = rows[low];
  const position = row ? seatNo - row.first : -1;
  return row && position >= 0 && position < row.seats.length ? { rowNo: low, position } : undefined;
}
