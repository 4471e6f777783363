import { useAdminTexts } from '@ringside/client/texts';
import { DateTimeInput, Field, NumberInput, TextInput } from '@ringside/client/ui';
import { VOUCHER_NOTE_MAX, VOUCHER_USES_MAX } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

export interface Bounds {
  readonly maxUses: number | null;
  readonly note: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

interface VoucherBoundsProps {
  readonly bounds: Bounds;
  /** Its end is before its beginning. */
  readonly isLate: boolean;
  readonly zone: string;
  readonly onChange: (changed: Partial<Bounds>) => void;
}

/** How often and when a code can be used. */
export function VoucherBounds({ bounds, isLate, zone, onChange }: VoucherBoundsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('vouchers.maxUses')}>
          <NumberInput
            increaseLabel={t('prices.more')}
            decreaseLabel={t('prices.fewer')}
            min={1}
            max={VOUCHER_USES_MAX}
            value={bounds.maxUses}
            onChange={(maxUses) => onChange({ maxUses })}
          />
        </Field>
        <Field label={t('vouchers.note')} hint={t('vouchers.note.hint')}>
          <TextInput
            value={bounds.note}
            maxLength={VOUCHER_NOTE_MAX}
            onChange={(typed) => onChange({ note: typed.target.value })}
          />
        </Field>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('vouchers.from')} hint={t('prices.zone', { zone })}>
          <DateTimeInput zone={zone} value={bounds.validFrom} onChange={(validFrom) => onChange({ validFrom })} />
        </Field>
        <Field
          label={t('vouchers.until')}
          hint={t('prices.zone', { zone })}
          error={isLate ? t('vouchers.until.wrong') : null}
        >
          <DateTimeInput zone={zone} value={bounds.validUntil} onChange={(validUntil) => onChange({ validUntil })} />
        </Field>
      </div>
    </>
  );
}
