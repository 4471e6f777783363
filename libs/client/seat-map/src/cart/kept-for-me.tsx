import { refusalOf, useJoinSeatGroup, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, TextInput } from '@ringside/client/ui';
import { type MySeats, type OpenGroup, SEAT_GROUP_CODE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { KeyRound, MapPin } from 'lucide-react';
import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import type { MapModel } from '../map-model';

interface KeptForMeProps {
  readonly eventId: EventId;
  readonly model: MapModel;
  /** Nothing for a visitor. */
  readonly mine: MySeats | undefined;
  readonly onShow: (seatNo: number) => void;
}

/** Seats that are kept for groups of this person, and the way into one by its code. */
export function KeptForMe({ eventId, model, mine, onShow }: KeptForMeProps): ReactNode {
  const t = useTexts();
  const mayBeKept = useSyncExternalStore(model.subscribe, () => model.hasLook('notForSale'));
  const [isOpen, setOpen] = useState(false);
  const { user } = useSession(); // guests are in no group
  if (!user || !mine || (!mayBeKept && mine.groups.length === 0)) return null;
  return (
    <Card aria-label={t('booking.kept')}>
      <div className="grid gap-3">
        {mine.groups.map((group) => (
          <Group key={group.groupId} model={model} group={group} onShow={onShow} />
        ))}
        {isOpen ? (
          <CodeForm eventId={eventId} onJoined={() => setOpen(false)} />
        ) : (
          <Button
            size="small"
            className="justify-self-start whitespace-normal!"
            icon={<KeyRound aria-hidden="true" />}
            onClick={() => setOpen(true)}
          >
            {t('booking.kept.haveCode')}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface GroupProps extends Pick<KeptForMeProps, 'model' | 'onShow'> {
  readonly group: OpenGroup;
}

function Group({ model, group: { name, seatNos }, onShow }: GroupProps): ReactNode {
  const t = useTexts();
  const free = useSyncExternalStore(model.subscribe, () => seatNos.filter(model.isFree).length);
  const first = seatNos.find(model.isFree) ?? seatNos[0];
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>
        <span className="block font-medium">{name}</span>
        <span className="text-sm text-muted">{t('booking.kept.free', { count: free })}</span>
      </p>
      {first !== undefined && (
        <Button size="small" variant="ghost" icon={<MapPin aria-hidden="true" />} onClick={() => onShow(first)}>
          {t('booking.kept.show')}
          <span className="sr-only">: {name}</span>
        </Button>
      )}
    </div>
  );
}

function CodeForm({ eventId, onJoined }: { readonly eventId: EventId; readonly onJoined: () => void }): ReactNode {
  const t = useTexts();
  const join = useJoinSeatGroup(eventId);
  const [code, setCode] = useState('');
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (code.trim() !== '') void join.mutateAsync(code.trim()).then(onJoined, () => undefined);
  };
  const refusal = join.error ? refusalOf(join.error) : undefined;
  return (
    <form noValidate onSubmit={send} className="grid max-w-sm gap-2">
      <Field label={t('booking.kept.code')} hint={t('booking.kept.code.hint')}>
        <TextInput
          value={code}
          maxLength={SEAT_GROUP_CODE_MAX}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          // eslint-disable-next-line jsx-a11y-x/no-autofocus -- it appears because somebody asked for it
          autoFocus
          onChange={(typed) => setCode(typed.target.value)}
        />
      </Field>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div>
        <Button type="submit" busy={join.isPending}>
          {t('booking.kept.join')}
        </Button>
      </div>
    </form>
  );
}
