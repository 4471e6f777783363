import { isBoothRow, type SeatingDrawing, seatNoAt } from './seating-drawing';

/** What people read on a ticket: "B-12", with the section before it where a hall has several. */
export function nameSeat(drawing: Pick<SeatingDrawing, 'sections' | 'rows'>, rowNo: number, position: number): string {
  const row = drawing.rows[rowNo];
  const section = row && drawing.sections[row.sectionNo];
  const seat = row?.seats[position];
  if (!row || !section || seat === undefined) throw new RangeError(`Row ${rowNo} has no seat at ${position}.`);
  const name = isBoothRow(row) ? row.name : `${row.name}-${seat}`;
  return drawing.sections.length > 1 ? `${section.name} ${name}` : name;
}

/** The row of a seat and its place in it. */
export function findSeat(
  rows: SeatingDrawing['rows'],
  seatNo: number,
): { rowNo: number; position: number } | undefined {
  const known = places.get(rows) ?? placesOf(rows);
  places.set(rows, known);
  return known.get(seatNo);
}

type Places = ReadonlyMap<number, { rowNo: number; position: number }>;
/** The places of the seats of a drawing, found out once. */
const places = new WeakMap<SeatingDrawing['rows'], Places>();

const placesOf = (rows: SeatingDrawing['rows']): Places =>
  new Map(
    rows.flatMap((row, rowNo) =>
      row.seats.map((_, position) => [seatNoAt(row, position), { rowNo, position }] as const),
    ),
  );
