import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card } from '@ringside/client/ui';
import { ChartColumn, Download, FileSpreadsheet, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { saveCsv } from './csv';
import { useCurrency, useSay } from './measure';
import { PlotLegend } from './plot-legend';
import type { PlotSeries } from './plot-look';
import { saveWorkbook } from './workbook';

/** A row of what is drawn: a moment or a name, with one number a series. */
export interface PlotRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
}

interface PlotCardProps {
  readonly title: string;
  /** What is counted, where the title does not say it all. */
  readonly note?: ReactNode;
  readonly series: readonly PlotSeries[];
  readonly isLine?: boolean;
  /** What the rows are: "Day". */
  readonly rowName: string;
  readonly rows: readonly PlotRow[];
  /** The name of the file without its ending, and how its rows are named: nothing may be lost to a short label. */
  readonly csv: {
    readonly name: string;
    readonly head: readonly string[];
    readonly names: readonly (readonly string[])[];
  };
  /** Said instead of a drawing without rows. */
  readonly empty: string;
  readonly children: ReactNode;
}

/** What stands around a drawing: its title and legend, the same numbers as a table, and as files. */
export function PlotCard({ title, note, series, isLine = false, rowName, rows, csv, empty, children }: PlotCardProps) {
  const t = useAdminTexts();
  const [isTable, setTable] = useState(false);
  const currency = useCurrency();
  const cells = () => [
    [...csv.head, ...series.map(({ label }) => (currency ? `${label} (${currency})` : label))],
    ...rows.map(({ values }, index) => [...(csv.names[index] ?? []), ...values]),
  ];
  const actions = rows.length > 0 && (
    <>
      <Button
        size="small"
        variant="ghost"
        icon={isTable ? <ChartColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
        onClick={() => setTable(!isTable)}
      >
        {isTable ? t('reports.asPlot') : t('reports.asTable')}
        <span className="sr-only">: {title}</span>
      </Button>
      <Button
        size="small"
        variant="ghost"
        icon={<Download aria-hidden="true" />}
        onClick={() => saveCsv(csv.name, cells())}
      >
        CSV
        <span className="sr-only">: {title}</span>
      </Button>
      <Button
        size="small"
        variant="ghost"
        icon={<FileSpreadsheet aria-hidden="true" />}
        onClick={() => void saveWorkbook(csv.name, cells())}
      >
        XLSX
        <span className="sr-only">: {title}</span>
      </Button>
    </>
  );
  return (
    <Card title={title} actions={actions} level={3}>
      <div className="grid gap-3 [&>*]:min-w-0">
        {note != null && <p className="max-w-prose text-sm text-muted">{note}</p>}
        {rows.length === 0 ? (
          <p className="rounded-control bg-well px-4 py-8 text-center text-sm text-muted">{empty}</p>
        ) : isTable ? (
          <Numbers caption={title} rowName={rowName} series={series} rows={rows} />
        ) : (
          <>
            {series.length > 1 && <PlotLegend series={series} isLine={isLine} />}
            {children}
          </>
        )}
      </div>
    </Card>
  );
}

interface NumbersProps extends Pick<PlotCardProps, 'rowName' | 'series' | 'rows'> {
  readonly caption: string;
}

function Numbers({ caption, rowName, series, rows }: NumbersProps): ReactNode {
  const say = useSay();
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label={caption} className="max-h-96 overflow-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-raised text-xs text-muted">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left font-medium">
              {rowName}
            </th>
            {series.map(({ label }) => (
              <th key={label} scope="col" className="py-2 pl-4 text-right font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values }) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {label}
              </th>
              {series.map((one, index) => (
                <td key={one.label} className="py-1.5 pl-4 text-right tabular-nums">
                  {say(values[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
