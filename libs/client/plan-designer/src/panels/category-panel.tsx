import { useAdminTexts } from '@ringside/client/texts';
import { Button, IconButton, TextInput } from '@ringside/client/ui';
import { CATEGORIES_MAX, CATEGORY_NAME_MAX } from '@ringside/contracts/booking';
import { Paintbrush, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type DesignerModel, type DesignerState, newKey } from '../designer-model';
import { changeSeats, without } from '../edit/change-parts';
import { changeFloor } from '../edit/parts';

interface CategoryPanelProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
}

/** Told apart by most people, in light and dark. */
const COLORS = ['#1d7f46', '#2563eb', '#b45309', '#7c3aed', '#be185d', '#0e7490', '#a16207', '#4b5563'];

/** Paints what is selected: seats of rows and tables, and areas. */
export function paintSelected(model: DesignerModel, category: string | undefined): void {
  const { selection } = model.read();
  const paint = <T extends { readonly category?: string | undefined }>(thing: T): T =>
    category === undefined ? without(thing, 'category') : { ...thing, category };
  model.editFloor((floor) =>
    changeFloor(changeSeats(floor, selection, paint), {
      area: (area) => (selection.has(area.key) ? paint(area) : area),
    }),
  );
}

/** The paints of the plan. Prices hang on them. */
export function CategoryPanel({ model, state }: CategoryPanelProps): ReactNode {
  const t = useAdminTexts();
  const { categories } = state.document;
  const add = () =>
    model.edit((document) => ({
      ...document,
      categories: [
        ...categories,
        {
          key: newKey(),
          name: `${t('plans.category')} ${categories.length + 1}`,
          color: COLORS[categories.length % COLORS.length] ?? '#1d7f46',
        },
      ],
    }));
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted">{t('plans.categoryHint')}</p>
      {categories.map((category) => (
        <CategoryLine key={category.key} category={category} model={model} state={state} />
      ))}
      {categories.length < CATEGORIES_MAX && (
        <Button icon={<Plus aria-hidden="true" />} onClick={add}>
          {t('plans.addCategory')}
        </Button>
      )}
    </div>
  );
}

interface CategoryLineProps extends CategoryPanelProps {
  readonly category: DesignerState['document']['categories'][number];
}

function CategoryLine({ category, model, state }: CategoryLineProps): ReactNode {
  const t = useAdminTexts();
  const { key, name, color } = category;
  const change = (part: Partial<typeof category>) =>
    model.edit(
      (document) => ({
        ...document,
        categories: document.categories.map((each) => (each.key === key ? { ...each, ...part } : each)),
      }),
      `category ${key}`,
    );
  const remove = () =>
    model.edit((document) => ({
      ...document,
      categories: document.categories.filter((each) => each.key !== key),
      floors: document.floors.map((floor) =>
        changeFloor(floor, {
          seat: (seat) => (seat.category === key ? without(seat, 'category') : seat),
          area: (area) => (area.category === key ? without(area, 'category') : area),
        }),
      ),
    }));
  return (
    <div className="flex items-center gap-2">
      <input
        type="color"
        aria-label={t('plans.colorOf', { name })}
        value={/^#[\da-f]{6}$/i.test(color) ? color : '#888888'}
        onChange={(event) => change({ color: event.target.value })}
        className="size-9 shrink-0 cursor-pointer rounded border border-line bg-raised p-0.5"
      />
      <TextInput
        aria-label={t('plans.nameOfCategory')}
        value={name}
        maxLength={CATEGORY_NAME_MAX}
        onChange={(event) => change({ name: event.target.value })}
      />
      <IconButton
        label={t('plans.paintWith', { name })}
        icon={<Paintbrush aria-hidden="true" />}
        disabled={state.selection.size === 0}
        onClick={() => paintSelected(model, key)}
      />
      <IconButton label={t('plans.removeCategory', { name })} icon={<Trash2 aria-hidden="true" />} onClick={remove} />
    </div>
  );
}
