import { SEAT_PITCH } from '@ringside/booking-core';
import { onThemeChange, readColors } from './map-colors';
import { listenToGestures } from './map-gestures';
import type { MapModel } from '../map-model';
import { MapPainter, type MapWords, SEATS_FROM } from './map-painter';
import type { Point } from './seat-geometry';
import { clamp, fit, pan, reveal, type Size, smallestScale, toDrawing, type Viewport, zoom } from './viewport';

export interface MapViewOptions {
  readonly words: MapWords;
  /** A seat was pressed. */
  readonly onSeat: (seatNo: number) => void;
  readonly onHover?: (seatNo: number | undefined) => void;
}

/** Fingers are this wide, in CSS pixels. */
const TOUCH_REACH_PX = 22;
const SETTLE_MS = 140;
/** Scale at which a seat is comfortably pressed. */
const CLOSE = 1;

/** The map on a canvas: what is shown, how it is moved, and when it is drawn. */
export class MapView {
  private viewport: Viewport | undefined;
  private view: Size = { width: 0, height: 0 };
  private frame = 0;
  private isZooming = false;
  private settle: ReturnType<typeof setTimeout> | undefined;
  private readonly painter: MapPainter;
  private readonly stops: (() => void)[];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly model: MapModel,
    private readonly options: MapViewOptions,
  ) {
    this.painter = new MapPainter(model, options.words, readColors(this.place));
    const resize = new ResizeObserver(() => this.resize());
    resize.observe(canvas);
    this.stops = [
      () => resize.disconnect(),
      () => clearTimeout(this.settle),
      () => cancelAnimationFrame(this.frame),
      onThemeChange(() => this.recolor()),
      listenToGestures(canvas, {
        onPan: (by) => this.move((viewport) => pan(viewport, by)),
        onZoom: (factor, at) => this.zoomAt(factor, at),
        onZoomEnd: () => this.settleSoon(),
        onTap: (at, isTouch) => this.tap(at, isTouch),
        onHover: (at) => options.onHover?.(at && this.seatAt(at, SEAT_PITCH / 2)),
        canZoom: (factor) => factor > 1 || !this.isFitted,
      }),
      model.onRepaint((what) => {
        this.painter.repaint(what);
        this.request();
      }),
    ];
    this.resize();
  }

  stop(): void {
    this.stops.forEach((stop) => stop());
  }

  zoomBy(factor: number): void {
    this.zoomAt(factor, { x: this.view.width / 2, y: this.view.height / 2 });
    this.settleSoon();
  }

  fitAll(): void {
    this.move(() => fit(this.model.drawing, this.view));
  }

  /** Moves by a part of the view. */
  panBy(parts: Point): void {
    this.move((viewport) => pan(viewport, { x: -parts.x * this.view.width, y: -parts.y * this.view.height }));
  }

  /** Brings a seat into sight, large enough to be told from its neighbours. */
  showSeat(seatNo: number): void {
    const point = { x: this.model.geometry.x[seatNo] ?? 0, y: this.model.geometry.y[seatNo] ?? 0 };
    this.move((viewport) => reveal(viewport, point, this.limits, (SEATS_FROM * 1.8) / SEAT_PITCH));
  }

  /** Brings a section into sight as large as it fits. */
  showSection(sectionNo: number): void {
    const section = this.model.drawing.sections[sectionNo];
    if (!section || this.view.width === 0) return;
    const scale = Math.min(this.view.width / section.width, this.view.height / section.height) * 0.96;
    const middle = { x: section.x + section.width / 2, y: section.y + section.height / 2 };
    const corner = { x: middle.x - this.view.width / scale / 2, y: middle.y - this.view.height / scale / 2 };
    this.move(() => ({ scale, ...corner }));
  }

  private get place(): HTMLElement {
    return this.canvas.parentElement ?? this.canvas;
  }

  private get limits(): { drawing: Size; view: Size } {
    return { drawing: this.model.drawing, view: this.view };
  }

  private get isFitted(): boolean {
    return !this.viewport || this.viewport.scale <= smallestScale(this.model.drawing, this.view) * 1.001;
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const wasFitted = this.isFitted;
    this.view = { width, height };
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    this.move((viewport) => (wasFitted ? fit(this.model.drawing, this.view) : viewport));
    this.draw(); // a resized canvas is blank until it is drawn on
  }

  private recolor(): void {
    this.painter.setColors(readColors(this.place));
    this.request();
  }

  private move(next: (viewport: Viewport) => Viewport): void {
    if (this.view.width === 0) return;
    const before = this.viewport ?? fit(this.model.drawing, this.view);
    this.viewport = clamp(next(before), this.model.drawing, this.view);
    // at its smallest the map has nothing to pan: one finger scrolls the page
    this.canvas.style.touchAction = this.isFitted ? 'pan-y' : 'none';
    this.request();
  }

  private zoomAt(factor: number, at: Point): void {
    this.isZooming = true;
    this.move((viewport) => zoom(viewport, factor, at, this.limits));
  }

  private settleSoon(): void {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      this.isZooming = false;
      this.request();
    }, SETTLE_MS);
  }

  /** Far out a tap comes closer; else it means the nearest seat, a free one rather than another. */
  private tap(at: Point, isTouch: boolean): void {
    if (!this.viewport) return;
    if (SEAT_PITCH * this.viewport.scale < SEATS_FROM) {
      return this.move((viewport) => reveal(viewport, toDrawing(viewport, at), this.limits, CLOSE));
    }
    const reach = Math.max(SEAT_PITCH / 2, isTouch ? TOUCH_REACH_PX / this.viewport.scale : 0);
    const seatNo = this.seatAt(at, SEAT_PITCH / 2) ?? this.seatAt(at, reach, this.model.isFree);
    if (seatNo !== undefined) this.options.onSeat(seatNo);
  }

  private seatAt(at: Point, reach: number, counts?: (seatNo: number) => boolean): number | undefined {
    if (!this.viewport || SEAT_PITCH * this.viewport.scale < SEATS_FROM) return undefined;
    return this.model.geometry.nearest(toDrawing(this.viewport, at), reach, counts);
  }

  private request(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const context = this.canvas.getContext('2d');
    if (!context || !this.viewport) return;
    if (!this.painter.paint(context, this.viewport, this.view, devicePixelRatio, this.isZooming)) this.request();
  }
}
