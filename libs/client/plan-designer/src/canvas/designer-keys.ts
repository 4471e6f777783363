import type { Point } from '@ringside/booking-core';
import { type DesignerModel, newKey, SNAP } from '../designer-model';
import { addBooth } from '../edit/add-parts';
import { duplicateParts, removeParts } from '../edit/change-parts';
import { partsOf } from '../edit/parts';
import { moveBy, rotateBy } from '../edit/transform';
import type { DesignerView } from './designer-view';

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const PAN_PX = 60;

export const removeSelected = (model: DesignerModel): void => {
  const { selection } = model.read();
  if (selection.size === 0) return;
  model.editFloor((floor) => removeParts(floor, selection));
  model.select([]);
};

export const duplicateSelected = (model: DesignerModel): void => {
  let keys: string[] = [];
  model.editFloor((floor) => {
    const copied = duplicateParts(floor, model.read().selection, newKey);
    keys = copied.keys;
    return keys.length > 0 ? copied.floor : floor;
  });
  if (keys.length > 0) model.select(keys);
};

export const rotateSelected = (model: DesignerModel, degrees: number): void =>
  model.editFloor((floor) => rotateBy(floor, model.read().selection, degrees), 'rotate');

export const selectAll = (model: DesignerModel): void => {
  const { floor } = model;
  const bearers = floor.sections.flatMap(({ rows, tables, decorations }) => [...rows, ...tables, ...decorations]);
  model.select([...bearers, ...floor.areas, ...floor.decorations].map(({ key }) => key));
};

/** In the middle of what is shown, to be moved from there. */
export function addBoothHere(model: DesignerModel, view: DesignerView): void {
  const { x, y } = view.middle;
  const corner = { x: Math.round(x / SNAP) * SNAP - 40, y: Math.round(y / SNAP) * SNAP - 30 };
  model.select([addBooth(model, { ...corner, width: 80, height: 60 })]);
}

const PLAIN: Readonly<Record<string, (model: DesignerModel, view: DesignerView) => void>> = {
  v: (model) => model.setTool('select'),
  s: (model) => model.setTool('seats'),
  h: (model) => model.setTool('pan'),
  r: (model) => rotateSelected(model, 15),
  R: (model) => rotateSelected(model, -15),
  b: (model, view) => addBoothHere(model, view),
  Delete: removeSelected,
  Backspace: removeSelected,
  Escape: (model) => model.select([]),
  '+': (_model, view) => view.zoomBy(1.4),
  '=': (_model, view) => view.zoomBy(1.4),
  '-': (_model, view) => view.zoomBy(1 / 1.4),
  '0': (_model, view) => view.fitAll(),
};

const WITH_CTRL: Readonly<Record<string, (model: DesignerModel) => void>> = {
  z: (model) => model.undo(),
  Z: (model) => model.redo(),
  y: (model) => model.redo(),
  d: duplicateSelected,
  a: selectAll,
};

/** What a key on the canvas does; false when it is not one of the designer's. */
export function pressKey(event: KeyboardEvent, model: DesignerModel, view: DesignerView): boolean {
  const arrow = ARROWS[event.key];
  if (arrow) return pressArrow(arrow, event.shiftKey, model, view);
  if (event.altKey) return false;
  const act = event.ctrlKey || event.metaKey ? WITH_CTRL[event.key] : PLAIN[event.key];
  act?.(model, view);
  return act !== undefined;
}

/** Moves what is selected by one unit, or with Shift by one step of the grid; else the sheet. */
function pressArrow(arrow: Point, isLarge: boolean, model: DesignerModel, view: DesignerView): true {
  const { selection } = model.read();
  if (partsOf(model.floor, selection).length === 0) view.panBy({ x: -arrow.x * PAN_PX, y: -arrow.y * PAN_PX });
  else {
    const step = isLarge ? SNAP : 1;
    model.editFloor((floor) => moveBy(floor, selection, { x: arrow.x * step, y: arrow.y * step }), 'move');
  }
  return true;
}
