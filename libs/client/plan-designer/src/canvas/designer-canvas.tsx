import type { PlanPicture } from '@ringside/booking-core';
import { pictureAddress } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { PictureId } from '@ringside/kernel';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { DesignerModel } from '../designer-model';
import { pressKey } from './designer-keys';
import { DesignerView } from './designer-view';

interface DesignerCanvasProps {
  readonly model: DesignerModel;
  /** The view while it is there. */
  readonly view: RefObject<DesignerView | null>;
  /** It takes all the room there is. */
  readonly fills: boolean;
}

const addressOf = ({ pictureId, fileWidth }: PlanPicture) => pictureAddress(pictureId as PictureId, fileWidth);

/** The sheet. The list beside it has the same things for those who do not see it. */
export function DesignerCanvas({ model, view, fills }: DesignerCanvasProps): ReactNode {
  const t = useAdminTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = new DesignerView(canvas.current, model, addressOf);
    view.current = made;
    return () => {
      view.current = null;
      made.stop();
    };
  }, [model, view]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('plans.sheet')}
      tabIndex={0}
      onKeyDown={(event) => {
        if (view.current && pressKey(event.nativeEvent, model, view.current)) event.preventDefault();
      }}
      className={classes(
        'block w-full touch-none rounded-card bg-surface select-none',
        fills ? 'absolute inset-0 h-full' : 'h-[min(64dvh,44rem)] min-h-72 max-md:h-72',
      )}
    />
  );
}
