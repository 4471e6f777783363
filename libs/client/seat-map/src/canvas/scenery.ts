import { pictureAddress } from '@ringside/client/api';
import { PICTURE_WIDTHS } from '@ringside/contracts/pictures';
import type { PictureId } from '@ringside/kernel';
import type { Decoration, DrawnArea, DrawnTable, Point, Rectangle, SeatingDrawing } from '@ringside/booking-core';
import { inkOn, toCss, mix, parseColor } from './category-colors';
import type { MapColors } from './map-colors';
import type { Box } from './seat-geometry';

type Context = CanvasRenderingContext2D;
export const FONT = "'Inter Variable', system-ui, sans-serif";

interface Turned extends Rectangle {
  readonly rotation?: number | undefined;
  readonly shape?: 'rectangle' | 'ellipse' | 'polygon' | undefined;
  readonly points?: readonly number[] | undefined;
}

const GROUNDS = { desk: 'well', stage: 'hover', wall: 'outline', bar: 'hover', shape: 'hover' } as const;
const HAS_EDGE: ReadonlySet<Decoration['kind']> = new Set(['desk', 'stage']);

/** What a hall consists of beside its seats: its ground, stage, desks, tables and standing areas. */
export class Scenery {
  private readonly pictures: (Rectangle & { readonly image: HTMLImageElement; readonly opacity: number })[] = [];

  /**
   * @param accents the colour of each category
   * @param onPicture a picture has arrived
   */
  constructor(
    private readonly drawing: SeatingDrawing,
    private readonly colors: MapColors,
    private readonly accents: readonly string[],
  ) {}

  /** Fetches the pictures behind the hall; calls back when one can be drawn. */
  fetchPictures(onPicture: () => void): void {
    for (const { pictureId, opacity, ...place } of this.drawing.pictures ?? []) {
      void fetchLargest(pictureId).then((image) => {
        if (!image) return;
        this.pictures.push({ ...place, image, opacity });
        onPicture();
      });
    }
  }

  /**
   * Draws all that touches the box, in units of the drawing.
   * @param scale device pixels a unit: what is smaller than a few pixels is drawn without its edges and corners
   */
  paint(context: Context, box: Box, scale: number): void {
    for (const { image, opacity, x, y, width, height } of this.pictures) {
      context.globalAlpha = opacity;
      context.drawImage(image, x, y, width, height);
      context.globalAlpha = 1;
    }
    const { sections, decorations, areas = [], tables = [] } = this.drawing;
    const each = <T extends Turned>(pieces: readonly T[], paint: (context: Context, piece: T) => void) =>
      pieces.filter((piece) => touches(piece, box)).forEach((piece) => paint(context, piece));
    each(sections, this.paintSection);
    each(decorations, (_context, piece) =>
      isSpeck(piece, scale) ? this.paintSpeck(context, piece) : this.paintDecoration(context, piece),
    );
    each(areas, this.paintArea);
    each(
      tables.filter(({ booth }) => !booth), // they have a state, as seats have
      this.paintTable,
    );
  }

  private readonly paintSection = (context: Context, { x, y, width, height }: Rectangle): void => {
    context.beginPath();
    context.roundRect(x, y, width, height, 14);
    context.fillStyle = this.colors.ground;
    context.fill();
    context.strokeStyle = this.colors.line;
    context.lineWidth = 1.5;
    context.stroke();
  };

  private paintSpeck(context: Context, { kind, color, x, y, width, height }: Decoration): void {
    if (kind === 'text') return;
    context.fillStyle = color ?? this.colors[GROUNDS[kind]];
    context.fillRect(x, y, width, height);
  }

  private readonly paintDecoration = (context: Context, piece: Decoration): void => {
    const { colors } = this;
    turned(context, piece, () => {
      outline(context, piece.kind === 'desk' ? inset(piece) : piece, piece.kind === 'wall' ? 2 : 6);
      const fill = piece.kind === 'text' ? undefined : (piece.color ?? colors[GROUNDS[piece.kind]]);
      if (fill) {
        context.fillStyle = fill;
        context.fill();
      }
      const border = piece.border ?? (HAS_EDGE.has(piece.kind) ? colors.line : undefined);
      if (border) {
        context.strokeStyle = border;
        context.lineWidth = 1.5;
        context.stroke();
      }
      if (piece.text !== undefined) this.write(context, piece, piece.text, this.lettersOf(piece));
    });
  };

  private lettersOf({ kind, color, height }: Decoration): { size: number; ink: string } {
    if (kind === 'text') return { size: height * 0.8, ink: color ?? this.colors.muted };
    return { size: Math.min(26, height * 0.5), ink: color ? inkOn(color) : this.colors.text };
  }

