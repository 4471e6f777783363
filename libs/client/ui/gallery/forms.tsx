import { useState, type ReactNode } from 'react';
import {
  Button,
  Card,
  Checkbox,
  ConfirmDialog,
  DateTimeInput,
  Dialog,
  Drawer,
  Field,
  FormError,
  NumberInput,
  Page,
  PasswordInput,
  SegmentedControl,
  Select,
  TextArea,
  TextInput,
  toasts,
} from '../src';

export function Forms(): ReactNode {
  const [capacity, setCapacity] = useState<number | null>(240);
  const [start, setStart] = useState<string | null>('2026-03-14T17:00:00.000Z');
  const [view, setView] = useState<'map' | 'list'>('map');
  return (
    <Page title="Create an event" lead="The facts first; seats, tournaments and staff come next.">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Facts">
          <form className="grid gap-5" onSubmit={(event) => event.preventDefault()}>
            <FormError message="Two fields need your attention.">Nothing was saved yet.</FormError>
            <Field label="Title" hint="As players will find it." error="There is already an event of this name.">
              <TextInput defaultValue="Northlight LAN 2026" />
            </Field>
            <Field label="Description" optional="optional">
              <TextArea placeholder="What awaits the players?" />
            </Field>
            <div className="grid gap-5 sm:grid-cols-2">
              <Field label="Starts" hint="Europe/Berlin">
                <DateTimeInput value={start} onChange={setStart} zone="Europe/Berlin" />
              </Field>
              <Field label="Capacity">
                <NumberInput
                  value={capacity}
                  onChange={setCapacity}
                  min={1}
                  max={500}
                  increaseLabel="Increase"
                  decreaseLabel="Decrease"
                />
              </Field>
            </div>
            <Field label="Game">
              <Select
                choices={[
                  { value: 'a', label: 'Rocket Arena' },
                  { value: 'b', label: 'Hollow Siege' },
                ]}
              />
            </Field>
            <Field label="Password">
              <PasswordInput showLabel="Show password" hideLabel="Hide password" defaultValue="correct horse" />
            </Field>
            <Checkbox label="Approve every registration myself" hint="Otherwise seats go to who comes first." />
            <SegmentedControl
              label="View"
              value={view}
              onChange={setView}
              segments={[
                { value: 'map', label: 'Map' },
                { value: 'list', label: 'List' },
              ]}
            />
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary">
                Save and continue
              </Button>
              <Button busy>Save draft</Button>
              <Button variant="ghost">Cancel</Button>
            </div>
          </form>
        </Card>
        <Overlays />
      </div>
    </Page>
  );
}

function Overlays(): ReactNode {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'drawer' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title="Over the page">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button variant="danger" onClick={() => toasts.push({ tone: 'danger', title: 'The server cannot be reached' })}>
          Fail
        </Button>
        <Button disabled>Disabled</Button>
        <Button variant="primary" size="large" busy>
          Large and busy
        </Button>
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Invite a referee"
        closeLabel="Close"
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Invite
            </Button>
          </>
        }
      >
        <Field label="Username">
          <TextInput data-autofocus="" />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Cancel the event?"
        confirmLabel="Cancel event"
        cancelLabel="Keep it"
        danger
        onConfirm={close}
        onCancel={close}
      >
        All 192 ticket holders are told at once. This cannot be undone.
      </ConfirmDialog>
      <Drawer open={open === 'drawer'} onClose={close} title="Filter" closeLabel="Close">
        <div className="grid gap-4">
          <Field label="Place">
            <TextInput />
          </Field>
          <Checkbox label="Only with free seats" />
        </div>
      </Drawer>
    </Card>
  );
}
