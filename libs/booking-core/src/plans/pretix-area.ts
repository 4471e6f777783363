import type { PlanDecoration } from './plan-document';
import { Bounds } from './plan-bounds';
import type { PretixAreaObject } from './pretix-format';

type Drawn = Omit<PlanDecoration, 'key' | 'pretix'>;

/** An area of the format as we draw it, from its zone's corner. Rectangles turn around their middle here as there. */
export function drawArea(area: PretixAreaObject): Drawn {
  const { x, y } = area.position ?? { x: 0, y: 0 };
  return {
    kind: area.shape === 'text' ? 'text' : 'shape',
    ...shapeOf(area, x, y),
    ...(area.rotation ? { rotation: area.rotation % 360 } : {}),
    ...(area.text ? { text: area.text.text } : {}),
    ...(area.color ? { color: area.color } : {}),
    ...(area.border_color ? { border: area.border_color } : {}),
  };
}

const TEXT = { width: 120, height: 24 };

function shapeOf(
  area: PretixAreaObject,
  x: number,
  y: number,
): Pick<Drawn, 'shape' | 'x' | 'y' | 'width' | 'height' | 'points'> {
  if (area.rectangle) return { shape: 'rectangle', x, y, ...area.rectangle };
  const radius = area.ellipse?.radius ?? (area.circle && { x: area.circle.radius, y: area.circle.radius });
  if (radius) return { shape: 'ellipse', x: x - radius.x, y: y - radius.y, width: radius.x * 2, height: radius.y * 2 };
  if (!area.polygon) return { shape: 'rectangle', x: x - TEXT.width / 2, y: y - TEXT.height / 2, ...TEXT };
  const bounds = new Bounds();
  for (const point of area.polygon.points) bounds.point(point.x, point.y);
  const box = bounds.rectangle ?? { x: 0, y: 0, width: 0, height: 0 };
  const points = area.polygon.points.flatMap((point) => [point.x - box.x, point.y - box.y]);
  return { shape: 'polygon', ...box, x: x + box.x, y: y + box.y, points };
}

/** A decoration as an area of the format. One that was imported and not changed since is what it was. */
export function areaOf(decoration: PlanDecoration): PretixAreaObject {
  const { key: _key, pretix, ...drawn } = decoration;
  if (pretix !== undefined) {
    const source = JSON.parse(pretix) as PretixAreaObject;
    if (isSame(drawArea(source), drawn)) return source;
  }
  return drawnArea(drawn);
}

function drawnArea({
  shape,
  x,
  y,
  width,
  height,
  rotation,
  points = [],
  color,
  border,
  text,
}: Drawn): PretixAreaObject {
  const middle = { x: width / 2, y: height / 2 };
  const isEllipse = shape === 'ellipse';
  const shapes = {
    rectangle: { rectangle: { width, height } },
    ellipse: { ellipse: { radius: middle } },
    polygon: {
      polygon: {
        points: points.flatMap((at, index) => (index % 2 === 0 ? [{ x: at, y: points[index + 1] ?? 0 }] : [])),
      },
    },
  };
  return {
    shape,
    position: isEllipse ? { x: x + middle.x, y: y + middle.y } : { x, y },
    rotation: rotation ?? 0,
    color: color ?? '#dddddd',
    border_color: border ?? '#444444',
    ...shapes[shape],
    ...(text ? { text: { text, position: isEllipse ? { x: 0, y: 0 } : middle, color: '#222222', size: 14 } } : {}),
  };
}

/** By value, whatever the order of fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
