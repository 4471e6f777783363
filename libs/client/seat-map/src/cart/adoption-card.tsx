import { serverNow } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Checkbox, Countdown, Notice } from '@ringside/client/ui';
import { type ReactNode, useState } from 'react';
import type { LineWords } from './cart-lines';
import type { Adoption } from './use-adoption';

interface AdoptionCardProps {
  readonly adoption: Adoption;
  readonly wordsOf: LineWords;
}

/** Why what was held before signing in is not the account's, and which of it is to be. */
export function AdoptionCard({ adoption, wordsOf }: AdoptionCardProps): ReactNode {
  const t = useTexts();
  const { hold, refusal, isBusy, take } = adoption;
  const left = refusal.code === 'SEAT_LIMIT' ? Number(refusal.details['left'] ?? 0) : undefined;
  return (
    <Notice tone="warning" announce title={t('guest.notAdopted')}>
      <div className="grid gap-3">
        <p>{t.refusal(refusal.code, refusal.details)}</p>
        <Countdown to={hold.expiresAt} clock={serverNow} label={t('booking.timeLeft')} className="text-lg" />
        {left === undefined ? (
          <Button className="justify-self-start" busy={isBusy} onClick={() => take()}>
            {t('frame.retry')}
          </Button>
        ) : (
          left > 0 && <LineChoice adoption={adoption} wordsOf={wordsOf} most={left} />
        )}
      </div>
    </Notice>
  );
}

function LineChoice({
  adoption: { hold, isBusy, take },
  wordsOf,
  most,
}: AdoptionCardProps & { readonly most: number }): ReactNode {
  const t = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>(hold.lines.slice(0, most).map(({ lineId }) => lineId));
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('guest.which', { count: most })}</legend>
      {/* on a phone the panel floats above the map: many lines scroll in it */}
      <div className="max-h-[24dvh] overflow-y-auto @4xl:max-h-[40dvh]">
        {hold.lines.map((line) => (
          <Checkbox
            key={line.lineId}
            label={wordsOf(line).name}
            checked={chosen.includes(line.lineId)}
            onChange={({ target: { checked } }) =>
              setChosen(checked ? [...chosen, line.lineId] : chosen.filter((id) => id !== line.lineId))
            }
          />
        ))}
      </div>
      <p className="text-muted">{t('guest.rest')}</p>
      <Button
        variant="primary"
        className="mt-2 justify-self-start"
        busy={isBusy}
        disabled={chosen.length === 0 || chosen.length > most}
        onClick={() => take(chosen)}
      >
        {t('guest.takeOver', { count: chosen.length })}
      </Button>
    </fieldset>
  );
}
