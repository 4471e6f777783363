import {
  bearersOf,
  boundsOfBearer,
  boundsOfSection,
  isBooth,
  isTable,
  type PlanBooth,
  type PlanFloor,
  type PlanSeat,
  type PlanSection,
  type Point,
  type Rectangle,
  SEAT_PITCH,
  type SeatBearer,
} from '@ringside/booking-core';
import { partsOf } from '../edit/parts';
import { boundsOfPart, boundsOfParts } from '../edit/transform';
import type { Preview } from '../designer-model';
import type { DesignerColors } from './designer-colors';
import { paintArea, paintDecoration, paintShape, type Pen } from './paint-shapes';
import type { Size, Viewport } from './viewport';

export interface Scene {
  readonly floor: PlanFloor;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: ReadonlySet<string>;
  readonly preview: Preview;
  readonly picture: HTMLImageElement | undefined;
}

const WHEELCHAIR = '♿\u{FE0E}';
const FONT = "'Inter Variable', system-ui, sans-serif";
const RADIUS = 11;
/** CSS pixels between seats from which they are discs, and from which they show their number. */
const DISCS_FROM = 7;
const NUMBERS_FROM = 22;
/** The same for the names of rows. */
const NAMES_FROM = 14;

interface Lettering {
  readonly size: number;
  readonly align?: CanvasTextAlign;
  readonly color?: string;
}

