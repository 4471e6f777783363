import {
  boothBlock,
  type PlanDocument,
  type PlanFloor,
  type PlanSeat,
  type PlanSection,
  type PlanTable,
  planOfSpec,
} from '@ringside/booking-core';
import type { SeatingSpec } from '@ringside/contracts/booking';

const CATEGORIES = [
  { key: 'desk', name: 'LAN desk', color: '#1d7f46' },
  { key: 'front', name: 'Front desk', color: '#b45309' },
  { key: 'gallery', name: 'Gallery', color: '#2563eb' },
  { key: 'standing', name: 'Standing', color: '#7c3aed' },
  { key: 'booth', name: 'Booth', color: '#0e7490' },
];
/** The key of the standing area. */
export const STANDING_AREA = 'pit';
const FRONT_ROWS = new Set(['A', 'B']);
/** The wheelchair place in the last row of the gallery, and the one beside it. */
const WHEELCHAIR = '3-D-1';
const COMPANION = '3-D-2';

/** The hall of the LAN weekend: the generated blocks, painted and furnished. Keys and numbers are the generator's. */
export function lanPlan(spec: SeatingSpec): PlanDocument {
  const plan = planOfSpec(spec.name, spec.sections);
  return { ...plan, categories: CATEGORIES, floors: plan.floors.map(furnished) };
}

function furnished(floor: PlanFloor): PlanFloor {
  const sections = floor.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      seats: row.seats.map((seat) => equipped(seat, categoryOf(section.name, row.name))),
    })),
  }));
  return {
    ...floor,
    sections: [...sections, expo()],
    decorations: [
      { key: 'stage', kind: 'stage', shape: 'rectangle', x: 560, y: -110, width: 760, height: 100, text: 'Stage' },
      { key: 'bar', kind: 'bar', shape: 'rectangle', x: 1280, y: 930, width: 300, height: 50, text: 'Bar' },
    ],
    areas: [
      {
        key: STANDING_AREA,
        name: 'Standing',
        kind: 'standing',
        capacity: 80,
        category: 'standing',
        shape: 'rectangle',
        x: 880,
        y: 930,
        width: 340,
        height: 150,
      },
    ],
  };
}

/** Where makers and sponsors show what they have. */
function expo(): PlanSection {
  const spec = { name: 'Expo', across: 5, down: 1, width: 96, height: 72, prefix: 'E' };
  const block = boothBlock(spec, 'expo', { x: 1345, y: 1080 });
  const painted = ({ seats, ...booth }: PlanTable): PlanTable => ({
    ...booth,
    seats: seats.map((seat) => ({ ...seat, category: 'booth', power: 2, ports: 1 })),
  });
  return { ...block, tables: block.tables.map(painted) };
}

const categoryOf = (section: string, row: string): string =>
  section === 'Gallery' ? 'gallery' : FRONT_ROWS.has(row) ? 'front' : 'desk';

function equipped(seat: PlanSeat, category: string): PlanSeat {
  const painted = { ...seat, category };
  if (seat.key === WHEELCHAIR) return { ...painted, accessible: true };
  if (seat.key === COMPANION) return { ...painted, companionOf: WHEELCHAIR };
  return category === 'gallery' ? painted : { ...painted, power: 2, ports: 1, desk: 80 };
}
