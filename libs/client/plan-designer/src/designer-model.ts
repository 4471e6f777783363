import {
  checkPlan,
  type PlanDocument,
  type PlanFloor,
  type PlanProblem,
  type Point,
  type Rectangle,
} from '@ringside/booking-core';
import { SEATS_MAX, SECTIONS_MAX } from '@ringside/contracts/booking';
import type { NewWords } from './edit/add-parts';
import { withFloor } from './edit/parts';

export type Tool = 'select' | 'seats' | 'pan' | 'row' | 'booth' | 'area' | 'stage' | 'bar' | 'wall' | 'text' | 'shape';

/** What React draws; another object after each change. */
export interface DesignerState {
  readonly document: PlanDocument;
  readonly floorNo: number;
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  readonly snaps: boolean;
  /** A finger that is drawn over the sheet selects what lies in its frame, in place of moving the sheet. */
  readonly frames: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What is shown while a gesture goes on and not in the plan yet. */
export interface Preview {
  readonly by?: Point;
  readonly box?: Rectangle;
  readonly line?: { readonly from: Point; readonly to: Point };
}

interface Step {
  readonly document: PlanDocument;
  readonly selection: ReadonlySet<string>;
  readonly floorNo: number;
}

const MOST_STEPS = 200;
export const SNAP = 10;

/** A plan while it is edited. Documents are never changed but replaced, so that undoing is going back to one. */
export class DesignerModel {
  private state: DesignerState;
  private readonly past: Step[] = [];
  private future: Step[] = [];
  private readonly listeners = new Set<() => void>();
  private lastMerge: { kind: string; at: number } | undefined;
  preview: Preview = {};

  constructor(
    document: PlanDocument,
    readonly words: NewWords,
  ) {
    this.state = {
      document,
      floorNo: 0,
      selection: new Set(),
      tool: 'select',
      snaps: true,
      frames: false,
      canUndo: false,
      canRedo: false,
    };
  }

  readonly read = (): DesignerState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get floor(): PlanFloor {
    const { document, floorNo } = this.state;
    const floor = document.floors[floorNo] ?? document.floors[0];
    if (!floor) throw new Error('A plan has a floor.');
    return floor;
  }

  /**
   * Changes the plan.
   * @param merge edits of one kind in quick succession are one step: typing a name, holding an arrow key
   */
  edit(change: (document: PlanDocument) => PlanDocument, merge?: string): void {
    const document = change(this.state.document);
    if (document === this.state.document) return;
    const isMerged = merge !== undefined && merge === this.lastMerge?.kind && Date.now() - this.lastMerge.at < 1_000;
    if (!isMerged) this.past.push(this.step());
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.future = [];
    this.lastMerge = merge === undefined ? undefined : { kind: merge, at: Date.now() };
    this.change({ document, floorNo: Math.min(this.state.floorNo, document.floors.length - 1) });
  }

  editFloor(change: (floor: PlanFloor) => PlanFloor, merge?: string): void {
    const { floorNo } = this.state;
    this.edit((document) => withFloor(document, floorNo, change(this.floor)), merge);
  }

  readonly undo = (): void => this.go(this.past, this.future);
  readonly redo = (): void => this.go(this.future, this.past);

  private go(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step) return;
    to.push(this.step());
    this.lastMerge = undefined;
    this.change(step);
  }

  private step(): Step {
    const { document, selection, floorNo } = this.state;
    return { document, selection, floorNo };
  }

  select(keys: Iterable<string>): void {
    this.change({ selection: new Set(keys) });
  }

  toggle(key: string): void {
    const selection = new Set(this.state.selection);
    if (!selection.delete(key)) selection.add(key);
    this.change({ selection });
  }

  setTool(tool: Tool): void {
    this.change({ tool });
  }

  setFloor(floorNo: number): void {
    this.change({ floorNo, selection: new Set() });
  }

  setSnaps(snaps: boolean): void {
    this.change({ snaps });
  }

  setFrames(frames: boolean): void {
    this.change({ frames });
  }

  show(preview: Preview): void {
    this.preview = preview;
    this.listeners.forEach((listener) => listener());
  }

  private change(part: Partial<DesignerState>): void {
    this.preview = {};
    this.state = { ...this.state, ...part, canUndo: this.past.length > 0, canRedo: this.future.length > 0 };
    this.listeners.forEach((listener) => listener());
  }
}

export const problemsOf = (document: PlanDocument): PlanProblem[] =>
  checkPlan(document, { seats: SEATS_MAX, sections: SECTIONS_MAX });

/** A key that nothing in any plan has. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
