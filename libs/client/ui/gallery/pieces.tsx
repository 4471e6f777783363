import { CalendarX, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Badge,
  Button,
  Card,
  ConnectionBadge,
  EmptyState,
  ErrorState,
  LoadingRows,
  LogoMark,
  Notice,
  Page,
  Pager,
  Spinner,
  StatusPill,
  Tabs,
  type Tone,
} from '../src';

const tones: readonly Tone[] = ['neutral', 'accent', 'positive', 'warning', 'danger', 'info'];
const words = { live: 'Live', connecting: 'Catching up', offline: 'Offline' };
const seats = ['bg-seat-free', 'bg-seat-taken', 'bg-seat-held', 'bg-seat-mine', 'bg-seat-blocked'];

export function Pieces(): ReactNode {
  return (
    <Page title="Pieces">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <States />
        <div className="grid gap-6">
          <Card flush>
            <EmptyState
              icon={<CalendarX />}
              title="No events yet"
              action={<Button variant="primary">Create the first</Button>}
            >
              When an organizer publishes one, it appears here at once.
            </EmptyState>
          </Card>
          <Card flush>
            <ErrorState
              title="The events could not be loaded"
              action={<Button icon={<RotateCw aria-hidden="true" />}>Try again</Button>}
            >
              The server cannot be reached. Check your connection.
            </ErrorState>
          </Card>
        </div>
        <Card title="Tabs">
          <Tabs
            label="Rounds"
            tabs={[
              { id: 'a', label: 'Round 1', content: <LoadingRows label="Loading…" rows={2} /> },
              { id: 'b', label: 'Round 2', content: <p>Second</p> },
              { id: 'c', label: 'Final', content: <p>Last</p> },
            ]}
          />
        </Card>
        <Card title="Pager">
          <Pager
            label="Pages"
            position="Page 2 of 7"
            previousLabel="Previous"
            nextLabel="Next"
            onPrevious={() => undefined}
            onNext={() => undefined}
          />
        </Card>
      </div>
    </Page>
  );
}

function States(): ReactNode {
  return (
    <Card title="States">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-2">
          {tones.map((tone) => (
            <StatusPill key={tone} tone={tone}>
              {tone}
            </StatusPill>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              12
            </Badge>
          ))}
          <ConnectionBadge state="live" words={words} />
          <ConnectionBadge state="connecting" words={words} />
          <ConnectionBadge state="offline" words={words} />
          <Spinner label="Loading…" />
        </div>
        <div className="flex items-center gap-3">
          {seats.map((seat) => (
            <span key={seat} className={`size-6 rounded-full ${seat}`} />
          ))}
          <LogoMark className="size-16" />
        </div>
        <Notice tone="info">The bracket is drawn at 18:00.</Notice>
        <Notice tone="positive" title="You are in">
          Seat A-14 is yours.
        </Notice>
        <Notice tone="warning" action={<Button size="small">Keep longer</Button>}>
          Your seats lapse in a minute.
        </Notice>
        <Notice tone="danger" title="The result was refused">
          The match is already decided.
        </Notice>
      </div>
    </Card>
  );
}
