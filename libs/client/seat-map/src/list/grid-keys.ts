/** A place in a section: which of its rows, and which seat of that row. */
export interface GridPlace {
  readonly row: number;
  readonly position: number;
}

const PAGE_ROWS = 5;

/**
 * Where a key leads from a place, as in a grid of the ARIA Authoring Practices; nothing for other keys. A shorter row is
 * entered at its last seat.
 * @param lengths the number of seats of each row
 */
export function moveInGrid(
  key: string,
  { row, position }: GridPlace,
  lengths: readonly number[],
  withControl = false,
): GridPlace | undefined {
  const last = (of: number) => (lengths[of] ?? 1) - 1;
  const toRow = (wished: number): GridPlace => {
    const found = Math.min(lengths.length - 1, Math.max(0, wished));
    return { row: found, position: Math.min(position, last(found)) };
  };
  const moves: Readonly<Record<string, () => GridPlace>> = {
    ArrowLeft: () => ({ row, position: Math.max(0, position - 1) }),
    ArrowRight: () => ({ row, position: Math.min(last(row), position + 1) }),
    ArrowUp: () => toRow(row - 1),
    ArrowDown: () => toRow(row + 1),
    PageUp: () => toRow(row - PAGE_ROWS),
    PageDown: () => toRow(row + PAGE_ROWS),
    Home: () => ({ row: withControl ? 0 : row, position: 0 }),
    End: () => {
      const end = withControl ? lengths.length - 1 : row;
      return { row: end, position: last(end) };
    },
  };
  return moves[key]?.();
}

/** The seat that a typed text such as "b12" or "b-12" names; nothing as long as it names none. */
export function findTyped(
  typed: string,
  rows: readonly { readonly name: string; readonly seats: readonly string[] }[],
): GridPlace | undefined {
  const wanted = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  for (const [row, { name, seats }] of rows.entries()) {
    if (!wanted.startsWith(name.toUpperCase())) continue;
    const position = seats.findIndex((seat) => `${name}${seat}`.toUpperCase() === wanted);
    if (position >= 0) return { row, position };
  }
  return undefined;
}
