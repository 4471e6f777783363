import { useAdminTexts } from '@ringside/client/texts';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { boxAddress, type BoxOptions } from './box-snippet';

const FIRST_HEIGHT_PX = 240;

/** The box as other sites show it. */
export function BoxPreview({
  eventId,
  options,
}: {
  readonly eventId: EventId;
  readonly options: BoxOptions;
}): ReactNode {
  const t = useAdminTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT_PX);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<{ type?: string; height?: number } | null>) => {
      if (source !== frame.current?.contentWindow || data?.type !== 'ringside:height') return;
      setHeight(data.height ?? FIRST_HEIGHT_PX);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('box.preview')}</h3>
      <iframe
        ref={frame}
        title={t('box.preview')}
        src={boxAddress(eventId, options)}
        className="w-full max-w-lg rounded-2xl"
        style={{ height }}
      />
    </div>
  );
}
