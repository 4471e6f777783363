import type { PlanDocument } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, Notice, Tabs } from '@ringside/client/ui';
import type { PlanDraft } from '@ringside/contracts/booking';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave';
import type { DesignerView } from './canvas/designer-view';
import { DesignerModel, problemsOf } from './designer-model';
import { FloorBar } from './floor-bar';
import { CategoryPanel } from './panels/category-panel';
import { ObjectList } from './panels/object-list';
import { ProblemPanel } from './panels/problem-panel';
import { PropertyPanel } from './panels/property-panel';
import type { PlanDesignerProps } from './plan-designer';
import { PlanBar } from './plan-bar';
import { Sheet } from './sheet';
import { StaleNotice } from './stale-notice';

interface WorkbenchProps extends PlanDesignerProps {
  readonly draft: PlanDraft;
  readonly document: PlanDocument;
}

/** One plan on the table: its sheet, and beside it what is selected, what there is, and what is wrong. */
export function Workbench({ eventId, draft, document, others }: WorkbenchProps): ReactNode {
  const t = useAdminTexts();
  const view = useRef<DesignerView>(null);
  const [{ model, autosave }] = useState(() => {
    const made = new DesignerModel(document, {
      section: t('plans.newSection'),
      area: t('plans.area'),
      booths: t('plans.booths'),
      stage: t('plans.stage'),
      bar: t('plans.bar'),
      text: t('plans.text'),
    });
    return { model: made, autosave: new Autosave(eventId, made, draft.revision) };
  });
  useEffect(() => autosave.watch(), [autosave]);
  const state = useSyncExternalStore(model.subscribe, model.read);
  const problems = useMemo(() => problemsOf(state.document), [state.document]);
  const parts = { model, state };
  const tabs = [
    { id: 'properties', label: t('plans.properties'), content: <PropertyPanel {...parts} /> },
    { id: 'list', label: t('plans.list'), content: <ObjectList {...parts} /> },
    { id: 'categories', label: t('plans.categories'), content: <CategoryPanel {...parts} /> },
    {
      id: 'problems',
      label: problems.length > 0 ? `${t('drafting.problems')} (${problems.length})` : t('drafting.problems'),
      content: <ProblemPanel {...parts} problems={problems} />,
    },
  ];
  const floorBar = <FloorBar {...parts} eventId={eventId} />;
  const isEmpty = state.document.floors.every(({ sections, areas }) => sections.length + areas.length === 0);
  return (
    <div className="@container grid gap-4">
      <PlanBar {...{ eventId, draft, others, model, state, autosave, problems }} />
      <StaleNotice autosave={autosave} model={model} eventId={eventId} />
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem] @4xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Sheet {...parts} view={view} autosave={autosave} tabs={tabs} floorBar={floorBar}>
          {isEmpty && <Notice>{t('plans.beginHint')}</Notice>}
        </Sheet>
        <Card>
          <Tabs label={t('plans.panels')} tabs={tabs} />
        </Card>
      </div>
    </div>
  );
}
