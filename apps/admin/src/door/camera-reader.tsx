import { useAdminTexts } from '@ringside/client/texts';
import { Button, Notice } from '@ringside/client/ui';
import { Camera } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

interface CameraReaderProps {
  readonly onRead: (code: string) => void;
}

type Detect = (video: HTMLVideoElement) => Promise<string | undefined>;

const EVERY_MS = 200;
/** The same code before the camera is one reading for so long. */
const SAME_MS = 4000;

/** Reads codes by the camera: by the browser's own detector, or by one that comes with the page. */
export function CameraReader({ onRead }: CameraReaderProps): ReactNode {
  const t = useAdminTexts();
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setOn] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    const view = video.current;
    if (!isOn || !view) return;
    const last = { code: '', at: 0 };
    const watching = watch(view, (code) => {
      if (code === last.code && Date.now() - last.at < SAME_MS) return;
      Object.assign(last, { code, at: Date.now() });
      tell(code);
    });
    watching.catch(() => {
      setWrong(true);
      setOn(false);
    });
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, [isOn]);
  return (
    <div className="grid gap-2">
      <Button icon={<Camera aria-hidden="true" />} aria-pressed={isOn} onClick={() => setOn(!isOn)}>
        {isOn ? t('door.stopCamera') : t('door.startCamera')}
      </Button>
      {isWrong && <Notice tone="warning">{t('door.noCamera')}</Notice>}
      <video
        ref={video}
        hidden={!isOn}
        muted
        playsInline
        aria-label={t('door.camera')}
        className="w-full rounded-card"
      />
    </div>
  );
}

/** Shows the camera and looks for codes until it is stopped. Rejects where there is no camera to use. */
async function watch(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  await video.play();
  const detect = await detector();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    detect(video)
      .then(
        (code) => code !== undefined && onCode(code),
        () => undefined,
      )
      .finally(() => (isLooking = false));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
  };
}

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type WithDetector = typeof globalThis & { BarcodeDetector?: new (how: { formats: string[] }) => NativeDetector };

async function detector(): Promise<Detect> {
  const Native = (globalThis as WithDetector).BarcodeDetector;
  if (Native) {
    const native = new Native({ formats: ['qr_code'] });
    return async (video) => (await native.detect(video))[0]?.rawValue;
  }
  const { default: decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return (video) => {
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(video, 0, 0);
    const image = context?.getImageData(0, 0, canvas.width, canvas.height);
    return Promise.resolve(image && decodeQR(image));
  };
}
