import type { FoundPerson } from '@ringside/contracts/accounts';
import { type NewPlacings, type Placing, suggestedPoints } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';

/** A line that is being written; what is empty is null. */
export interface DraftLine {
  readonly game: string;
  readonly person: FoundPerson;
  readonly place: number | null;
  readonly points: number | null;
}
export type PlacingDraft = readonly DraftLine[];

export const draftOf = (placings: readonly Placing[]): PlacingDraft =>
  placings.map(({ game, place, points, person: { userId, ...rest } }) => ({
    game,
    place,
    points,
    person: { id: userId, ...rest },
  }));

/** Takes over what is proposed: the games that it is about have its lines and no others. */
export function propose(draft: PlacingDraft, proposed: readonly Placing[]): PlacingDraft {
  const games = new Set(proposed.map(({ game }) => game));
  return [...draft.filter(({ game }) => !games.has(game)), ...draftOf(proposed)];
}

/** Puts somebody behind those who are placed in the game. Placed already: nothing changes. */
export function place(draft: PlacingDraft, game: string, person: FoundPerson): PlacingDraft {
  const others = draft.filter((line) => line.game === game);
  if (others.some((line) => line.person.id === person.id)) return draft;
  const next = others.length + 1;
  return [...draft, { game, person, place: next, points: suggestedPoints(next) }];
}

/** Changes a line. A new place brings the points that it suggests, unless others were written. */
export function change(
  draft: PlacingDraft,
  wanted: { readonly game: string; readonly id: UserId },
  wish: Partial<Pick<DraftLine, 'place' | 'points'>>,
): PlacingDraft {
  return draft.map((line) => {
    if (line.game !== wanted.game || line.person.id !== wanted.id) return line;
    const isSuggested = line.place === null || line.points === null || line.points === suggestedPoints(line.place);
    const follows = wish.place != null && isSuggested ? { points: suggestedPoints(wish.place) } : {};
    return { ...line, ...follows, ...wish };
  });
}

export const remove = (draft: PlacingDraft, wanted: { readonly game: string; readonly id: UserId }): PlacingDraft =>
  draft.filter((line) => line.game !== wanted.game || line.person.id !== wanted.id);

/** What is sent; nothing while a line lacks a number. */
export function placingsOf(draft: PlacingDraft): NewPlacings['items'] | undefined {
  const items = draft.flatMap(({ game, person, place: at, points }) =>
    at === null || points === null ? [] : [{ game, userId: person.id, place: at, points }],
  );
  return items.length === draft.length ? items : undefined;
}
