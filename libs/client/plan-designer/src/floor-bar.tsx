import type { PlanFloor } from '@ringside/booking-core';
import { pictureQueries } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, Field, IconButton, Select, TextInput } from '@ringside/client/ui';
import { FLOORS_MAX } from '@ringside/contracts/booking';
import type { Picture } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type DesignerModel, type DesignerState, newKey } from './designer-model';
import { without } from './edit/change-parts';

interface FloorBarProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
  readonly eventId: EventId;
}

const PICTURE_WIDTH = 1200;

/** Which floor is on the table, its name and the picture that it is drawn on. */
export function FloorBar({ model, state, eventId }: FloorBarProps): ReactNode {
  const t = useAdminTexts();
  const [isRemoving, setRemoving] = useState(false);
  const { floors } = state.document;
  const floor = model.floor;
  const add = () => {
    const made: PlanFloor = {
      key: newKey(),
      name: `${t('plans.floor')} ${floors.length + 1}`,
      sections: [],
      areas: [],
      decorations: [],
    };
    model.edit((document) => ({ ...document, floors: [...document.floors, made] }));
    model.setFloor(floors.length);
  };
  const remove = () => {
    model.edit((document) => ({ ...document, floors: document.floors.toSpliced(state.floorNo, 1) }));
    model.select([]);
    setRemoving(false);
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      {floors.length > 1 && (
        <Field label={t('plans.floor')}>
          <Select
            value={String(state.floorNo)}
            onChange={(event) => model.setFloor(Number(event.target.value))}
            choices={floors.map(({ name }, no) => ({ value: String(no), label: name || String(no + 1) }))}
          />
        </Field>
      )}
      <Field label={t('plans.floorName')}>
        <TextInput
          value={floor.name}
          maxLength={60}
          onChange={(event) => model.editFloor((before) => ({ ...before, name: event.target.value }), 'floor-name')}
        />
      </Field>
      <BackgroundField model={model} eventId={eventId} />
      {floors.length < FLOORS_MAX && (
        <Button icon={<Plus aria-hidden="true" />} onClick={add}>
          {t('plans.addFloor')}
        </Button>
      )}
      {floors.length > 1 && (
        <IconButton
          label={t('plans.removeFloor')}
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => setRemoving(true)}
        />
      )}
      <ConfirmDialog
        open={isRemoving}
        title={t('plans.removeFloor')}
        confirmLabel={t('plans.removeFloor')}
        cancelLabel={t('frame.cancel')}
        danger
        onConfirm={remove}
        onCancel={() => setRemoving(false)}
      >
        {t('plans.removeFloorText', { floor: floor.name })}
      </ConfirmDialog>
    </div>
  );
}

/** One of the event's pictures behind the drawing. */
function BackgroundField({ model, eventId }: Omit<FloorBarProps, 'state'>): ReactNode {
  const t = useAdminTexts();
  const { data } = useQuery(pictureQueries.of({ ownerKind: 'event', ownerId: eventId }));
  const pictures = data?.items ?? [];
  const { picture } = model.floor;
  if (pictures.length === 0 && !picture) return null;
  const choose = (id: string) =>
    model.editFloor((floor) => {
      const chosen = pictures.find((each) => each.id === id);
      return chosen ? { ...floor, picture: placed(chosen) } : without(floor, 'picture');
    });
  return (
    <Field label={t('plans.background')}>
      <Select
        value={picture?.pictureId ?? ''}
        onChange={(event) => choose(event.target.value)}
        choices={[
          { value: '', label: t('plans.noBackground') },
          ...pictures.map(({ id, alt }, at) => ({ value: id, label: alt || `${t('plans.picture')} ${at + 1}` })),
        ]}
      />
    </Field>
  );
}

const placed = ({ id, width, height, widths }: Picture) => ({
  pictureId: id,
  fileWidth: widths.at(-1) ?? width,
  x: 0,
  y: 0,
  width: PICTURE_WIDTH,
  height: Math.round((height / width) * PICTURE_WIDTH),
  opacity: 0.5,
});
