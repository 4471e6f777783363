import { isBooth, isTable, type PlanFloor, type PlanSection, type SeatBearer } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import type { DesignerModel, DesignerState } from '../designer-model';

interface ObjectListProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
}

/** Everything on the floor as a list: the sheet for the keyboard and for those who do not see it. */
export function ObjectList({ model, state }: ObjectListProps): ReactNode {
  const t = useAdminTexts();
  const { floor } = model;
  const isEmpty = floor.sections.length + floor.areas.length + floor.decorations.length === 0;
  if (isEmpty) return <p className="text-sm text-muted">{t('plans.emptyFloor')}</p>;
  return (
    <div className="grid max-h-[32rem] gap-3 overflow-y-auto text-sm">
      <p className="text-muted">{t('plans.listHint')}</p>
      {floor.sections.map((section) => (
        <SectionItems key={section.key} section={section} model={model} state={state} />
      ))}
      <Items label={t('plans.areas')} items={areasOf(floor)} model={model} state={state} />
      <Items
        label={t('plans.decorations')}
        items={floor.decorations.map(({ key, kind, text }) => ({
          key,
          words: [t(`plans.kind.${kind}`), text].filter(Boolean).join(' · '),
        }))}
        model={model}
        state={state}
      />
    </div>
  );
}

const areasOf = ({ areas }: PlanFloor) =>
  areas.map(({ key, name, capacity }) => ({ key, words: `${name} · ${capacity}` }));

function SectionItems({ section, model, state }: ObjectListProps & { readonly section: PlanSection }): ReactNode {
  const t = useAdminTexts();
  const bearers = [...section.rows, ...section.tables];
  const seats = bearers.reduce((sum, bearer) => sum + bearer.seats.length, 0);
  return (
    <details>
      <summary className="cursor-pointer font-medium">
        {section.name} · {t('booking.plan.count', { count: seats })}
      </summary>
      <button
        type="button"
        className="my-1 ms-2 underline underline-offset-2"
        onClick={() => model.select([...bearers, ...section.decorations].map(({ key }) => key))}
      >
        {t('plans.selectAll')}
      </button>
      <Items
        label={section.name}
        items={bearers.map((bearer) => ({ key: bearer.key, words: wordsOf(bearer, t) }))}
        model={model}
        state={state}
      />
    </details>
  );
}

function wordsOf(bearer: SeatBearer, t: ReturnType<typeof useAdminTexts>): string {
  const { name, seats } = bearer;
  if (isBooth(bearer)) return `${t('plans.kind.booth')} ${name}`;
  const kind = isTable(bearer) ? t('plans.kind.table') : t('plans.kind.row');
  return t('plans.rowWithSeats', { kind, name, count: seats.length });
}

interface ItemsProps extends ObjectListProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly words: string }[];
}

function Items({ label, items, model, state }: ItemsProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="grid gap-0.5">
      {items.map(({ key, words }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={state.selection.has(key)}
            onClick={(event) => (event.shiftKey || event.ctrlKey ? model.toggle(key) : model.select([key]))}
            className={classes(
              'w-full rounded px-2 py-1 text-start hover:bg-hover',
              state.selection.has(key) && 'bg-well font-medium',
            )}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
