import { exportAddress, questionQueries } from '@ringside/client/api';
import { BarPlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { buttonClasses, Stat, StatRow } from '@ringside/client/ui';
import type { AnswerSummary } from '@ringside/contracts/booking';
import { EXPORT_FORMATS } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

/** How what is asked for each ticket was answered; nothing where nothing is asked. */
export function AnswerReportView({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(questionQueries.report(eventId));
  if (query.data?.questions.length === 0) return null;
  return (
    <ReportSection title={t('answers.title')} query={query}>
      {({ questions }) => (
        <>
          <StatRow>
            {questions.map((question) => (
              <AnsweredStat key={question.questionId} question={question} />
            ))}
          </StatRow>
          <Plots>
            {questions
              .filter(({ counts }) => counts.length > 0)
              .map((question) => (
                <CountsPlot key={question.questionId} question={question} />
              ))}
          </Plots>
          <div className="flex flex-wrap items-center gap-2">
            {EXPORT_FORMATS.map((format) => (
              <a
                key={format}
                href={exportAddress(eventId, 'answers', format)}
                download
                className={buttonClasses({ size: 'small' })}
              >
                <Download aria-hidden="true" />
                {`${t('answers.export')}, ${format.toUpperCase()}`}
              </a>
            ))}
          </div>
        </>
      )}
    </ReportSection>
  );
}

interface OfQuestion {
  readonly question: AnswerSummary;
}

function AnsweredStat({ question: { label, asked, answered, sum } }: OfQuestion): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const note = sum === null ? undefined : t('answers.sum', { sum: format.number(sum) });
  return <Stat label={label} value={t('answers.answered', { answered, asked })} note={note} />;
}

function CountsPlot({ question: { questionId, label, kind, counts } }: OfQuestion): ReactNode {
  const t = useAdminTexts();
  const word = (said: string) => (kind === 'yesNo' ? t(said === 'yes' ? 'answers.yes' : 'answers.no') : said);
  return (
    <BarPlot
      title={label}
      series={[{ label: t('answers.title'), look: 'accent' }]}
      rowName={t('answers.choice')}
      rows={counts.map(({ label: said, count }) => ({ key: said, label: word(said), values: [count] }))}
      file={`answers-${questionId}`}
      empty={t('answers.none')}
    />
  );
}
