import { LazySetUpTwoFactor, Part, usePage } from '@ringside/client/shell';
import { loadSettingsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { GateFrame } from './gate-frame';

interface ProtectFirstProps {
  /** It is on, and the backup codes were seen. */
  readonly onDone: () => void;
}

/** For somebody whose role wants a second factor: set it up here; the page that was asked for then appears. */
export function ProtectFirstView({ onDone }: ProtectFirstProps): ReactNode {
  return (
    <MoreTexts load={loadSettingsTexts}>
      <ProtectFirst onDone={onDone} />
    </MoreTexts>
  );
}

function ProtectFirst({ onDone }: ProtectFirstProps): ReactNode {
  const t = useTexts();
  const heading = usePage(t('settings.gate.title'));
  return (
    <GateFrame>
      <div className="grid gap-1 text-center">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold text-balance outline-none">
          {t('settings.gate.title')}
        </h1>
        <p className="text-balance text-muted">{t('settings.factor.required')}</p>
        <p className="text-balance text-muted">{t('settings.factor.lead')}</p>
      </div>
      <Card>
        <Part>
          <LazySetUpTwoFactor onDone={onDone} />
        </Part>
      </Card>
    </GateFrame>
  );
}
