import {
  nameSeat,
  type Point,
  SEAT_FREE,
  SEAT_NOT_FOR_SALE,
  type SeatingDrawing,
  suggestSeats,
} from '@ringside/booking-core';
import type { MySeats } from '@ringside/contracts/booking';
import { isOn } from './canvas/scenery';
import { SeatGeometry } from './canvas/seat-geometry';
import { lookOf, MY_HOLD, MY_SEAT, SEAT_LOOKS, type SeatLook } from './canvas/seat-looks';
import { Listeners } from './listeners';
import { NearSpans } from './near-spans';
import type { PriceBook } from './price-book';
import type { SeatPicture, SeatsPatched } from './seat-store';

/** What React draws of the map; another object after each change. */
export interface MapSummary {
  readonly selected: readonly number[];
  /** Seats that were selected until somebody took them a moment ago. */
  readonly lost: readonly number[];
  readonly free: number;
  readonly freeBySection: readonly number[];
  readonly focused: number | undefined;
}

/** What must be painted anew: seats, all of them, or only the outlines on top. */
export type Repaint = SeatsPatched | 'outlines';

const FREE = SEAT_LOOKS.indexOf('free');
/** The look of each code with each thing that can be mine about it, worked out once. */
const LOOK_INDEX = Uint8Array.from({ length: 12 }, (_, at) => SEAT_LOOKS.indexOf(lookOf(Math.floor(at / 3), at % 3)));

/**
 * The map of one layout as one person sees it: what everyone sees, what is theirs laid over it, and what they have selected.
 * It lives outside React; canvas and list read it and are told what to draw anew.
 */
export class MapModel {
  readonly geometry: SeatGeometry;
  /** By seat number, an index into `SEAT_LOOKS`. */
  readonly looks: Uint8Array;
  /** What is in sight so closely that tags can be read. */
  readonly near = new NearSpans();
  private readonly mine = new Map<number, number>();
  private readonly selection = new Set<number>();
  private selectsAny = false;
  /** Seats of groups that I am in. */
  private openToMe: ReadonlySet<number> = new Set();
  private readonly freeBySection: number[];
  private readonly freeByRow: Uint16Array;
  private readonly seatsBySection: number[];
  private readonly categoriesBySection: Set<number>[];
  private readonly freeByArea = new Map<number, number>();
  /** A few letters at a seat: the team that sits there, or the group of mine that it is kept for. */
  private tags: ReadonlyMap<number, string> = new Map();
  /** What somebody looks for: all other seats stand back. */
  private wanted: ((seatNo: number) => boolean) | undefined;
  /** Nothing while it is loading, and for an event that sells nothing. */
  prices: PriceBook | undefined;
  private codes: Uint8Array = new Uint8Array();
  private lost: readonly number[] = [];
  private focused: number | undefined;
  private known: MapSummary | undefined;
  private readonly painters = new Set<(what: Repaint) => void>();
  private readonly listeners = new Listeners();

  constructor(readonly drawing: SeatingDrawing) {
    this.geometry = new SeatGeometry(drawing);
    this.looks = new Uint8Array(drawing.count).fill(FREE);
    this.freeBySection = drawing.sections.map(() => 0);
    this.freeByRow = Uint16Array.from(drawing.rows, ({ seats }) => seats.length);
    this.seatsBySection = drawing.sections.map(() => 0);
    this.categoriesBySection = drawing.sections.map(() => new Set<number>());
    for (const { sectionNo, seats, categories = [] } of drawing.rows) {
      this.freeBySection[sectionNo]! += seats.length;
      this.seatsBySection[sectionNo]! += seats.length;
      for (const category of categories) if (category >= 0) this.categoriesBySection[sectionNo]?.add(category);
    }
  }

  /** Shows another state of the seats; `patched` tells which of them differ from what was shown before. */
  show({ states }: Pick<SeatPicture, 'states'>, patched: SeatsPatched): void {
    this.codes = states;
    this.lookAgain(patched, patched !== 'all');
  }

