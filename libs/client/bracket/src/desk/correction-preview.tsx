import { useTexts } from '@ringside/client/texts';
import type { CorrectionImpact, Side } from '@ringside/contracts/tournaments';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type BracketModel, isEntrant } from '../bracket-model';
import { matchName } from '../bracket-words';
import { Choice } from './result-fields';

/** What becomes of each played match that a correction takes its sides from. */
export type Choices = Readonly<Record<string, 'reset' | 'keep'>>;

interface CorrectionPreviewProps {
  readonly model: BracketModel;
  readonly impact: CorrectionImpact;
  readonly choices: Choices;
  readonly onChoose: (matchId: string, choice: 'reset' | 'keep') => void;
}

/** The matches and places that a correction touches, before and after. */
export function CorrectionPreview({ model, impact, choices, onChoose }: CorrectionPreviewProps): ReactNode {
  const t = useTexts();
  const { affected, places } = impact;
  return (
    <div role="status" className="grid gap-3 rounded-control border border-line bg-well p-4 text-sm">
      <p className="font-semibold">
        {affected.length === 0
          ? t('tournaments.desk.preview.none')
          : t('tournaments.desk.preview.affected', { count: affected.length })}
      </p>
      {affected.length > 0 && (
        <ul className="grid gap-3">
          {affected.map((each) => (
            <li key={each.matchId} className="grid gap-1 rounded-control border border-line bg-raised p-3">
              <span className="font-medium">{matchName(t, model, each.matchId)}</span>
              <AffectedSides model={model} was={each.was} becomes={each.becomes} />
              {each.played && (
                <Choice
                  legend={t('tournaments.desk.choice')}
                  options={[
                    { value: 'reset', label: t('tournaments.desk.reset') },
                    { value: 'keep', label: t('tournaments.desk.keep'), disabled: !each.keepable },
                  ]}
                  value={choices[each.matchId] ?? null}
                  onChange={(choice) => onChoose(each.matchId, choice)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {places.length > 0 && <Places model={model} places={places} />}
    </div>
  );
}

interface AffectedSidesProps {
  readonly model: BracketModel;
  readonly was: readonly [Side, Side];
  readonly becomes: readonly [Side, Side];
}

function AffectedSides({ model, was, becomes }: AffectedSidesProps): ReactNode {
  const t = useTexts();
  const name = (side: Side) => {
    if (isEntrant(side)) return model.people.get(side)?.name ?? t('tournaments.side.unknown');
    return t(side === 'absent' ? 'tournaments.side.absent' : 'tournaments.side.pending');
  };
  return (
    <>
      <span className="text-muted">{t('tournaments.desk.preview.was', { a: name(was[0]), b: name(was[1]) })}</span>
      <span>{t('tournaments.desk.preview.becomes', { a: name(becomes[0]), b: name(becomes[1]) })}</span>
    </>
  );
}

function Places({
  model,
  places,
}: {
  readonly model: BracketModel;
  readonly places: CorrectionImpact['places'];
}): ReactNode {
  const t = useTexts();
  const place = (at: number | null) => at ?? t('tournaments.place.open');
  return (
    <div className="grid gap-1">
      <p className="font-medium">{t('tournaments.desk.preview.places', { count: places.length })}</p>
      <ul className="grid gap-0.5">
        {places.map(({ entrantId, was, becomes }) => (
          <li key={entrantId} className="flex flex-wrap items-center gap-1.5">
            {model.people.get(entrantId)?.name ?? t('tournaments.side.unknown')}: {place(was)}
            <ArrowRight aria-label="→" className="size-3.5 text-muted" />
            {place(becomes)}
          </li>
        ))}
      </ul>
    </div>
  );
}
