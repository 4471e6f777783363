import type { PlanSeat, PlanSection } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import type { DesignerModel, DesignerState } from '../designer-model';
import { type Part, partsOf } from '../edit/parts';
import { AreaFields } from './area-fields';
import { DecorationFields } from './decoration-fields';
import { BearerFields, SectionFields } from './row-fields';
import { SeatFields } from './seat-fields';

interface PropertyPanelProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
}

/** What is selected, in fields. */
export function PropertyPanel({ model, state }: PropertyPanelProps): ReactNode {
  const t = useAdminTexts();
  const parts = partsOf(model.floor, state.selection);
  if (parts.length === 0) return <p className="text-sm text-muted">{t('plans.nothingSelected')}</p>;
  const section = sectionOf(parts);
  const seats = seatsOf(parts);
  const [only] = parts.length === 1 ? parts : [];
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted" aria-live="polite">
        {t('plans.selected', { count: parts.length })}
      </p>
      {section && <SectionFields key={section.key} section={section} model={model} />}
      {only && <PartFields part={only} model={model} state={state} />}
      {seats.length > 0 && <SeatFields seats={seats} model={model} state={state} />}
    </div>
  );
}

/** The section that all of them stand in. */
function sectionOf(parts: readonly Part[]): PlanSection | undefined {
  const sections = new Set(parts.flatMap((part) => ('section' in part && part.section ? [part.section] : [])));
  return sections.size === 1 ? [...sections][0] : undefined;
}

const seatsOf = (parts: readonly Part[]): PlanSeat[] =>
  parts.flatMap((part) => {
    if (part.kind === 'seat') return [part.seat];
    return part.kind === 'row' || part.kind === 'table' ? part.bearer.seats : [];
  });

function PartFields({ part, model, state }: PropertyPanelProps & { readonly part: Part }): ReactNode {
  switch (part.kind) {
    case 'row':
    case 'table':
      return <BearerFields key={part.bearer.key} bearer={part.bearer} model={model} />;
    case 'area':
      return <AreaFields key={part.area.key} area={part.area} model={model} state={state} />;
    case 'decoration':
      return <DecorationFields key={part.decoration.key} decoration={part.decoration} model={model} />;
    case 'seat':
      return null;
  }
}
