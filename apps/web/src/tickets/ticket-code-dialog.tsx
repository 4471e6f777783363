import { useTexts } from '@ringside/client/texts';
import { Dialog } from '@ringside/client/ui';
import { type ReactNode, useEffect } from 'react';
import { TicketQr } from './ticket-qr';

interface TicketCodeDialogProps {
  readonly open: boolean;
  readonly name: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** The code over the whole screen, which stays awake while it is shown. */
export function TicketCodeDialog({ open, name, code, onClose }: TicketCodeDialogProps): ReactNode {
  const t = useTexts();
  useAwake(open);
  return (
    <Dialog open={open} onClose={onClose} title={name} closeLabel={t('frame.close')}>
      <div className="grid justify-items-center gap-4 text-center">
        <div className="w-full max-w-[min(26rem,60dvh)] rounded-card bg-white p-2">
          <TicketQr code={code} label={t('tickets.codeOf', { ticket: name })} />
        </div>
        <p>{t('tickets.showHint')}</p>
        <p className="text-sm text-muted">{t('tickets.codeOnce')}</p>
      </div>
    </Dialog>
  );
}

/** Web pages cannot turn the light up; they can keep it from being dimmed. */
function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return;
    const lock = navigator.wakeLock.request('screen').catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, [isOn]);
}
