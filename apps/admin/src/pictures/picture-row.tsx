import { refusalOf } from '@ringside/client/api';
import { PictureImage } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Badge, Button, Field, IconButton, TextInput } from '@ringside/client/ui';
import { type Picture, PICTURE_ALT_MAX } from '@ringside/contracts/pictures';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface PictureRowProps {
  readonly picture: Picture;
  /** From 0. */
  readonly place: number;
  readonly isLast: boolean;
  readonly isStill: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDescribe: (alt: string) => Promise<unknown>;
  readonly onRemove: () => void;
}

/** One picture with what can be done to it. */
export function PictureRow({ picture, place, isLast, isStill, ...on }: PictureRowProps): ReactNode {
  const t = useAdminTexts();
  const name = picture.alt === '' ? t('pictures.number', { number: place + 1 }) : picture.alt;
  const label = (words: string) => `${words}: ${name}`;
  return (
    <li className="grid gap-4 p-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto] sm:p-5">
      <div className="relative">
        <PictureImage
          picture={picture}
          sizes="(min-width: 40rem) 12rem, 100vw"
          className="aspect-video w-full rounded-control bg-well object-cover"
        />
        {place === 0 && (
          <span className="absolute top-2 left-2">
            <Badge>{t('pictures.cover')}</Badge>
          </span>
        )}
      </div>
      <AltField key={picture.alt} alt={picture.alt} isStill={isStill} onSave={on.onDescribe} />
      {!isStill && (
        <div className="flex items-start gap-1 sm:grid">
          <IconButton
            label={label(t('pictures.earlier'))}
            icon={<ArrowUp />}
            disabled={place === 0}
            onClick={() => on.onMove(-1)}
          />
          <IconButton
            label={label(t('pictures.later'))}
            icon={<ArrowDown />}
            disabled={isLast}
            onClick={() => on.onMove(1)}
          />
          <IconButton label={label(t('pictures.remove'))} icon={<Trash2 />} onClick={on.onRemove} />
        </div>
      )}
    </li>
  );
}

interface AltFieldProps {
  readonly alt: string;
  readonly isStill: boolean;
  readonly onSave: (alt: string) => Promise<unknown>;
}

function AltField({ alt, isStill, onSave }: AltFieldProps): ReactNode {
  const t = useAdminTexts();
  const [text, setText] = useState(alt);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    setFailure(null);
    try {
      await onSave(text.trim());
    } catch (error) {
      const { code, details } = refusalOf(error);
      setFailure(t.refusal(code, details));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className="grid content-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('pictures.alt')} hint={t('pictures.alt.hint')} error={failure}>
        <TextInput
          value={text}
          maxLength={PICTURE_ALT_MAX}
          disabled={isStill}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {text.trim() !== alt && (
        <Button type="submit" size="small" busy={isSaving} className="justify-self-start">
          {t('frame.save')}
        </Button>
      )}
    </form>
  );
}
