import { pictureAddress, pictureQueries, useLivePictures } from '@ringside/client/api';
import { PictureImage } from '@ringside/client/shell';
import { loadPicturesTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Card, Dialog, IconButton } from '@ringside/client/ui';
import type { Picture } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';

/** The event's pictures, small, and each large on demand. Nothing while there are none beside the cover. */
export const EventGallery = ({ eventId }: { readonly eventId: EventId }): ReactNode => (
  <MoreTexts load={loadPicturesTexts}>
    <Gallery eventId={eventId} />
  </MoreTexts>
);

function Gallery({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  useLivePictures(eventId);
  const { data } = useQuery(pictureQueries.of({ ownerKind: 'event', ownerId: eventId }));
  const [shown, setShown] = useState<number | null>(null);
  const pictures = data?.items ?? [];
  if (pictures.length < 2) return null;
  return (
    <Card title={t('pictures.title')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pictures.map((picture, place) => (
          <li key={picture.id}>
            <button
              type="button"
              onClick={() => setShown(place)}
              aria-label={t('pictures.open', { alt: nameOf(picture, place, t) })}
              className="block w-full overflow-clip rounded-control bg-well transition-opacity hover:opacity-85"
            >
              <PictureImage
                picture={picture}
                sizes="(min-width: 48rem) 14rem, 50vw"
                className="aspect-video w-full object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
      <LargePicture pictures={pictures} shown={shown} onShow={setShown} />
    </Card>
  );
}

const nameOf = ({ alt }: Picture, place: number, t: ReturnType<typeof useTexts>) =>
  alt === '' ? t('pictures.number', { number: place + 1 }) : alt;

interface LargePictureProps {
  readonly pictures: readonly Picture[];
  readonly shown: number | null;
  readonly onShow: (place: number | null) => void;
}

/** One picture over the page; arrows lead to the others. */
function LargePicture({ pictures, shown, onShow }: LargePictureProps): ReactNode {
  const t = useTexts();
  const place = Math.min(shown ?? 0, pictures.length - 1);
  const picture = pictures[place];
  const step = (by: number) => onShow((place + by + pictures.length) % pictures.length);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  if (!picture) return null;
  return (
    <Dialog
      open={shown !== null}
      onClose={() => onShow(null)}
      title={nameOf(picture, place, t)}
      closeLabel={t('pictures.close')}
      size="large"
      actions={
        <>
          <span className="mr-auto self-center text-sm text-muted">
            {t('pictures.place', { place: place + 1, count: pictures.length })}
          </span>
          <IconButton
            label={t('pictures.previous')}
            icon={<ChevronLeft />}
            onClick={() => step(-1)}
            onKeyDown={onKey}
          />
          <IconButton
            label={t('pictures.next')}
            icon={<ChevronRight />}
            onClick={() => step(1)}
            onKeyDown={onKey}
            data-autofocus
          />
        </>
      }
    >
      <img
        src={pictureAddress(picture.id, picture.width)}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        className="max-h-[65dvh] w-full rounded-control bg-well object-contain"
      />
    </Dialog>
  );
}
