import { refusalOf, sendPicture, usePictureAdded, useRemovePicture, useSession } from '@ringside/client/api';
import { PersonAvatar } from '@ringside/client/shell';
import { loadPicturesTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, buttonClasses, Card, FormError, Spinner, toasts } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { type Picture, PICTURE_BYTES_MAX, PICTURE_TYPES } from '@ringside/contracts/pictures';
import { useMutation } from '@tanstack/react-query';
import { useState, type ChangeEvent, type ReactNode } from 'react';

/** The picture that stands beside one's name: choosing it, another one, or none. */
export function PictureCard(): ReactNode {
  const { user } = useSession();
  if (!user) return null;
  return (
    <MoreTexts load={loadPicturesTexts}>
      <OwnPicture user={user} />
    </MoreTexts>
  );
}

/** How much of a file has gone out, from 0 to 1; nothing while none is on its way. */
function useSendPicture(user: SessionUser) {
  const owner = { ownerKind: 'user', ownerId: user.id } as const;
  const added = usePictureAdded(owner);
  const [share, setShare] = useState<number>();
  const send = useMutation({
    mutationFn: (file: File): Promise<Picture> => sendPicture(owner, file, setShare),
    onSuccess: added,
    onSettled: () => setShare(undefined),
  });
  return { send, share: send.isPending ? (share ?? 0) : undefined, remove: useRemovePicture(owner) };
}

function OwnPicture({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useTexts();
  const { send, share, remove } = useSendPicture(user);
  const { picture } = user;
  const error = send.error ?? remove.error;
  const { code, details } = refusalOf(error);
  const megabytes = PICTURE_BYTES_MAX / 1024 / 1024;
  const tell = (title: string) => toasts.push({ tone: 'positive', title, key: 'picture' });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = ''; // the same file may be chosen again after a refusal
    remove.reset();
    if (file && !send.isPending) send.mutate(file, { onSuccess: () => tell(t('pictures.mine.changed')) });
  };
  const drop = () => {
    send.reset();
    if (picture) remove.mutate(picture, { onSuccess: () => tell(t('pictures.mine.removed')) });
  };
  return (
    <Card title={t('pictures.mine')}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <PersonAvatar person={user} size="large" className="size-24! text-3xl!" />
        <div className="grid min-w-0 grow basis-64 gap-3">
          <p className="text-sm text-muted">{t('pictures.mine.text')}</p>
          <div className="flex flex-wrap gap-2">
            <label
              className={`${buttonClasses()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
            >
              {send.isPending && <Spinner />}
              <span>{t(picture ? 'pictures.mine.change' : 'pictures.mine.add')}</span>
              <input
                type="file"
                accept={PICTURE_TYPES.join(',')}
                className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
                onChange={choose}
              />
            </label>
            {picture && (
              <Button variant="ghost" busy={remove.isPending} onClick={drop}>
                {t('pictures.mine.remove')}
              </Button>
            )}
          </div>
          {share !== undefined && (
            <progress
              aria-label={t('pictures.mine.sending')}
              value={share}
              className="h-1.5 w-full max-w-xs overflow-hidden rounded-full bg-edge accent-accent"
            />
          )}
          <p className="text-xs text-muted">{t('pictures.mine.rules', { megabytes })}</p>
          <FormError message={error ? t.refusal(code, { ...details, megabytes }) : null} />
        </div>
      </div>
    </Card>
  );
}
