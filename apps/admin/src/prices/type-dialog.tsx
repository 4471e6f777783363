import { useAddTicketType, useChangeTicketType } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, DateTimeInput, Field, NumberInput, Select, TextArea, TextInput } from '@ringside/client/ui';
import {
  BUYER_LIMIT_MAX,
  TICKET_PLACES,
  TICKET_TYPE_ABOUT_MAX,
  TICKET_TYPE_NAME_MAX,
  type TicketPlace,
  type TicketType,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { draftOfType, factsOf, faultsOf, type TypeDraft, type TypeFaults } from './type-draft';

interface TypeDialogProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly currency: string;
  readonly hasSeats: boolean;
  /** The type to change; a new one without. */
  readonly type: TicketType | null;
  readonly onClose: () => void;
}

/** A ticket type in full: what it is called, what comes with it, how many of it, when and where it is sold. */
export function TypeDialog({ eventId, zone, currency, hasSeats, type, onClose }: TypeDialogProps): ReactNode {
  const t = useAdminTexts();
  const add = useAddTicketType(eventId);
  const change = useChangeTicketType(eventId);
  const [draft, setDraft] = useState(() => draftOfType(type, hasSeats, currency));
  const [isTried, setTried] = useState(false);
  const put = (changed: Partial<TypeDraft>) => setDraft({ ...draft, ...changed });
  const send = () => {
    setTried(true);
    const facts = factsOf(draft, currency);
    if (!facts) return;
    const sent = type
      ? change.mutateAsync({ ticketTypeId: type.id, type: { ...facts, rev: type.rev } })
      : add.mutateAsync(facts);
    sent.then(onClose).catch(() => undefined); // the dialog says it
  };
  const faults = isTried ? faultsOf(draft, currency) : NO_FAULTS;
  return (
    <FormDialog
      title={type ? t('prices.changeType', { type: type.name }) : t('prices.newType')}
      action={type ? t('prices.saveTerms') : t('prices.add')}
      busy={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onClose={onClose}
      onSend={send}
    >
      <Words draft={draft} faults={faults} isUsed={type !== null && type.sold + type.held > 0} onChange={put} />
      <Amounts draft={draft} faults={faults} onChange={put} />
      <Chosen draft={draft} faults={faults} currency={currency} onChange={put} />
      <Window draft={draft} faults={faults} zone={zone} onChange={put} />
      <Offered draft={draft} faults={faults} onChange={put} />
    </FormDialog>
  );
}

const NO_FAULTS: TypeFaults = {
  name: false,
  tax: false,
  maxAmount: false,
  saleUntil: false,
  channels: false,
  priceChoice: false,
};

interface PartProps {
  readonly draft: TypeDraft;
  readonly faults: TypeFaults;
  readonly onChange: (changed: Partial<TypeDraft>) => void;
}

function Words({ draft, faults, isUsed, onChange }: PartProps & { readonly isUsed: boolean }): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <Field label={t('prices.typeName')} error={faults.name ? t('prices.nameNeeded') : null}>
        <TextInput
          data-autofocus
          value={draft.name}
          maxLength={TICKET_TYPE_NAME_MAX}
          onChange={(typed) => onChange({ name: typed.target.value })}
        />
      </Field>
      <Field label={t('prices.about')} hint={t('prices.about.hint')}>
        <TextArea
          rows={2}
          value={draft.about}
          maxLength={TICKET_TYPE_ABOUT_MAX}
          onChange={(typed) => onChange({ about: typed.target.value })}
        />
      </Field>
      <Field label={t('prices.place')} hint={isUsed ? t('prices.place.fixed') : null}>
        <Select
          value={draft.place}
          disabled={isUsed}
          onChange={(chosen) => onChange({ place: chosen.target.value as TicketPlace })}
          choices={TICKET_PLACES.map((value) => ({ value, label: t(`prices.place.${value}`) }))}
        />
      </Field>
    </>
  );
}