  /** Lays what is mine over the map. */
  setMine(mine: (Pick<MySeats, 'hold' | 'tickets'> & Partial<Pick<MySeats, 'groups'>>) | undefined): void {
    const before = [...this.mine.keys(), ...this.openToMe];
    this.openToMe = new Set(mine?.groups?.flatMap(({ seatNos }) => seatNos));
    this.mine.clear();
    for (const seatNo of mine?.hold?.seatNos ?? []) this.mine.set(seatNo, MY_HOLD);
    for (const { seatNo } of mine?.tickets ?? []) this.mine.set(seatNo, MY_SEAT);
    this.lookAgain([...before, ...this.mine.keys(), ...this.openToMe]);
  }

  /** Writes these letters at seats, and no others. */
  setTags(tags: ReadonlyMap<number, string>): void {
    const changed = new Set([...this.tags.keys(), ...tags.keys()]);
    for (const seatNo of changed) if (this.tags.get(seatNo) === tags.get(seatNo)) changed.delete(seatNo);
    this.tags = tags;
    if (changed.size > 0) this.tell([...changed].filter(this.geometry.exists));
  }

  tagAt = (seatNo: number): string | undefined => this.tags.get(seatNo);
  hasTags = (): boolean => this.tags.size > 0;

  lookAt = (seatNo: number): SeatLook => SEAT_LOOKS[this.looks[seatNo] ?? FREE] ?? 'notForSale';
  isFree = (seatNo: number): boolean => this.looks[seatNo] === FREE && this.geometry.exists(seatNo);
  isSelected = (seatNo: number): boolean => this.selection.has(seatNo);

  /** Whether any seat looks like that. */
  hasLook = (look: SeatLook): boolean => {
    const index = SEAT_LOOKS.indexOf(look);
    return this.looks.some((each, seatNo) => each === index && this.geometry.exists(seatNo));
  };

  isFaint = (seatNo: number): boolean => this.wanted !== undefined && !this.wanted(seatNo);

  /** How full a section is, and which categories its seats have. */
  countsOf = (sectionNo: number) => ({
    free: this.freeBySection[sectionNo] ?? 0,
    seats: this.seatsBySection[sectionNo] ?? 0,
    categories: this.categoriesBySection[sectionNo] ?? new Set<number>(),
  });

  /** @param rowNo index into the drawing's rows */
  freeInRow = (rowNo: number): number => this.freeByRow[rowNo] ?? 0;

  /** The places left in a standing area; nothing while nobody told. */
  freeInArea = (areaNo: number): number | undefined => this.freeByArea.get(areaNo);

  /** @param counts by the key of the area */
  setAreas(counts: readonly { readonly key: string; readonly free: number }[]): void {
    for (const { key, free } of counts) {
      const area = this.drawing.areas?.find((each) => each.key === key);
      if (area) this.freeByArea.set(area.no, free);
    }
    this.tell('outlines');
  }

  setPrices(prices: PriceBook | undefined): void {
    this.prices = prices;
    this.tell('outlines');
  }

  areaAt = (point: Point): number | undefined => this.drawing.areas?.findLast((area) => isOn(area, point))?.no;

  floorOf = (sectionNo: number): number => this.drawing.sections[sectionNo]?.floor ?? 0;

  /** Lets the seats stand out that are looked for; all of them again without. */
  lookFor(wanted: ((seatNo: number) => boolean) | undefined): void {
    this.wanted = wanted;
    this.tell('all');
  }

  /** From now on every seat can be selected, whoever has it: for organizers. */
  selectAny(): void {
    this.selectsAny = true;
  }

  /** Selects a free seat, or no longer. Answers false when it is not free. */
  toggle(seatNo: number): boolean {
    if (!this.selection.delete(seatNo)) {
      if (!this.maySelect(seatNo)) return false;
      this.selection.add(seatNo);
    }
    this.lost = [];
    this.tell('outlines');
    return true;
  }

  /** Selects these of the seats that are free, and no others. */
  select(seatNos: readonly number[]): void {
    this.selection.clear();
    seatNos.filter(this.maySelect).forEach((seatNo) => this.selection.add(seatNo));
    this.lost = [];
    this.tell('outlines');
  }

