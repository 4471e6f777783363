import { QrCode } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Card, copyText, IconButton } from '@ringside/client/ui';
import type { TransferDetails } from '@ringside/contracts/booking';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';

interface TransferCardProps {
  readonly transfer: TransferDetails;
  readonly currency: string;
}

/** What a transfer has to say, to be scanned by a banking app or copied piece by piece. */
export function TransferCard({ transfer, currency }: TransferCardProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { holder, iban, bic, reference, amount, epc } = transfer;
  const rows = [
    { label: t('pay.transfer.holder'), shown: holder, copied: holder },
    { label: 'IBAN', shown: iban, copied: iban.replaceAll(' ', '') },
    ...(bic === '' ? [] : [{ label: 'BIC', shown: bic, copied: bic }]),
    { label: t('pay.transfer.reference'), shown: reference, copied: reference.replaceAll(' ', '') },
    { label: t('pay.transfer.amount'), shown: format.money(amount, currency), copied: undefined },
  ];
  return (
    <Card title={t('pay.transfer')} level={3}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('pay.transfer.hint')}</p>
        <div className="flex flex-wrap items-start gap-6">
          {epc && <QrCode text={epc} label={t('pay.transfer.qr')} />}
          <dl className="grid min-w-56 grow gap-3">
            {rows.map(({ label, shown, copied }) => (
              <div key={label}>
                <dt className="text-sm text-muted">{label}</dt>
                <dd className="flex min-h-10 items-center justify-between gap-2 font-medium break-all tabular-nums">
                  {shown}
                  {copied !== undefined && <CopyButton what={label} text={copied} />}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="text-sm text-muted">{t('pay.transfer.wait')}</p>
      </div>
    </Card>
  );
}

function CopyButton({ what, text }: { readonly what: string; readonly text: string }): ReactNode {
  const t = useTexts();
  return (
    <IconButton
      label={t('pay.copy', { what })}
      icon={<Copy aria-hidden="true" />}
      size="small"
      variant="ghost"
      onClick={() => void copyText(text, { title: t('pay.copied'), key: 'copied' })}
    />
  );
}
