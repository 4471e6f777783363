import { refusalOf, useStaffStep } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, FormError, toasts } from '@ringside/client/ui';
import type { FoundPerson } from '@ringside/contracts/accounts';
import type { EventDetails } from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { usePickerWords } from './use-picker-words';

/** Makes another organizer the owner of the event. It asks first: only they can give it back. */
export function HandOverCard({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const words = usePickerWords(t('staff.handOver.to'));
  const step = useStaffStep(event.id);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const owner = event.organizer;
  const ask = () => {
    setMissing(person === null);
    setAsking(person !== null);
  };
  const handOver = () => {
    if (!person) return;
    step.mutate(
      { kind: 'handOver', userId: person.id, from: owner.id },
      {
        onSuccess: () => {
          toasts.push({ tone: 'positive', title: t('staff.handOver.done', { name: person.name }), key: 'staff' });
          setPerson(null);
        },
        onSettled: () => setAsking(false),
      },
    );
  };
  const { code, details } = refusalOf(step.error);
  return (
    <Card title={t('staff.handOver')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('staff.handOver.text', { name: owner.name })}</p>
        <PersonPicker
          words={words}
          value={person}
          onChange={setPerson}
          error={isMissing && !person ? t('staff.person.none') : null}
          without={[owner.id]}
        />
        <FormError message={step.error ? t.refusal(code, details) : null} />
        <Button onClick={ask}>{t('staff.handOver')}</Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        danger
        title={t('staff.handOver.ask', { name: person?.name ?? '' })}
        confirmLabel={t('staff.handOver')}
        cancelLabel={t('frame.cancel')}
        busy={step.isPending}
        onConfirm={handOver}
        onCancel={() => setAsking(false)}
      >
        {t('staff.handOver.warning')}
      </ConfirmDialog>
    </Card>
  );
}
