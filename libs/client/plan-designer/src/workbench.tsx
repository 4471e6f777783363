import type { PlanDocument } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, Notice, Tabs } from '@ringside/client/ui';
import type { PlanDraft } from '@ringside/contracts/booking';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave';
import { DesignerCanvas } from './canvas/designer-canvas';
import type { DesignerView } from './canvas/designer-view';
import { DesignerModel, problemsOf } from './designer-model';
import { FloorBar } from './floor-bar';
import { CategoryPanel } from './panels/category-panel';
import { ObjectList } from './panels/object-list';
import { ProblemPanel } from './panels/problem-panel';
import { PropertyPanel } from './panels/property-panel';
import type { PlanDesignerProps } from './plan-designer';
import { PlanBar } from './plan-bar';
import { StaleNotice } from './stale-notice';
import { Toolbar } from './toolbar';

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
  const tabs = [
    { id: 'properties', label: t('plans.properties'), content: <PropertyPanel model={model} state={state} /> },
    { id: 'list', label: t('plans.list'), content: <ObjectList model={model} state={state} /> },
    { id: 'categories', label: t('plans.categories'), content: <CategoryPanel model={model} state={state} /> },
    {
      id: 'problems',
      label: problems.length > 0 ? `${t('drafting.problems')} (${problems.length})` : t('drafting.problems'),
      content: <ProblemPanel model={model} state={state} problems={problems} />,
    },
  ];
  return (
    <div className="@container grid gap-4">
      <PlanBar {...{ eventId, draft, others, model, state, autosave, problems }} />
      <StaleNotice autosave={autosave} model={model} eventId={eventId} />
      <p className="text-sm text-muted @3xl:hidden">{t('plans.smallScreen')}</p>
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem] @4xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Card>
          <div className="grid gap-3">
            <Toolbar model={model} state={state} view={view} />
            <FloorBar model={model} state={state} eventId={eventId} />
            <DesignerCanvas model={model} view={view} />
            {state.document.floors.every(({ sections, areas }) => sections.length + areas.length === 0) && (
              <Notice>{t('plans.beginHint')}</Notice>
            )}
          </div>
        </Card>
        <Card>
          <Tabs label={t('plans.panels')} tabs={tabs} />
        </Card>
      </div>
    </div>
  );
}
