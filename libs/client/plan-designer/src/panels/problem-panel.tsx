import type { PlanProblem } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { StatusPill } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import type { DesignerModel, DesignerState } from '../designer-model';

interface ProblemPanelProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
  readonly problems: readonly PlanProblem[];
}

/** Which floor a pointer leads to. */
const floorIn = (pointer: string): number | undefined => {
  const no = /^#\/floors\/(\d+)/.exec(pointer)?.[1];
  return no === undefined ? undefined : Number(no);
};

/** What is wrong with the plan; each problem leads to what it is about. */
export function ProblemPanel({ model, state, problems }: ProblemPanelProps): ReactNode {
  const t = useAdminTexts();
  if (problems.length === 0) return <p className="text-sm text-muted">{t('plans.noProblems')}</p>;
  const show = ({ pointer, key }: PlanProblem) => {
    const floor = floorIn(pointer);
    if (floor !== undefined && floor !== state.floorNo) model.setFloor(floor);
    if (key !== undefined) model.select([key]);
  };
  return (
    <ul className="grid max-h-[32rem] gap-3 overflow-y-auto">
      {problems.map((problem) => (
        <li key={`${problem.pointer} ${problem.code}`} className="grid justify-items-start gap-1 text-sm">
          <StatusPill tone={problem.severity === 'error' ? 'danger' : 'warning'}>
            {t(`drafting.severity.${problem.severity}`)}
          </StatusPill>
          <span>{t(`drafting.problem.${problem.code}`, { what: problem.what ?? '' })}</span>
          {problem.key !== undefined && (
            <button type="button" className="text-link underline underline-offset-2" onClick={() => show(problem)}>
              {t('plans.showIt')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
