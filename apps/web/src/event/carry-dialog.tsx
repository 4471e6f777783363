import { refusalOf, useGuestLink } from '@ringside/client/api';
import { QrCode } from '@ringside/client/shell';
import { loadBookingTexts, MoreTexts, useLanguage, useTexts } from '@ringside/client/texts';
import { Button, CopyField, Dialog, Field, FormError, Notice, Skeleton, TextInput } from '@ringside/client/ui';
import type { GuestLink, Hold } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react';

interface CarryDialogProps {
  readonly eventId: EventId;
  readonly hold: Hold;
  readonly onClose: () => void;
}

/** The way to another device: a link to scan, to copy, or to have sent. */
export function CarryDialog(props: CarryDialogProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <OpenCarry {...props} />
    </MoreTexts>
  );
}

function OpenCarry({ eventId, hold, onClose }: CarryDialogProps): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  const { data, error, mutate } = useGuestLink(eventId, hold.holdId);
  const ask = useEffectEvent(() => mutate({ language }));
  useEffect(() => ask(), []);
  const refusal = error ? refusalOf(error) : undefined;
  return (
    <Dialog open onClose={onClose} closeLabel={t('frame.close')} title={t('guest.carryOn.title')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('guest.carryOn.lead')}</p>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        {data && <Link {...data} />}
        {!data && !refusal && <Skeleton className="h-52" />}
        {data?.isMailing && <MailForm eventId={eventId} hold={hold} />}
      </div>
    </Dialog>
  );
}

function Link({ link }: GuestLink): ReactNode {
  const t = useTexts();
  return (
    <>
      <div className="justify-self-center">
        <QrCode text={link} label={t('guest.carryOn.code')} />
      </div>
      <CopyField
        label={t('guest.carryOn.link')}
        value={link}
        copyLabel={t('frame.copy')}
        copied={{ title: t('guest.carryOn.copied'), key: 'carry' }}
      />
    </>
  );
}

function MailForm({ eventId, hold }: Omit<CarryDialogProps, 'onClose'>): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  const { error, isPending, isSuccess, variables, mutate } = useGuestLink(eventId, hold.holdId);
  const [address, setAddress] = useState('');
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (address.trim() !== '') mutate({ address: address.trim(), language });
  };
  const refusal = error ? refusalOf(error) : undefined;
  return (
    <form noValidate onSubmit={send} className="grid gap-3 border-t border-line pt-4">
      <Field
        label={t('guest.carryOn.mail')}
        error={refusal?.code === 'INVALID' ? t('guest.carryOn.invalid') : undefined}
      >
        <TextInput
          type="email"
          autoComplete="email"
          value={address}
          onChange={({ target: { value } }) => setAddress(value)}
        />
      </Field>
      <FormError message={refusal && refusal.code !== 'INVALID' ? t.refusal(refusal.code, refusal.details) : null} />
      {isSuccess && (
        <Notice tone="positive" announce>
          {t('guest.carryOn.sent', { address: variables.address ?? '' })}
        </Notice>
      )}
      <Button type="submit" busy={isPending} className="justify-self-start">
        {t('guest.carryOn.send')}
      </Button>
    </form>
  );
}
