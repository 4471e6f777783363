import { boundsOfFloor, type PlanPicture, type Point } from '@ringside/booking-core';
import { onColorsChange } from '@ringside/client/ui';
import type { DesignerModel } from '../designer-model';
import { readColors } from './designer-colors';
import { DesignerPainter } from './designer-painter';
import { listenToPointers } from './designer-pointers';
import { fitted, panned, type Size, toPlan, type Viewport, zoomed } from './viewport';

const EMPTY_SHEET = { x: 0, y: 0, width: 900, height: 600 };

/** Whether the sheet has become another: the whole screen, or a phone that was turned. */
const isFarFrom = (now: number, before: number): boolean => Math.abs(now - before) > before * 0.25;

/** The canvas of a plan: which part is shown, drawn anew once a frame when something changed. */
export class DesignerView {
  private viewport: Viewport = { x: 0, y: 0, scale: 1 };
  private size: Size = { width: 0, height: 0 };
  private painter: DesignerPainter | undefined;
  private frame: number | undefined;
  private picture: { readonly address: string; readonly image: HTMLImageElement } | undefined;
  private readonly stops: (() => void)[];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly model: DesignerModel,
    private readonly pictureAddress: (picture: PlanPicture) => string,
  ) {
    const resizing = new ResizeObserver(() => this.resize());
    resizing.observe(canvas);
    this.stops = [
      () => resizing.disconnect(),
      model.subscribe(() => this.redraw()),
      onColorsChange(() => this.takeColors()),
      listenToPointers(canvas, model, this),
    ];
    this.takeColors();
  }

  stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.stops.forEach((stop) => stop());
  }

  get scale(): number {
    return this.viewport.scale;
  }

  /** The middle of what is shown, in the plan. */
  get middle(): Point {
    return toPlan(this.viewport, { x: this.size.width / 2, y: this.size.height / 2 });
  }

  toPlan = (at: Point): Point => toPlan(this.viewport, at);

  panBy(by: Point): void {
    this.viewport = panned(this.viewport, by);
    this.redraw();
  }

  zoomBy(factor: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    this.viewport = zoomed(this.viewport, factor, at);
    this.redraw();
  }

  fitAll(): void {
    this.viewport = fitted(boundsOfFloor(this.model.floor) ?? EMPTY_SHEET, this.size);
    this.redraw();
  }

  redraw(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paint();
    });
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const isOther = isFarFrom(width, this.size.width) || isFarFrom(height, this.size.height);
    this.size = { width, height };
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    if (isOther) this.fitAll();
    this.paint(); // at once: a resized canvas is empty
  }

  private takeColors(): void {
    const context = this.canvas.getContext('2d');
    if (context) this.painter = new DesignerPainter(context, readColors(this.canvas.parentElement ?? this.canvas));
    this.redraw();
  }

  private paint(): void {
    const { document, selection } = this.model.read();
    const { floor, preview } = this.model;
    const categories = new Map(document.categories.map(({ key, color }) => [key, color]));
    const picture = this.pictureOf(floor.picture);
    this.painter?.paint({ floor, categories, selection, preview, picture }, this.viewport, this.size, devicePixelRatio);
  }

  private pictureOf(picture: PlanPicture | undefined): HTMLImageElement | undefined {
    if (!picture) return undefined;
    const address = this.pictureAddress(picture);
    if (this.picture?.address !== address) {
      const image = new Image();
      image.onload = () => this.redraw();
      image.src = address;
      this.picture = { address, image };
    }
    const { image } = this.picture;
    return image.complete && image.naturalWidth > 0 ? image : undefined;
  }
}
