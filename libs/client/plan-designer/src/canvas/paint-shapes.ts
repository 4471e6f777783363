import type { PlanArea, PlanDecoration, PlanShape, Rectangle } from '@ringside/booking-core';
import type { DesignerColors } from './designer-colors';

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly colors: DesignerColors;
  readonly scale: number;
}

interface Shape extends Rectangle {
  readonly shape: PlanShape;
  readonly rotation?: number | undefined;
  readonly points?: readonly number[] | undefined;
}

interface Look {
  readonly fill: string | undefined;
  readonly line: string | undefined;
  readonly text?: string | undefined;
}

/** Draws a shape, with what is written in its middle. */
export function paintShape({ context, colors }: Pen, shape: Shape, look: Look): void {
  const { x, y, width, height, rotation = 0 } = shape;
  context.save();
  context.translate(x + width / 2, y + height / 2);
  if (rotation !== 0) context.rotate((rotation * Math.PI) / 180);
  trace(context, shape);
  if (look.fill) {
    context.fillStyle = look.fill;
    context.fill();
  }
  if (look.line) {
    context.strokeStyle = look.line;
    context.lineWidth = 1.5;
    context.stroke();
  }
  if (look.text) {
    context.fillStyle = colors.text;
    context.font = `600 ${Math.max(10, Math.min(22, height * 0.5))}px 'Inter Variable', system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(look.text, 0, 0, Math.max(20, width - 8));
  }
  context.restore();
}

/** The outline around its own middle. */
function trace(context: CanvasRenderingContext2D, { shape, width, height, points = [] }: Shape): void {
  context.beginPath();
  if (shape === 'ellipse') context.ellipse(0, 0, width / 2, height / 2, 0, 0, Math.PI * 2);
  else if (shape === 'rectangle') context.roundRect(-width / 2, -height / 2, width, height, 4);
  else {
    for (let at = 0; at + 1 < points.length; at += 2)
      context.lineTo((points[at] ?? 0) - width / 2, (points[at + 1] ?? 0) - height / 2);
    context.closePath();
  }
}

export function paintDecoration(pen: Pen, decoration: PlanDecoration): void {
  const { colors } = pen;
  const { kind, color, border, text } = decoration;
  const fill = kind === 'text' ? color : (color ?? (kind === 'wall' ? colors.muted : colors.well));
  paintShape(pen, decoration, { fill, line: kind === 'text' ? border : (border ?? colors.line), text });
}

export function paintArea(pen: Pen, area: PlanArea, color: string | undefined): void {
  const { context, colors } = pen;
  context.globalAlpha = 0.35;
  paintShape(pen, area, { fill: color ?? colors.seat, line: undefined });
  context.globalAlpha = 1;
  paintShape(pen, area, { fill: undefined, line: color ?? colors.seat, text: `${area.name} · ${area.capacity}` });
}
