import {
  boothOf,
  type PlanArea,
  type PlanDecoration,
  type PlanFloor,
  type PlanRow,
  type PlanSection,
  isBooth,
  type Point,
  type Rectangle,
  SEAT_PITCH,
} from '@ringside/booking-core';
import { type DesignerModel, newKey, type Tool } from '../designer-model';
import { freeName } from './change-parts';

const LEAST_SIDE = 20;
const DEFAULT_CAPACITY = 100;

/** Words for new things, in the organizer's language. */
export interface NewWords {
  readonly section: string;
  readonly area: string;
  readonly booths: string;
  readonly stage: string;
  readonly bar: string;
  readonly text: string;
}

/** A row of seats from one point to another, in the section of the selected row or in a new one. Answers its key. */
export function addRow(model: DesignerModel, from: Point, to: Point): string {
  const key = newKey();
  const { selection } = model.read();
  model.editFloor((floor) => {
    const home = floor.sections.find(({ rows }) => rows.some((row) => selection.has(row.key))) ?? floor.sections.at(-1);
    const section = home ?? newSection(model, floor, from);
    const name = freeName('A', new Set(section.rows.map((row) => row.name)));
    const corner = { x: from.x - section.x, y: from.y - section.y };
    const row: PlanRow = { key, name, ...corner, seats: seatsBetween(from, to) };
    const next = { ...section, rows: [...section.rows, row] };
    const sections = home ? floor.sections.map((each) => (each === home ? next : each)) : [...floor.sections, next];
    return { ...floor, sections };
  });
  return key;
}

function seatsBetween(from: Point, to: Point) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(1, Math.floor(length / SEAT_PITCH) + 1);
  const way = length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 1, y: 0 };
  return Array.from({ length: Math.min(count, 300) }, (_, at) => ({
    key: newKey(),
    name: String(at + 1),
    x: Math.round(way.x * at * SEAT_PITCH * 100) / 100,
    y: Math.round(way.y * at * SEAT_PITCH * 100) / 100,
  }));
}

function newSection(model: DesignerModel, floor: PlanFloor, at: Point): PlanSection {
  return {
    key: newKey(),
    name: freeSectionName(model, floor.name || '1'),
    ...at,
    rows: [],
    tables: [],
    decorations: [],
  };
}

/** A name that no section of the plan has. */
export function freeSectionName(model: DesignerModel, wished: string): string {
  const floors = model.read().document.floors;
  return freeSection(wished, new Set(floors.flatMap(({ sections }) => sections.map(({ name }) => name))));
}

const freeSection = (wished: string, taken: ReadonlySet<string>): string =>
  taken.has(wished) ? freeName(/\d$/.test(wished) ? wished : `${wished} 1`, taken) : wished;

/** A booth in a rectangle, beside the booths of the selection or of the floor, else in a section of its own. Answers its key. */
export function addBooth(model: DesignerModel, drawn: Rectangle): string {
  const key = newKey();
  const { selection } = model.read();
  const width = Math.max(LEAST_BOOTH, drawn.width);
  const height = Math.max(LEAST_BOOTH, drawn.height);
  const middle = { x: drawn.x + width / 2, y: drawn.y + height / 2 };
  model.editFloor((floor) => {
    const withBooths = floor.sections.filter(({ tables }) => tables.some(isBooth));
    const home = withBooths.find(({ tables }) => tables.some((each) => selection.has(each.key))) ?? withBooths.at(-1);
    const section = home ?? { ...newSection(model, floor, middle), name: freeSectionName(model, model.words.booths) };
    const last = section.tables.findLast(isBooth)?.name ?? FIRST_BOOTH;
    const name = freeName(last, new Set(section.tables.map((table) => table.name)));
    const place = { x: middle.x - section.x, y: middle.y - section.y, width, height };
    const next = { ...section, tables: [...section.tables, boothOf(key, name, place, { key: newKey() })] };
    const sections = home ? floor.sections.map((each) => (each === home ? next : each)) : [...floor.sections, next];
    return { ...floor, sections };
  });
  return key;
}

const LEAST_BOOTH = 40;
const FIRST_BOOTH = 'A0';

/** An area or a decoration in a rectangle. Answers its key. */
export function addDrawn(
  model: DesignerModel,
  tool: Exclude<Tool, 'select' | 'seats' | 'pan' | 'row' | 'booth'>,
  drawn: Rectangle,
): string {
  const key = newKey();
  const box = { ...drawn, width: Math.max(LEAST_SIDE, drawn.width), height: Math.max(LEAST_SIDE, drawn.height) };
  model.editFloor((floor) => {
    if (tool !== 'area') {
      const text = tool === 'stage' || tool === 'bar' || tool === 'text' ? model.words[tool] : undefined;
      const decoration: PlanDecoration = { key, kind: tool, shape: 'rectangle', ...box, ...(text ? { text } : {}) };
      return { ...floor, decorations: [...floor.decorations, decoration] };
    }
    const name = freeName(`${model.words.area} 1`, new Set(floor.areas.map((area) => area.name)));
    const area: PlanArea = { key, name, kind: 'standing', capacity: DEFAULT_CAPACITY, shape: 'rectangle', ...box };
    return { ...floor, areas: [...floor.areas, area] };
  });
  return key;
}

/** Adds made sections in one step and answers the keys of their rows and tables. */
export function addSections(model: DesignerModel, made: readonly PlanSection[]): string[] {
  const taken = new Set(model.read().document.floors.flatMap(({ sections }) => sections.map(({ name }) => name)));
  const named = made.map((section) => {
    const name = freeSection(section.name, taken);
    taken.add(name);
    return { ...section, name };
  });
  model.editFloor((floor) => ({ ...floor, sections: [...floor.sections, ...named] }));
  return made.flatMap(({ rows, tables }) => [...rows, ...tables].map(({ key }) => key));
}