  /** Takes seats that somebody else has now out of the selection. */
  lose(seatNos: readonly number[]): void {
    const gone = seatNos.filter((seatNo) => this.selection.delete(seatNo));
    if (gone.length > 0) this.lost = [...new Set([...this.lost, ...gone])];
    this.tell('outlines');
  }

  forgetLost(): void {
    this.lost = [];
    this.tell('outlines');
  }

  /** The seat that the keyboard is at. */
  focus(seatNo: number | undefined): void {
    if (seatNo === this.focused) return;
    this.focused = seatNo;
    this.tell('outlines');
  }

  /** As many of the nearest free seats side by side, to take the place of lost ones. */
  suggestInstead(lost: readonly number[]): readonly number[] {
    const from = this.geometry.pointOf(lost[0] ?? 0);
    // the map may hear of the loss after the buyer did
    const isOpen = (seatNo: number) => this.isFree(seatNo) && !this.isSelected(seatNo) && !lost.includes(seatNo);
    return suggestSeats(this.drawing, isOpen, lost.length, from);
  }

  /** "B-12", as it will be on the ticket. */
  nameOf(seatNo: number): string {
    if (!this.geometry.exists(seatNo)) return String(seatNo);
    return nameSeat(this.drawing, this.geometry.rowOf[seatNo] ?? 0, this.geometry.positionOf[seatNo] ?? 0);
  }

  readonly summary = (): MapSummary =>
    (this.known ??= {
      selected: [...this.selection].sort((a, b) => a - b),
      lost: this.lost,
      free: this.freeBySection.reduce((sum, free) => sum + free, 0),
      freeBySection: [...this.freeBySection],
      focused: this.focused,
    });

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  readonly onRepaint = (painter: (what: Repaint) => void): (() => void) => {
    this.painters.add(painter);
    return () => this.painters.delete(painter);
  };

  /** Seats that are kept for a group of mine are not for sale to others, and free to me. */
  private codeFor(seatNo: number): number {
    const code = this.codes[seatNo] ?? 0;
    return code === SEAT_NOT_FOR_SALE && this.openToMe.has(seatNo) ? SEAT_FREE : code;
  }

  private maySelect = (seatNo: number): boolean => this.selectsAny || this.isFree(seatNo);

  /** @param isStream whether one change comes after the other, so that those who only count may hear of some together */
  private lookAgain(patched: SeatsPatched, isStream = false): void {
    const repaint: number[] = [];
    if (patched === 'all') for (let seatNo = 0; seatNo < this.looks.length; seatNo++) this.lookAgainAt(seatNo, repaint);
    else for (const seatNo of patched) this.lookAgainAt(seatNo, repaint);
    const gone = repaint.filter((seatNo) => this.selection.has(seatNo) && !this.maySelect(seatNo));
    gone.forEach((seatNo) => this.selection.delete(seatNo));
    const byOthers = gone.filter((seatNo) => !this.mine.has(seatNo));
    if (byOthers.length > 0) this.lost = [...new Set([...this.lost, ...byOthers])];
    if (repaint.length === 0) return;
    this.known = undefined;
    const what = repaint.length * 4 > this.looks.length ? 'all' : repaint;
    this.painters.forEach((paint) => paint(what));
    if (isStream && gone.length === 0) this.listeners.tellSoon();
    else this.listeners.tell();
  }

  private lookAgainAt(seatNo: number, repaint: number[]): void {
    const look = LOOK_INDEX[this.codeFor(seatNo) * 3 + (this.mine.get(seatNo) ?? 0)] ?? FREE;
    const before = this.looks[seatNo];
    if (before === look || !this.geometry.exists(seatNo)) return;
    this.looks[seatNo] = look;
    const section = this.geometry.sectionOf[seatNo] ?? 0;
    const change = Number(look === FREE) - Number(before === FREE);
    this.freeBySection[section]! += change;
    this.freeByRow[this.geometry.rowOf[seatNo]!]! += change;
    repaint.push(seatNo);
  }

  private tell(what: Repaint): void {
    this.known = undefined;
    this.painters.forEach((paint) => paint(what));
    this.listeners.tell();
  }
}
