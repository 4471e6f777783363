import { useAdminTexts } from '@ringside/client/texts';
import { buttonClasses, classes, IconButton, Spinner } from '@ringside/client/ui';
import { PICTURE_BYTES_MAX, PICTURE_TYPES } from '@ringside/contracts/pictures';
import { CircleAlert, ImagePlus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SentFile } from './use-uploads';

interface PictureDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly files: readonly SentFile[];
  readonly onDismiss: (id: number) => void;
}

/** Where pictures are dropped or chosen, and how far they are. */
export function PictureDrop({ onFiles, files, onDismiss }: PictureDropProps): ReactNode {
  const t = useAdminTexts();
  const [isOver, setOver] = useState(false);
  return (
    <div className="grid gap-3">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
        className={classes(
          'grid justify-items-center gap-3 rounded-card border-2 border-dashed px-4 py-8 text-center transition-colors',
          isOver ? 'border-accent bg-accent-soft' : 'border-edge',
        )}
      >
        <p className="text-sm text-muted">{t('pictures.drop')}</p>
        <label
          className={classes(
            buttonClasses({ variant: 'primary' }),
            'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          )}
        >
          <ImagePlus aria-hidden="true" />
          <span>{t('pictures.add')}</span>
          <input
            type="file"
            multiple
            accept={PICTURE_TYPES.join(',')}
            className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              event.target.value = ''; // the same file may be chosen again
            }}
          />
        </label>
        <p className="max-w-md text-xs text-muted">
          {t('pictures.rules', { megabytes: PICTURE_BYTES_MAX / 1024 / 1024 })}
        </p>
      </div>
      {files.length > 0 && (
        <ul className="grid gap-2">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onDismiss={() => onDismiss(file.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileRow({ file, onDismiss }: { readonly file: SentFile; readonly onDismiss: () => void }): ReactNode {
  const t = useAdminTexts();
  const { name, share, failure } = file;
  if (failure !== undefined) {
    return (
      <li role="alert" className="flex items-start gap-3 rounded-control bg-danger-soft py-2 pr-2 pl-3 text-sm">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-danger" />
        <div className="min-w-0 grow break-words">
          <p className="font-semibold text-danger">{t('pictures.failed', { name })}</p>
          <p>{failure}</p>
        </div>
        <IconButton label={t('pictures.dismiss')} icon={<X />} size="small" onClick={onDismiss} />
      </li>
    );
  }
  const label = share < 1 ? t('pictures.sending', { name }) : t('pictures.making', { name });
  return (
    <li className="grid gap-1.5 rounded-control bg-well px-3 py-2 text-sm">
      <span className="flex items-center gap-2 truncate">
        <Spinner />
        {label}
      </span>
      <progress
        aria-label={label}
        value={share}
        max={1}
        className="h-1.5 w-full appearance-none overflow-clip rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </li>
  );
}
