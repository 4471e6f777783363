import { serverNow } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, useNow } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { Play } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface StartButtonProps {
  readonly event: EventDetails;
  readonly onPress: () => void;
}

/** Opens by itself when the hour has come; until then it says when that is. The database's clock decides in the end. */
export function StartButton({ event, onPress }: StartButtonProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const hintId = useId();
  const isEarly = useNow(1000, serverNow) < Date.parse(event.startableFrom);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        variant="primary"
        icon={<Play aria-hidden="true" />}
        disabled={isEarly}
        {...(isEarly ? { 'aria-describedby': hintId } : {})}
        onClick={onPress}
      >
        {t('admin.step.start')}
      </Button>
      {isEarly && (
        <span id={hintId} className="text-sm text-muted">
          {t('admin.step.tooEarly', { from: format.dateTime(event.startableFrom, event.timeZone) })}
        </span>
      )}
    </span>
  );
}