function Amounts({ draft, faults, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  const steps = { increaseLabel: t('prices.more'), decreaseLabel: t('prices.fewer'), min: 1, max: BUYER_LIMIT_MAX };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <Field label={t('prices.least')}>
        <NumberInput
          {...steps}
          value={draft.minAmount}
          onChange={(minAmount) => onChange({ minAmount: minAmount ?? 1 })}
        />
      </Field>
      <Field
        label={t('prices.most')}
        hint={t('prices.most.hint')}
        error={faults.maxAmount ? t('prices.most.wrong') : null}
      >
        <NumberInput {...steps} value={draft.maxAmount} onChange={(maxAmount) => onChange({ maxAmount })} />
      </Field>
      <Field label={t('prices.tax')} hint={t('prices.tax.hint')} error={faults.tax ? t('prices.tax.wrong') : null}>
        <TextInput inputMode="decimal" value={draft.tax} onChange={(typed) => onChange({ tax: typed.target.value })} />
      </Field>
    </div>
  );
}

/** A price that buyers choose; the one in the table is what is suggested then. */
function Chosen({ draft, faults, currency, onChange }: PartProps & { readonly currency: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid gap-2">
      <Checkbox
        label={t('prices.chosen')}
        hint={t('prices.chosen.hint')}
        checked={draft.isChosen}
        onChange={(changed) => onChange({ isChosen: changed.target.checked })}
      />
      {draft.isChosen && (
        <div className="ml-8 grid items-start gap-4 sm:grid-cols-2">
          <Field
            label={t('prices.chosen.least', { currency })}
            error={faults.priceChoice ? t('prices.chosen.wrong') : null}
          >
            <TextInput
              inputMode="decimal"
              value={draft.leastPrice}
              onChange={(typed) => onChange({ leastPrice: typed.target.value })}
            />
          </Field>
          <Field label={t('prices.chosen.most', { currency })} hint={t('prices.chosen.most.hint')}>
            <TextInput
              inputMode="decimal"
              value={draft.mostPrice}
              onChange={(typed) => onChange({ mostPrice: typed.target.value })}
            />
          </Field>
        </div>
      )}
    </div>
  );
}

function Window({ draft, faults, zone, onChange }: PartProps & { readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t('prices.from')} hint={t('prices.zone', { zone })}>
        <DateTimeInput zone={zone} value={draft.saleFrom} onChange={(saleFrom) => onChange({ saleFrom })} />
      </Field>
      <Field
        label={t('prices.until')}
        hint={t('prices.zone', { zone })}
        error={faults.saleUntil ? t('prices.until.wrong') : null}
      >
        <DateTimeInput zone={zone} value={draft.saleUntil} onChange={(saleUntil) => onChange({ saleUntil })} />
      </Field>
    </div>
  );
}

const CHANNELS = ['web', 'boxOffice'] as const;

function Offered({ draft, faults, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('prices.offered')}</legend>
      {CHANNELS.map((channel) => (
        <Checkbox
          key={channel}
          label={t(`prices.channel.${channel}`)}
          checked={draft.channels.includes(channel)}
          error={faults.channels && channel === 'boxOffice' ? t('prices.channels.wrong') : null}
          onChange={(changed) => {
            const chosen = CHANNELS.filter((each) =>
              each === channel ? changed.target.checked : draft.channels.includes(each),
            );
            onChange({ channels: chosen });
          }}
        />
      ))}
      <Checkbox
        label={t('prices.hidden')}
        hint={t('prices.hidden.hint')}
        checked={draft.byVoucherOnly}
        onChange={(changed) => onChange({ byVoucherOnly: changed.target.checked })}
      />
      <Checkbox
        label={t('prices.approval')}
        hint={t('prices.approval.hint')}
        checked={draft.needsApproval}
        onChange={(changed) => onChange({ needsApproval: changed.target.checked })}
      />
      <Checkbox
        label={t('prices.active')}
        hint={t('prices.active.hint')}
        checked={draft.isActive}
        onChange={(changed) => onChange({ isActive: changed.target.checked })}
      />
    </fieldset>
  );
}
