import { useAnnouncementStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, Field, TextArea, TextInput, toasts } from '@ringside/client/ui';
import {
  type Announcement,
  ANNOUNCEMENT_TEXT_MAX,
  ANNOUNCEMENT_TITLE_MAX,
  type EventDetails,
} from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface AnnouncementDialogProps {
  readonly event: EventDetails;
  /** As it is now; `null` for a new one. */
  readonly said: Announcement | null;
  /** Names this attempt: a repeat after a lost answer announces nothing twice. */
  readonly attempt: string;
  readonly onClose: () => void;
}

/** Writes an announcement. What was typed stays through a refusal. */
export function AnnouncementDialog({ event, said, attempt, onClose }: AnnouncementDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useAnnouncementStep(event.id);
  const [title, setTitle] = useState(said?.title ?? '');
  const [text, setText] = useState(said?.text ?? '');
  const [isPinned, setPinned] = useState(said?.isPinned ?? false);
  const [isChecked, setChecked] = useState(false);
  const missing = (words: string) => (isChecked && words.trim() === '' ? t('admin.form.required') : null);
  const send = () => {
    setChecked(true);
    if (title.trim() === '' || text.trim() === '') return;
    const words = { title: title.trim(), text, isPinned };
    const onSuccess = () => {
      toasts.push({
        tone: 'positive',
        title: t(said ? 'life.announce.saved' : 'life.announce.posted'),
        key: 'announcement',
      });
      onClose();
    };
    if (said) step.mutate({ do: 'put', id: said.id, rev: said.rev, said: words }, { onSuccess });
    else step.mutate({ do: 'post', said: words, key: attempt }, { onSuccess });
  };
  return (
    <FormDialog
      title={t(said ? 'life.announce.edit' : 'life.announce.new')}
      action={t(said ? 'frame.save' : 'life.announce.post')}
      busy={step.isPending}
      error={step.error}
      onSend={send}
      onClose={onClose}
    >
      <Field label={t('life.announce.title')} error={missing(title)}>
        <TextInput
          required
          maxLength={ANNOUNCEMENT_TITLE_MAX}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <Field label={t('life.announce.text')} error={missing(text)}>
        <TextArea
          required
          rows={6}
          maxLength={ANNOUNCEMENT_TEXT_MAX}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Checkbox
        label={t('life.announce.pin')}
        checked={isPinned}
        onChange={({ target }) => setPinned(target.checked)}
      />
    </FormDialog>
  );
}