/** Draws one floor as it is edited. Only what the view shows is touched. */
export class DesignerPainter {
  private shown: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  private scale = 1;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly colors: DesignerColors,
  ) {}

  paint(scene: Scene, viewport: Viewport, view: Size, pixelRatio: number): void {
    const { context } = this;
    const scale = viewport.scale * pixelRatio;
    this.scale = viewport.scale;
    this.shown = { x: viewport.x, y: viewport.y, width: view.width / this.scale, height: view.height / this.scale };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.colors.sheet;
    context.fillRect(0, 0, view.width * pixelRatio, view.height * pixelRatio);
    context.setTransform(scale, 0, 0, scale, -viewport.x * scale, -viewport.y * scale);
    this.paintFloor(scene);
    this.paintSelection(scene);
    this.paintPreview(scene.preview);
  }

  private get pen(): Pen {
    return { context: this.context, colors: this.colors, scale: this.scale };
  }

  private paintFloor({ floor, categories, picture }: Scene): void {
    if (picture && floor.picture) {
      const { x, y, width, height, opacity } = floor.picture;
      this.context.globalAlpha = opacity;
      this.context.drawImage(picture, x, y, width, height);
      this.context.globalAlpha = 1;
    }
    for (const decoration of floor.decorations) paintDecoration(this.pen, decoration);
    for (const area of floor.areas) paintArea(this.pen, area, categories.get(area.category ?? ''));
    for (const section of floor.sections) this.paintSection(section, categories);
  }

  private paintSection(section: PlanSection, categories: ReadonlyMap<string, string>): void {
    const bounds = boundsOfSection(section);
    if (!bounds || !this.isShown(bounds)) return;
    const { context } = this;
    context.fillStyle = this.colors.ground;
    context.strokeStyle = this.colors.line;
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(bounds.x, bounds.y, bounds.width, bounds.height, 14);
    context.fill();
    context.stroke();
    context.translate(section.x, section.y);
    for (const decoration of section.decorations) paintDecoration(this.pen, decoration);
    for (const bearer of bearersOf(section)) this.paintBearer(bearer, section, categories);
    context.translate(-section.x, -section.y);
    const at = { x: bounds.x + 18, y: bounds.y + 22 };
    this.write(section.name, at, { size: Math.max(17, 12 / this.scale), align: 'left' });
  }

  private paintBearer(bearer: SeatBearer, section: Point, categories: ReadonlyMap<string, string>): void {
    const box = boundsOfBearer(bearer);
    if (!box || !this.isShown({ ...box, x: box.x + section.x, y: box.y + section.y })) return;
    if (isBooth(bearer)) return this.paintBooth(bearer, categories);
    if (isTable(bearer)) {
      const { width, height, shape, rotation } = bearer;
      const table = { x: bearer.x - width / 2, y: bearer.y - height / 2, width, height, shape, rotation };
      paintShape(this.pen, table, { fill: this.colors.well, line: this.colors.line });
    }
    for (const seat of bearer.seats) {
      const at = { x: bearer.x + seat.x, y: bearer.y + seat.y };
      this.paintSeat(seat, at, categories.get(seat.category ?? '') ?? this.colors.seat);
    }
    this.paintBearerName(bearer);
  }

  private paintBooth(booth: PlanBooth, categories: ReadonlyMap<string, string>): void {
    const { width, height, shape, rotation, name, seats } = booth;
    const color = categories.get(seats[0]?.category ?? '') ?? this.colors.seat;
    const place = { x: booth.x - width / 2, y: booth.y - height / 2, width, height, shape, rotation };
    this.context.globalAlpha = seats[0]?.retired ? 0.1 : 0.35;
    paintShape(this.pen, place, { fill: color, line: undefined });
    this.context.globalAlpha = seats[0]?.retired ? 0.4 : 1;
    const sign = seats[0]?.accessible ? ` ${WHEELCHAIR}` : '';
    paintShape(this.pen, place, { fill: undefined, line: color, text: name + sign });
    this.context.globalAlpha = 1;
  }

  private paintBearerName(bearer: SeatBearer): void {
    const [first] = bearer.seats;
    if (isTable(bearer)) this.write(bearer.name, bearer, { size: 12 });
    else if (first && SEAT_PITCH * this.scale >= NAMES_FROM) {
      const at = { x: bearer.x + first.x - SEAT_PITCH * 0.8, y: bearer.y + first.y };
      this.write(bearer.name, at, { size: 11, color: this.colors.muted });
    }
  }

  private paintSeat(seat: PlanSeat, { x, y }: Point, color: string): void {
    const { context } = this;
    if (SEAT_PITCH * this.scale < DISCS_FROM) {
      if (context.fillStyle !== color) context.fillStyle = color;
      context.fillRect(x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2);
      return;
    }
    context.globalAlpha = seat.retired ? 0.25 : 1;
    context.fillStyle = color;
    context.beginPath();
    context.arc(x, y, RADIUS, 0, Math.PI * 2);
    context.fill();
    if (seat.obstructed) {
      context.strokeStyle = this.colors.text;
      context.lineWidth = 1.5;
      context.setLineDash([3, 3]);
      context.stroke();
      context.setLineDash([]);
    }
    const sign = seat.accessible ? WHEELCHAIR : seat.companionOf === undefined ? seat.name : '+';
    if (SEAT_PITCH * this.scale >= NUMBERS_FROM)
      this.write(sign, { x, y: y + 0.5 }, { size: 9, color: contrastOf(color) });
    context.globalAlpha = 1;
  }

  private paintSelection({ floor, selection, preview }: Scene): void {
    const parts = partsOf(floor, selection);
    if (parts.length === 0) return;
    const { context } = this;
    const by = preview.by ?? { x: 0, y: 0 };
    context.strokeStyle = this.colors.focus;
    context.lineWidth = 2 / this.scale;
    for (const part of parts) {
      const { x, y, width, height } = boundsOfPart(part);
      context.beginPath();
      if (part.kind === 'seat')
        context.arc(part.at.x + by.x, part.at.y + by.y, RADIUS + 2 / this.scale, 0, Math.PI * 2);
      else context.rect(x + by.x, y + by.y, width, height);
      context.stroke();
    }
    const all = boundsOfParts(parts);
    if (!all || parts.length < 2) return;
    context.setLineDash([6 / this.scale, 4 / this.scale]);
    context.strokeRect(all.x + by.x, all.y + by.y, all.width, all.height);
    context.setLineDash([]);
  }

  private paintPreview({ box, line }: Preview): void {
    const { context } = this;
    context.strokeStyle = this.colors.focus;
    context.fillStyle = this.colors.focus;
    context.lineWidth = 1.5 / this.scale;
    if (box) {
      context.globalAlpha = 0.12;
      context.fillRect(box.x, box.y, box.width, box.height);
      context.globalAlpha = 1;
      context.strokeRect(box.x, box.y, box.width, box.height);
    }
    if (!line) return;
    context.beginPath();
    context.moveTo(line.from.x, line.from.y);
    context.lineTo(line.to.x, line.to.y);
    context.stroke();
  }

  private write(text: string, { x, y }: Point, look: Lettering): void {
    this.context.fillStyle = look.color ?? this.colors.text;
    this.context.font = `600 ${look.size}px ${FONT}`;
    this.context.textAlign = look.align ?? 'center';
    this.context.textBaseline = 'middle';
    this.context.fillText(text, x, y);
  }

  private isShown(box: Rectangle): boolean {
    const { shown } = this;
    return (
      box.x <= shown.x + shown.width &&
      box.x + box.width >= shown.x &&
      box.y <= shown.y + shown.height &&
      box.y + box.height >= shown.y
    );
  }
}

/** Black or white, whichever is read better on a colour. */
export function contrastOf(color: string): string {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!hex) return '#ffffff';
  const [r = 0, g = 0, b = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return r * 0.299 + g * 0.587 + b * 0.114 > 150 ? '#111111' : '#ffffff';
}
