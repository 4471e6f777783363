import type { Point, Rectangle } from '@ringside/booking-core';
import { onColorsChange } from '@ringside/client/ui';
import type { MapModel } from '../map-model';
import { readColors } from './map-colors';
import { listenToGestures } from './map-gestures';
import type { MapWords } from './map-labels';
import { MapPainter } from './map-painter';
import { Minimap } from './minimap';
import { Sight } from './sight';
import { prefersStillness, Travel } from './travel';
import { clamp, fit, frame, type Limits, pan, reveal, shownBox, type Size, smallestScale } from './viewport';
import { toDrawing, type Viewport, zoom } from './viewport';

export interface MapViewOptions {
  readonly words: MapWords;
  /** A seat was pressed. */
  readonly onSeat: (seatNo: number) => void;
  /** A standing area was pressed. */
  readonly onArea?: (areaNo: number) => void;
  readonly onHover?: (seatNo: number | undefined) => void;
  /** Another floor is shown. */
  readonly onFloor?: (floorNo: number) => void;
  /** The seats that a press on this one would choose. */
  readonly aimAt?: (seatNo: number) => readonly number[];
}

/** Fingers are this wide, in CSS pixels. */
const TOUCH_REACH_PX = 22;
const SETTLE_MS = 140;
/** Times the scale that shows everything: from then on the small picture helps to know where one is. */
const MINIMAP_FROM = 1.5;
/** CSS pixels between two seats from which on one can be pressed. */
const SEATS_FROM = 9;
/** CSS pixels between two seats: comfortably pressed, and the largest. */
const CLOSE = 34;
const LARGEST = 66;