  private readonly paintArea = (context: Context, area: DrawnArea): void => {
    const accent = this.accents[area.category ?? -1] ?? this.colors.free;
    turned(context, area, () => {
      outline(context, area, 14);
      context.fillStyle = toCss(mix(parseColor(this.colors.ground), parseColor(accent), 0.12));
      context.fill();
      context.strokeStyle = accent;
      context.lineWidth = 2;
      context.setLineDash(area.kind === 'standing' ? [8, 6] : []);
      context.stroke();
      context.setLineDash([]);
    });
  };

  private readonly paintTable = (context: Context, table: DrawnTable): void => {
    turned(context, table, () => {
      outline(context, table, 8);
      context.fillStyle = this.colors.well;
      context.fill();
      context.strokeStyle = table.whole ? this.colors.outline : this.colors.line;
      context.lineWidth = 1.5;
      context.stroke();
      this.write(context, table, table.name, { size: Math.min(16, table.height * 0.4), ink: this.colors.muted });
    });
  };

  /** Words in the middle of a rectangle, as large as they fit. */
  private write(context: Context, place: Rectangle, text: string, look: { size: number; ink: string }): void {
    const widest = Math.max(1, place.width - 8);
    context.font = `600 ${look.size}px ${FONT}`;
    const fitting = Math.min(1, widest / Math.max(1, context.measureText(text).width));
    context.font = `600 ${look.size * fitting}px ${FONT}`;
    context.fillStyle = look.ink;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, place.x + place.width / 2, place.y + place.height / 2);
  }
}

/** The widest file there is of a picture: small pictures have not all of the widths. */
async function fetchLargest(pictureId: string): Promise<HTMLImageElement | undefined> {
  for (const width of PICTURE_WIDTHS.toReversed()) {
    const image = new Image();
    image.src = pictureAddress(pictureId as PictureId, width);
    const isThere = await image.decode().then(
      () => true,
      () => false,
    );
    if (isThere) return image;
  }
  return undefined;
}

const SPECK_PX = 5;
const isSpeck = ({ shape = 'rectangle', rotation, width, height }: Decoration, scale: number): boolean =>
  shape === 'rectangle' && !rotation && Math.min(width, height) * scale < SPECK_PX;

/** A turned rectangle may reach beyond itself by as much as it is long. */
function touches({ x, y, width, height, rotation }: Turned, { left, top, right, bottom }: Box): boolean {
  const spare = rotation ? Math.hypot(width, height) / 2 : 2;
  return x - spare < right && x + width + spare > left && y - spare < bottom && y + height + spare > top;
}

function turned(context: Context, { x, y, width, height, rotation }: Turned, draw: () => void): void {
  if (!rotation) return draw();
  context.save();
  context.translate(x + width / 2, y + height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.translate(-x - width / 2, -y - height / 2);
  draw();
  context.restore();
}

function outline(context: Context, place: Turned, corner: number): void {
  const { x, y, width, height, shape = 'rectangle', points = [] } = place;
  context.beginPath();
  if (shape === 'rectangle') context.roundRect(x, y, width, height, Math.min(corner, width / 2, height / 2));
  else if (shape === 'ellipse')
    context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, Math.PI * 2);
  else {
    for (let at = 0; at + 1 < points.length; at += 2) context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    context.closePath();
  }
}

const inset = (place: Decoration): Decoration => ({ ...place, y: place.y + 2, height: Math.max(1, place.height - 4) });

/** Whether a point lies on a shape. */
export function isOn(place: Turned, point: Point): boolean {
  const { x, y, width, height, rotation = 0, shape = 'rectangle', points = [] } = place;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const angle = (-rotation * Math.PI) / 180;
  const [overX, overY] = [point.x - middleX, point.y - middleY];
  const alongX = overX * Math.cos(angle) - overY * Math.sin(angle);
  const alongY = overX * Math.sin(angle) + overY * Math.cos(angle);
  if (shape === 'polygon') return isInside(points, point);
  if (shape === 'ellipse') return (alongX / (width / 2)) ** 2 + (alongY / (height / 2)) ** 2 <= 1;
  return Math.abs(alongX) <= width / 2 && Math.abs(alongY) <= height / 2;
}

/** A ray to the right crosses the edge of a polygon an odd number of times from inside. */
function isInside(points: readonly number[], { x, y }: Point): boolean {
  let inside = false;
  for (let at = 0, last = points.length - 2; at + 1 < points.length; last = at, at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [points[at], points[at + 1], points[last], points[last + 1]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
