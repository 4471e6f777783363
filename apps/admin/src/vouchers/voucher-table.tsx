import { keepingQueries, serverNow } from '@ringside/client/api';
import { type AdminTexts, type Formats, useAdminTexts, useFormats } from '@ringside/client/texts';
import { IconButton, StatusPill, Table, type Tone, useNow } from '@ringside/client/ui';
import type { Catalogue, Voucher } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { List, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ChangeVoucher } from './change-voucher';
import { stateOf, type VoucherState } from './voucher-state';
import { VoucherUses } from './voucher-uses';

interface VoucherTableProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly catalogue: Catalogue;
  readonly vouchers: readonly Voucher[];
}

const tones: Readonly<Record<VoucherState, Tone>> = {
  open: 'positive',
  usedUp: 'neutral',
  later: 'info',
  over: 'neutral',
  off: 'warning',
};

export function VoucherTable({ eventId, zone, catalogue, vouchers }: VoucherTableProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const now = useNow(10_000, serverNow);
  const { data: groups = [] } = useQuery(keepingQueries.groups(eventId));
  const [shown, setShown] = useState<{ readonly voucher: Voucher; readonly as: 'change' | 'uses' } | null>(null);
  const close = () => setShown(null);
  const groupNames = new Map(groups.map(({ groupId, name }) => [groupId as string, name]));
  return (
    <>
      <Table
        caption={t('vouchers.title')}
        rows={vouchers}
        rowKey={({ voucherId }) => voucherId}
        columns={[
          { key: 'code', header: t('vouchers.code'), isName: true, cell: (voucher) => <CodeCell voucher={voucher} /> },
          {
            key: 'effect',
            header: t('vouchers.effect'),
            cell: (voucher) => effectWords(voucher, { catalogue, groupNames, t, format }),
          },
          {
            key: 'uses',
            header: t('vouchers.uses'),
            cell: ({ sold, held, maxUses }) => t('vouchers.usesOf', { sold, held, max: maxUses }),
          },
          {
            key: 'given',
            header: t('vouchers.given'),
            align: 'end',
            cell: ({ given }) => format.money(given, catalogue.currency),
          },
          {
            key: 'state',
            header: t('vouchers.state'),
            cell: (voucher) => {
              const state = stateOf(voucher, now);
              return <StatusPill tone={tones[state]}>{t(`vouchers.${state}`)}</StatusPill>;
            },
          },
          {
            key: 'acts',
            header: '',
            align: 'end',
            cell: (voucher) => (
              <span className="inline-flex">
                <IconButton
                  icon={<List />}
                  label={t('vouchers.showUses', { code: voucher.code })}
                  onClick={() => setShown({ voucher, as: 'uses' })}
                />
                <IconButton
                  icon={<Pencil />}
                  label={t('vouchers.change', { code: voucher.code })}
                  onClick={() => setShown({ voucher, as: 'change' })}
                />
              </span>
            ),
          },
        ]}
      />
      {shown?.as === 'change' && (
        <ChangeVoucher eventId={eventId} zone={zone} voucher={shown.voucher} onClose={close} />
      )}
      {shown?.as === 'uses' && (
        <VoucherUses eventId={eventId} currency={catalogue.currency} voucher={shown.voucher} onClose={close} />
      )}
    </>
  );
}

function CodeCell({ voucher: { code, note } }: { readonly voucher: Voucher }): ReactNode {
  return (
    <>
      <span className="font-mono break-all">{code}</span>
      {note !== '' && <span className="block text-sm font-normal text-muted">{note}</span>}
    </>
  );
}

interface EffectWords {
  readonly catalogue: Catalogue;
  readonly groupNames: ReadonlyMap<string, string>;
  readonly t: AdminTexts;
  readonly format: Formats;
}

/** What a code takes off and what it is bound to. */
function effectWords(
  { percent, amount, ticketTypeIds, groupId }: Voucher,
  { catalogue, groupNames, t, format }: EffectWords,
): string {
  const types = catalogue.ticketTypes.filter(({ id }) => ticketTypeIds.includes(id)).map(({ name }) => name);
  return [
    ...(percent === null ? [] : [t('vouchers.percentOff', { percent: format.number(percent / 100) })]),
    ...(amount === null ? [] : [t('vouchers.amountOff', { amount: format.money(amount, catalogue.currency) })]),
    ...(types.length === 0 ? [] : [t('vouchers.onlyTypes', { types: format.list(types) })]),
    ...(groupId === null ? [] : [t('vouchers.onlyGroup', { group: groupNames.get(groupId) ?? '–' })]),
  ].join(', ');
}
