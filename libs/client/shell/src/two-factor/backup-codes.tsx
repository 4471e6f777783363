import { useTexts } from '@ringside/client/texts';
import { Button, buttonClasses, toasts } from '@ringside/client/ui';
import { Copy, Download } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';

interface BackupCodesProps {
  readonly codes: readonly string[];
  /** The person says that they have kept them. */
  readonly onDone: () => void;
}

/** The backup codes, once: to copy, to download, to write down. */
export function BackupCodesView({ codes, onDone }: BackupCodesProps): ReactNode {
  const t = useTexts();
  const text = `${t('settings.codes.file', { site: location.host })}\n\n${codes.join('\n')}\n`;
  const href = useMemo(() => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`, [text]);
  const copy = () =>
    void navigator.clipboard
      ?.writeText(text)
      .then(() => toasts.push({ tone: 'positive', title: t('settings.codes.copied') }));
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="text-lg font-semibold">{t('settings.codes.title')}</h3>
        <p className="text-muted">{t('settings.codes.text')}</p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(11.5rem,1fr))] gap-x-6 gap-y-1.5 rounded-control bg-well p-4 font-mono text-sm">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <a href={href} download="ringside-backup-codes.txt" className={buttonClasses()}>
          <Download aria-hidden="true" />
          {t('settings.codes.download')}
        </a>
        <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
          {t('settings.codes.copy')}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t('settings.codes.done')}
        </Button>
      </div>
    </div>
  );
}