/** The map on a canvas: what is shown, how it is moved, and when it is drawn. */
export class MapView {
  private viewport: Viewport | undefined;
  private view: Size = { width: 0, height: 0 };
  private frame = 0;
  private isZooming = false;
  private hasDrawn = false;
  private settle: ReturnType<typeof setTimeout> | undefined;
  private aim: readonly number[] = [];
  private floorNo = 0;
  /** The only floor of a drawing that tells none. */
  private readonly everything: Rectangle;
  private readonly travel = new Travel((viewport, isOver) => this.travelled(viewport, isOver));
  private readonly painter: MapPainter;
  private readonly minimap: Minimap;
  private readonly sight: Sight;
  private readonly stops: (() => void)[];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    small: HTMLElement,
    private readonly model: MapModel,
    private readonly options: MapViewOptions,
  ) {
    this.everything = { x: 0, y: 0, width: model.drawing.width, height: model.drawing.height };
    this.painter = new MapPainter(model, options.words, readColors(this.place), () => this.request());
    this.minimap = new Minimap(small, (middle) => this.move((viewport) => this.around(middle, viewport.scale)));
    this.sight = new Sight(model);
    const resize = new ResizeObserver(() => this.resize());
    resize.observe(canvas);
    this.stops = [
      () => resize.disconnect(),
      () => clearTimeout(this.settle),
      () => cancelAnimationFrame(this.frame),
      () => this.travel.stop(),
      () => this.minimap.stop(),
      () => this.sight.stop(),
      onColorsChange(() => this.recolor()),
      this.listen(),
      model.onRepaint((what) => {
        this.painter.repaint(what);
        if (what !== 'outlines') this.minimap.forget();
        this.request();
      }),
    ];
    // words are drawn in the fallback's letters until then
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(() => this.recolor());
    this.resize();
  }

  stop(): void {
    this.stops.forEach((stop) => stop());
  }

  zoomBy(factor: number): void {
    const middle = { x: this.view.width / 2, y: this.view.height / 2 };
    this.go((viewport) => clamp(zoom(viewport, factor, middle, this.limits), this.limits));
  }

  fitAll(): void {
    this.go(() => fit(this.limits));
  }

  /** Moves by a part of the view. */
  panBy(parts: Point): void {
    this.move((viewport) => pan(viewport, { x: -parts.x * this.view.width, y: -parts.y * this.view.height }));
  }

  /** Brings a seat into sight, large enough to be told from its neighbours, or for what is written at it to be read. */
  showSeat(seatNo: number, isRead = false): void {
    const { geometry } = this.model;
    if (!geometry.exists(seatNo)) return;
    this.showFloor(this.model.floorOf(geometry.sectionOf[seatNo] ?? 0));
    const closer = (isRead ? CLOSE : SEATS_FROM * 1.8) / geometry.pitch;
    this.go((viewport) => reveal(viewport, geometry.pointOf(seatNo), this.limits, closer));
  }

  /** Brings a section into sight as large as it fits. */
  showSection(sectionNo: number): void {
    const section = this.model.drawing.sections[sectionNo];
    if (!section) return;
    this.showFloor(this.model.floorOf(sectionNo));
    this.go(() => frame(section, this.limits));
  }

  showFloor(floorNo: number): void {
    if (floorNo === this.floorNo) return;
    this.floorNo = floorNo;
    this.options.onFloor?.(floorNo);
    this.move(() => fit(this.limits));
  }

  /** Where a seat is drawn, in CSS pixels of the canvas; nothing before the first frame. */
  placeOf(seatNo: number): Point | undefined {
    if (!this.viewport) return undefined;
    const { x, y } = this.model.geometry.pointOf(seatNo);
    const { scale } = this.viewport;
    return { x: (x - this.viewport.x) * scale, y: (y - this.viewport.y) * scale };
  }

  private get place(): HTMLElement {
    return this.canvas.parentElement ?? this.canvas;
  }

  private get limits(): Limits {
    const { drawing, geometry } = this.model;
    return {
      floor: drawing.floors?.[this.floorNo] ?? this.everything,
      view: this.view,
      largest: LARGEST / geometry.pitch,
    };
  }

  private get isFitted(): boolean {
    return !this.viewport || this.viewport.scale <= smallestScale(this.limits) * 1.001;
  }

  private listen(): () => void {
    return listenToGestures(this.canvas, {
      onPan: (by) => this.move((viewport) => pan(viewport, by)),
      onFling: (by) => this.travel.fling(this.viewport, by),
      onZoom: (factor, at) => this.zoomAt(factor, at),
      onZoomEnd: () => this.settleSoon(),
      onTap: (at, isTouch) => this.tap(at, isTouch),
      onHover: (at) => this.hover(at),
      canZoom: (factor) => factor > 1 || !this.isFitted,
    });
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0 || this.hasSize(width, height)) return;
    const wasFitted = this.isFitted;
    this.view = { width, height };
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    this.move((viewport) => (wasFitted ? fit(this.limits) : viewport));
    // a resized canvas is blank until it is drawn on; the first time it was blank anyway, and the page comes first
    if (this.hasDrawn) this.draw();
  }

  /** An observer tells the size once more in the frame in which the hall was drawn first: to draw it twice there takes long. */
  private hasSize(width: number, height: number): boolean {
    const { view, canvas } = this;
    return view.width === width && view.height === height && canvas.width === Math.round(width * devicePixelRatio);
  }

  private recolor(): void {
    this.painter.setColors(readColors(this.place));
    this.minimap.forget();
    this.request();
  }

  /** Goes there at once; whatever way was under way ends. */
  private move(next: (viewport: Viewport) => Viewport): void {
    if (this.view.width === 0) return;
    this.travel.stop();
    const before = this.viewport ?? fit(this.limits);
    this.viewport = clamp(next(before), this.limits);
    // at its smallest the map has nothing to pan: one finger scrolls the page
    this.canvas.style.touchAction = this.isFitted ? 'pan-y' : 'none';
    this.request();
  }

  /** Goes there in a short moment, or at once for people who want less motion. */
  private go(next: (viewport: Viewport) => Viewport): void {
    if (!this.viewport || prefersStillness()) return this.move(next);
    this.travel.to(this.viewport, clamp(next(this.travel.target ?? this.viewport), this.limits), this.view);
  }

  private travelled(viewport: Viewport, isOver: boolean): void {
    this.viewport = clamp(viewport, this.limits);
    this.isZooming = !isOver;
    this.canvas.style.touchAction = this.isFitted ? 'pan-y' : 'none';
    this.request();
  }

  private around(middle: Point, scale: number): Viewport {
    return { scale, x: middle.x - this.view.width / scale / 2, y: middle.y - this.view.height / scale / 2 };
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
    const { pitch } = this.model.geometry;
    const point = toDrawing(this.viewport, at);
    const areaNo = this.model.areaAt(point);
    if (areaNo !== undefined) return this.options.onArea?.(areaNo);
    if (pitch * this.viewport.scale < SEATS_FROM) {
      return this.go((viewport) => reveal(viewport, point, this.limits, CLOSE / pitch));
    }
    const reach = Math.max(pitch / 2, isTouch ? TOUCH_REACH_PX / this.viewport.scale : 0);
    const seatNo = this.seatAt(at, pitch / 2) ?? this.seatAt(at, reach, this.model.isFree);
    if (seatNo !== undefined) this.options.onSeat(seatNo);
  }

  private hover(at: Point | undefined): void {
    const seatNo = at && this.seatAt(at, this.model.geometry.pitch / 2);
    this.aim = (seatNo === undefined ? undefined : this.options.aimAt?.(seatNo)) ?? [];
    this.options.onHover?.(seatNo);
    this.request();
  }

  private seatAt(at: Point, reach: number, counts?: (seatNo: number) => boolean): number | undefined {
    if (!this.viewport || this.model.geometry.pitch * this.viewport.scale < SEATS_FROM) return undefined;
    return this.model.geometry.nearest(toDrawing(this.viewport, at), reach, counts);
  }

  private request(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const context = this.canvas.getContext('2d', { alpha: false });
    if (!context || !this.viewport) return;
    const isFirst = !this.hasDrawn;
    this.hasDrawn = true;
    const { viewport, limits, isZooming, aim } = this;
    const now = { viewport, limits, isZooming, isFirst, aim, pixelRatio: devicePixelRatio };
    const isWhole = this.painter.paint(context, now);
    const isClose = viewport.scale > smallestScale(limits) * MINIMAP_FROM;
    const shown = isClose ? shownBox(viewport, this.view) : undefined;
    this.minimap.show(limits.floor, shown, (on, size) => this.painter.paintSmall(on, limits, size, devicePixelRatio));
    this.sight.look(shownBox(viewport, this.view), viewport.scale);
    if (!isWhole) this.request();
  }
}
