import { type PictureOwner, refusalOf, sendPicture, usePictureAdded } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { PICTURE_BYTES_MAX } from '@ringside/contracts/pictures';
import { useRef, useState } from 'react';

/** A file on its way, or one that was not taken. */
export interface SentFile {
  readonly id: number;
  readonly name: string;
  /** From 0 to 1; at 1 the server is still at work. */
  readonly share: number;
  /** Why it was not taken, in words. */
  readonly failure?: string;
}

/**
 * Sends files one after the other, so that they arrive in the order they were chosen in.
 * @param onAdded told the name of each that was taken
 */
export function useUploads(owner: PictureOwner, onAdded: (name: string) => void) {
  const t = useAdminTexts();
  const added = usePictureAdded(owner);
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const queue = useRef(Promise.resolve());
  const lastId = useRef(0);

  const change = (id: number, changed: Partial<SentFile>) =>
    setFiles((now) => now.map((file) => (file.id === id ? { ...file, ...changed } : file)));
  const dismiss = (id: number) => setFiles((now) => now.filter((file) => file.id !== id));

  const sendOne = async (id: number, file: File) => {
    try {
      added(await sendPicture(owner, file, (share) => change(id, { share })));
      dismiss(id);
      onAdded(file.name);
    } catch (error) {
      const { code, details } = refusalOf(error);
      change(id, { failure: t.refusal(code, { ...details, megabytes: PICTURE_BYTES_MAX / 1024 / 1024 }) });
    }
  };

  const send = (chosen: readonly File[]) => {
    for (const file of chosen) {
      const id = ++lastId.current;
      setFiles((now) => [...now, { id, name: file.name, share: 0 }]);
      queue.current = queue.current.then(() => sendOne(id, file));
    }
  };
  return { files, send, dismiss };
}
