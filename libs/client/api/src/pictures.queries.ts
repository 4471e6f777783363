import {
  addPicture,
  describePicture,
  listPictures,
  orderPictures,
  type Picture,
  type PictureList,
  PICTURES_MAX,
  type PictureOwnerKind,
  removePicture,
} from '@ringside/contracts/pictures';
import type { EventId, PictureId } from '@ringside/kernel';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { accountQueries } from './accounts.queries';
import { call } from './call';
import { eventQueries } from './events.queries';
import { shrinkPicture } from './shrink-picture';
import { upload } from './upload';

/** Whose pictures. */
export interface PictureOwner {
  readonly ownerKind: PictureOwnerKind;
  readonly ownerId: string;
}

export const pictureQueries = {
  /** The pictures of an owner, the cover first. */
  of: ({ ownerKind, ownerId }: PictureOwner) =>
    queryOptions({
      queryKey: ['pictures', ownerKind, ownerId],
      queryFn: ({ signal }) => call(listPictures, { params: { ownerKind, ownerId } }, { signal }),
    }),
};

/** Has everything that shows an owner's pictures asked again. */
function askAgain(cache: QueryClient, owner: PictureOwner): void {
  void cache.invalidateQueries({ queryKey: pictureQueries.of(owner).queryKey });
  if (owner.ownerKind === 'user') void cache.invalidateQueries({ queryKey: accountQueries.session().queryKey });
  if (owner.ownerKind !== 'event') return;
  void cache.invalidateQueries({ queryKey: eventQueries.one(owner.ownerId as EventId).queryKey });
  void cache.invalidateQueries({ queryKey: eventQueries.home().queryKey });
  void cache.invalidateQueries({ queryKey: eventQueries.everyList });
}

/** Uploads a picture, made smaller first where that helps. */
export async function sendPicture(
  owner: PictureOwner,
  file: File,
  onProgress: (share: number) => void,
): Promise<Picture> {
  return upload(addPicture, { params: owner }, await shrinkPicture(file), onProgress);
}

/** Puts a new picture at the end of what is shown, or in the place of the only one that may be. */
export function usePictureAdded(owner: PictureOwner): (picture: Picture) => void {
  const cache = useQueryClient();
  return (picture) => {
    cache.setQueryData(pictureQueries.of(owner).queryKey, (known) => ({
      items: [...(PICTURES_MAX[owner.ownerKind] === 1 ? [] : (known?.items ?? [])), picture],
    }));
    askAgain(cache, owner);
  };
}

/** Says what a picture shows. */
export function useDescribePicture(owner: PictureOwner) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, alt }: { readonly id: PictureId; readonly alt: string }) =>
      call(describePicture, { params: { pictureId: id }, body: { alt } }),
    onSettled: () => askAgain(cache, owner),
  });
}

/** Puts the pictures into another order, shown at once and taken back when it is refused. */
export function useOrderPictures(owner: PictureOwner) {
  const cache = useQueryClient();
  const { queryKey } = pictureQueries.of(owner);
  return useMutation({
    mutationFn: (pictures: readonly Picture[]) =>
      call(orderPictures, { params: owner, body: { pictureIds: pictures.map(({ id }) => id) } }),
    onMutate: (pictures) => {
      cache.setQueryData(queryKey, { items: [...pictures] } satisfies PictureList);
    },
    onSettled: () => askAgain(cache, owner),
  });
}

export function useRemovePicture(owner: PictureOwner) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (pictureId: PictureId) => call(removePicture, { params: { pictureId } }),
    onSettled: () => askAgain(cache, owner),
  });
}
