import { useTexts } from '@ringside/client/texts';
import { StatusPill, type Tone } from '@ringside/client/ui';
import type { EventState } from '@ringside/contracts/events';
import { Ban, CalendarCheck, CirclePause, FlagTriangleRight, Hourglass, PencilLine, Radio, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';

const looks: Readonly<Record<EventState, { readonly tone: Tone; readonly icon: typeof Ban }>> = {
  draft: { tone: 'neutral', icon: PencilLine },
  submitted: { tone: 'info', icon: Hourglass },
  rejected: { tone: 'warning', icon: Undo2 },
  published: { tone: 'positive', icon: CalendarCheck },
  suspended: { tone: 'danger', icon: CirclePause },
  started: { tone: 'accent', icon: Radio },
  finished: { tone: 'neutral', icon: FlagTriangleRight },
  cancelled: { tone: 'neutral', icon: Ban },
};

/** Where an event is in its life: a word, with a shape and a tone. */
export function EventStatePill({ state }: { readonly state: EventState }): ReactNode {
  const t = useTexts();
  const { tone, icon: Icon } = looks[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden="true" strokeWidth={2.5} />}>
      {t(`events.state.${state}`)}
    </StatusPill>
  );
}
