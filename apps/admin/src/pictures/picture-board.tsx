import {
  pictureQueries,
  refusalOf,
  useDescribePicture,
  useLivePictures,
  useOrderPictures,
  useRemovePicture,
} from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, ConfirmDialog, EmptyState, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import { type Picture, PICTURES_MAX } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Images } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PictureDrop } from './picture-drop';
import { PictureRow } from './picture-row';
import { useUploads } from './use-uploads';

interface PictureBoardProps {
  readonly eventId: EventId;
  readonly isStill: boolean;
}

/** Adding, describing, ordering and removing the pictures of an event. */
export function PictureBoard({ eventId, isStill }: PictureBoardProps): ReactNode {
  const t = useAdminTexts();
  const owner = { ownerKind: 'event', ownerId: eventId } as const;
  useLivePictures(eventId);
  const { data, error, refetch } = useQuery(pictureQueries.of(owner));
  const [said, say] = useState('');
  const uploads = useUploads(owner, (name) => say(t('pictures.added', { name })));
  const max = PICTURES_MAX.event;
  if (!data) {
    return error ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const count = data.items.length;
  return (
    <Card
      title={t('pictures.title')}
      actions={<span className="text-sm text-muted">{t('pictures.count', { count, max })}</span>}
      flush
    >
      <div className="grid gap-4 px-4 pb-4 sm:px-5 sm:pb-5">
        <p className="text-sm text-muted">{t('pictures.lead')}</p>
        {!isStill && count >= max && <Notice>{t('pictures.full')}</Notice>}
        {!isStill && (count < max || uploads.files.length > 0) && (
          <PictureDrop onFiles={uploads.send} files={uploads.files} onDismiss={uploads.dismiss} />
        )}
      </div>
      {count === 0 ? (
        <EmptyState icon={<Images />} title={t('pictures.none')}>
          {t('pictures.none.text')}
        </EmptyState>
      ) : (
        <Rows owner={owner} pictures={data.items} isStill={isStill} say={say} />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </Card>
  );
}

interface RowsProps {
  readonly owner: { readonly ownerKind: 'event'; readonly ownerId: EventId };
  readonly pictures: readonly Picture[];
  readonly isStill: boolean;
  readonly say: (words: string) => void;
}

function Rows({ owner, pictures, isStill, say }: RowsProps): ReactNode {
  const t = useAdminTexts();
  const order = useOrderPictures(owner);
  const describe = useDescribePicture(owner);
  const remove = useRemovePicture(owner);
  const [leaving, setLeaving] = useState<Picture | null>(null);
  const fail = (error: unknown) => {
    const { code, details } = refusalOf(error);
    toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'pictures' });
  };
  const move = (place: number, by: -1 | 1) => {
    const moved = [...pictures];
    moved.splice(place + by, 0, ...moved.splice(place, 1));
    say(t('pictures.moved', { place: place + by + 1 }));
    order.mutate(moved, { onError: fail });
  };
  return (
    <>
      <ol className="divide-y divide-line border-t border-line">
        {pictures.map((picture, place) => (
          <PictureRow
            key={picture.id}
            picture={picture}
            place={place}
            isLast={place === pictures.length - 1}
            isStill={isStill}
            onMove={(by) => move(place, by)}
            onDescribe={(alt) => describe.mutateAsync({ id: picture.id, alt })}
            onRemove={() => setLeaving(picture)}
          />
        ))}
      </ol>
      <ConfirmDialog
        open={leaving !== null}
        danger
        title={t('pictures.remove.ask')}
        confirmLabel={t('pictures.remove')}
        cancelLabel={t('frame.cancel')}
        busy={remove.isPending}
        onCancel={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) remove.mutate(leaving.id, { onError: fail, onSettled: () => setLeaving(null) });
        }}
      >
        {t('pictures.remove.text')}
      </ConfirmDialog>
    </>
  );
}
