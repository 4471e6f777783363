import type { Details, EventId } from '@ringside/kernel';
import type { Picture, PictureOwnerKind } from '@ringside/contracts/pictures';
import type { Actor, Visitor } from './session-reader';

/** What somebody is to the owner of pictures. */
export interface PictureAccess {
  /** Whether they may know of it, and so see its pictures. */
  readonly isVisible: boolean;
  /** Whether its pictures are theirs to change. */
  readonly isOwner: boolean;
  /** Why they cannot be changed now, whoever asks. */
  readonly blocked?: { readonly code: string; readonly details?: Details };
  /** What people call it, for the audit log. Not for people. */
  readonly name?: string;
  readonly eventId?: EventId;
}

/** What a feature knows of its things that pictures ask about. */
export interface PictureRules {
  /** Nothing for a thing that does not exist. With `forChange` it is locked until the end of the running transaction. */
  access(ownerId: string, asker: Visitor, forChange: boolean): Promise<PictureAccess | undefined>;
  /** Called inside the transaction that changed the pictures. */
  changed(ownerId: string, actor: Actor): void | Promise<void>;
}

/** Pictures of anything. Implemented by pictures. */
export abstract class Pictures {
  /** Has a feature answer for its kind of owner. Once a kind, at start. */
  abstract ownedBy(kind: PictureOwnerKind, rules: PictureRules): void;
  /** The pictures of each owner in their order, the cover first; owners without any are left out. One statement. */
  abstract of(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Picture[]>>;
  /** The first picture of each owner that has one. One statement. */
  abstract covers(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<ReadonlyMap<string, Picture>>;
  /** Gives an owner without pictures copies of another's, in the running transaction. */
  abstract copy(kind: PictureOwnerKind, fromId: string, toId: string): Promise<void>;
}
