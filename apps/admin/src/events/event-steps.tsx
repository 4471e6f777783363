import { type EventStep, refusalOf, useEventStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, type ButtonVariant, ConfirmDialog, toasts } from '@ringside/client/ui';
import type { EventCommand, EventDetails } from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { ReasonDialog } from './reason-dialog';
import { StartButton } from './start-button';

type StepCommand = Exclude<EventCommand, 'edit'>;
const asked = ['submit', 'start', 'finish'] as const satisfies readonly StepCommand[];
const reasoned = ['reject', 'suspend', 'cancel'] as const satisfies readonly StepCommand[];
type Asked = (typeof asked)[number];
type Reasoned = (typeof reasoned)[number];

/** In the order of the buttons. */
const variants: Readonly<Record<StepCommand, ButtonVariant>> = {
  submit: 'primary',
  approve: 'primary',
  start: 'primary',
  finish: 'primary',
  unsuspend: 'primary',
  withdraw: 'secondary',
  reject: 'secondary',
  suspend: 'secondary',
  cancel: 'ghost',
};
const order = Object.keys(variants) as StepCommand[];

interface EventStepsProps {
  readonly event: EventDetails;
  /** Only these of the steps that are open; all of them unless given. */
  readonly only?: readonly StepCommand[];
  readonly onDone?: () => void;
}

/** The steps that the asker may take with an event now. What cannot be undone asks first; what judges asks for a reason. */
export function EventSteps({ event, only = order, onDone }: EventStepsProps): ReactNode {
  const t = useAdminTexts();
  const step = useEventStep(event.id);
  const [open, setOpen] = useState<Asked | Reasoned | null>(null);
  const take = (wish: EventStep) =>
    step.mutate(wish, {
      onSuccess: () => {
        setOpen(null);
        toasts.push({ tone: 'positive', title: t(`admin.step.done.${wordOf(wish.command, event)}`), key: 'step' });
        onDone?.();
      },
      onError: (error) => {
        if (isReasoned(wish.command)) return; // said inside the dialog, where the reason stays
        const { code, details } = refusalOf(error);
        setOpen(null);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'step' });
      },
    });
  const press = (command: StepCommand) => {
    step.reset();
    if (isAsked(command) || isReasoned(command)) setOpen(command);
    else take(command === 'approve' ? { command, rev: event.rev } : { command });
  };
  const commands = order.filter((command) => only.includes(command) && event.may.commands.includes(command));
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {commands.map((command) =>
          command === 'start' ? (
            <StartButton key={command} event={event} onPress={() => press(command)} />
          ) : (
            <Button
              key={command}
              variant={variants[command]}
              disabled={command === 'submit' && event.missing.length > 0}
              {...(command === 'cancel' ? { className: 'text-danger!' } : {})}
              busy={step.isPending && step.variables?.command === command}
              onClick={() => press(command)}
            >
              {t(`admin.step.${wordOf(command, event)}`)}
            </Button>
          ),
        )}
      </div>
      {asked.map((command) => (
        <ConfirmDialog
          key={command}
          open={open === command}
          title={t(`admin.step.${wordOf(command, event)}.ask`)}
          busy={step.isPending}
          confirmLabel={t(`admin.step.${wordOf(command, event)}`)}
          cancelLabel={t('frame.cancel')}
          onCancel={() => setOpen(null)}
          onConfirm={() => take(command === 'submit' ? { command, rev: event.rev } : { command })}
        >
          {t(`admin.step.${wordOf(command, event)}.text`)}
        </ConfirmDialog>
      ))}
      {reasoned.map((command) => (
        <ReasonDialog
          key={command}
          open={open === command}
          title={t(`admin.step.${command}.ask`)}
          text={t(`admin.step.${command}.text`)}
          action={t(`admin.step.${command}`)}
          {...(command === 'cancel' ? { hint: t('admin.step.cancel.reason.hint'), danger: true } : {})}
          busy={step.isPending}
          refusal={step.error}
          onClose={() => setOpen(null)}
          onSend={(reason) => take(command === 'reject' ? { command, rev: event.rev, reason } : { command, reason })}
        />
      ))}
    </>
  );
}

/** What somebody trusted submits is public at once, and is called so. */
const wordOf = <C extends StepCommand>(command: C, { may }: EventDetails): C | 'submit.publish' =>
  command === 'submit' && may.publish ? 'submit.publish' : command;

const isAsked = (command: StepCommand): command is Asked => asked.some((each) => each === command);
const isReasoned = (command: StepCommand): command is Reasoned => reasoned.some((each) => each === command);
