import { Armchair, MessageSquare, Plus, Share2, Swords, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Avatar,
  Badge,
  Breadcrumbs,
  Button,
  Card,
  Countdown,
  LinkButton,
  NavTabs,
  Notice,
  Page,
  Stat,
  StatRow,
  StatusPill,
  Table,
  TextLink,
  toasts,
  type Column,
  type Sorting,
} from '../src';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
  readonly state: 'joined' | 'accepted' | 'pending' | 'rejected';
  readonly points: number;
}

const rows: readonly Row[] = [
  { id: '1', name: 'nova', seat: 'A-12', state: 'joined', points: 1240 },
  { id: '2', name: 'quietstorm', seat: 'A-13', state: 'accepted', points: 980 },
  { id: '3', name: 'Lena Okafor', seat: 'C-04', state: 'pending', points: 0 },
  { id: '4', name: 'kestrel_92', seat: '–', state: 'rejected', points: 310 },
];

const tones = { joined: 'positive', accepted: 'info', pending: 'warning', rejected: 'danger' } as const;

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: 'Player',
    isName: true,
    sortable: true,
    cell: ({ name }) => (
      <span className="flex items-center gap-3">
        <Avatar name={name} size="small" />
        {name}
      </span>
    ),
  },
  { key: 'seat', header: 'Seat', cell: ({ seat }) => seat },
  { key: 'state', header: 'State', cell: ({ state }) => <StatusPill tone={tones[state]}>{state}</StatusPill> },
  { key: 'points', header: 'Points', align: 'end', sortable: true, cell: ({ points }) => points },
];

const end = Date.now() + 4 * 60_000 + 7_000;

export function Overview(): ReactNode {
  const [sorting, setSorting] = useState<Sorting>({ key: 'points', descending: true });
  return (
    <Page
      above={<Breadcrumbs label="You are here" crumbs={[{ label: 'Events', to: '/' }, { label: 'Northlight LAN' }]} />}
      title="Northlight LAN 2026"
      lead="14–16 March 2026 · Messehalle 4, Hannover · organized by Frostbyte e.V."
      actions={
        <>
          <Button icon={<Share2 aria-hidden="true" />}>Share</Button>
          <LinkButton to="/forms" variant="primary" icon={<Armchair aria-hidden="true" />}>
            Choose a seat
          </LinkButton>
        </>
      }
    >
      <NavTabs
        label="Event"
        tabs={[
          { to: '/', label: 'Overview', end: true },
          { to: '/pieces/seats', label: 'Seats', count: 128 },
          { to: '/pieces/tournaments', label: 'Tournaments', count: 4 },
          { to: '/pieces/players', label: 'Participants' },
          { to: '/pieces/chat', label: 'Chat' },
        ]}
      />
      <Counts />
      <div className="grid gap-6 lg:grid-cols-3">
        <Card
          className="lg:col-span-2"
          flush
          title="Participants"
          actions={
            <Button size="small" icon={<Plus aria-hidden="true" />}>
              Add
            </Button>
          }
        >
          <Table
            caption="Participants"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={sorting}
            onSort={setSorting}
          />
        </Card>
        <div className="grid content-start gap-4">
          <YourSeats />
          <Notice tone="info" title="Doors open at 16:00">
            Bring your ticket as a QR code. <TextLink to="/forms">What to bring</TextLink>
          </Notice>
        </div>
      </div>
    </Page>
  );
}

function Counts(): ReactNode {
  return (
    <StatRow>
      <Stat icon={<Armchair aria-hidden="true" />} label="Seats taken" value="192" note="of 320" share={0.6} />
      <Stat icon={<Users aria-hidden="true" />} label="Here now" value="87" note="+12 this hour" />
      <Stat icon={<Swords aria-hidden="true" />} label="Matches running" value="6" />
      <Stat icon={<MessageSquare aria-hidden="true" />} label="Messages" value="3,402" />
    </StatRow>
  );
}

function YourSeats(): ReactNode {
  return (
    <Card title="Your seats" actions={<Badge tone="accent">2</Badge>}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">A-14 and A-15 are yours for</p>
        <Countdown className="text-4xl" to={end} label="Time left" urgentBelowMs={60_000} />
        <Button
          variant="primary"
          onClick={() =>
            toasts.push({
              tone: 'positive',
              title: 'Seats A-14 and A-15 are yours',
              text: 'The tickets are in your space.',
            })
          }
        >
          Confirm seats
        </Button>
        <Button
          variant="ghost"
          onClick={() => toasts.push({ tone: 'warning', title: 'Seat A-14 was taken', text: 'Somebody was faster.' })}
        >
          Give back
        </Button>
      </div>
    </Card>
  );
}
