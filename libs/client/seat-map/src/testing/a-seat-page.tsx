import { generateSeating, packStates, type SeatCode } from '@ringside/booking-core';
import { makeQueryClient, pointToServer } from '@ringside/client/api';
import { loadWebTexts, startTexts, TextsProvider } from '@ringside/client/texts';
import type { Hold, MySeats } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter } from 'react-router';

export const EVENT_ID = '00000000-0000-7000-8000-00000000000e' as EventId;
const LAYOUT_ID = '00000000-0000-7000-8000-00000000000f';
const EPOCH = '00000000-0000-7000-8000-00000000000a';
const MINUTE_MS = 60_000;

const SECTIONS = [
  { name: 'Hall', rows: 8, seatsPerRow: 12, aisleEvery: 6, facing: false, rowNaming: 'letters', placement: 'beside' },
] as const;
const hall = generateSeating(SECTIONS);

/** What stands between the page and the network: a server of one event, in memory, that answers as the contracts say. */
export class SeatServer {
  readonly states = new Uint8Array(hall.count);
  readonly asked: string[] = [];
  user: { id: string; username: string; name: string; role: string } | null = {
    id: '00000000-0000-7000-8000-0000000000aa',
    username: 'alice',
    name: 'Alice',
    role: 'player',
  };
  mine: MySeats = {
    hold: null,
    tickets: [],
    groups: [],
    voucher: null,
    limit: 4,
    left: 4,
    opensAt: null,
    needsRegistration: false,
    guestHold: null,
  };
  /** How many lines the account may take over. */
  adoptable = 4;
  /** The seating as its organizers see it; none at first. */
  seating: { replaceable: boolean; held: number; sold: number } | null = null;
  /** The next take would leave somebody alone: what is offered in its place. */
  readonly instead: number[] = [];
  /** What the code "AURORA-26" opens. */
  kept: readonly number[] = [];
  /** The plans that were sent. */
  readonly sent: unknown[] = [];
  private xid = 1;

  /** Somebody else takes seats. */
  take(code: SeatCode, ...seatNos: number[]): void {
    this.xid += 1;
    seatNos.forEach((seatNo) => (this.states[seatNo] = code));
  }

  readonly fetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(address));
    const what = `${init?.method ?? 'GET'} ${url.pathname.replace(/^\/api\/v1(\/events\/[^/]+)?/, '')}`;
    this.asked.push(what);
    const { status, body } = this.answer(what, init?.body ? JSON.parse(String(init.body)) : undefined);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': type, date: new Date().toUTCString() },
    });
  };

  private answer(
    what: string,
    body: { seatNos?: number[]; size?: number; lineIds?: string[]; code?: string } | undefined,
  ): { status: number; body: unknown } {
    const { seatNos = [], size = 1, lineIds = [] } = body ?? {};
    const answers: Readonly<Record<string, () => { status: number; body: unknown }>> = {
      'GET /session': () => ok({ user: this.user }),
      'GET /seats': () => ok(this.snapshot()),
      'GET /seats/layout': () => ok({ layout: LAYOUT_ID, name: 'Hall', ...hall }),
      'GET /seats/mine': () => ok(this.mine),
      'GET /seating': () => (this.seating ? ok(this.plan()) : { status: 404, body: { code: 'NO_SEATING' } }),
      'PUT /seating': () => this.replace(body),
      'POST /guest': () => ({ status: 204, body: undefined }),
      'POST /holds': () => this.hold(seatNos),
      [`POST /holds/${EPOCH}/adopt`]: () => this.adopt(lineIds),
      'POST /holds/best': () => this.hold(this.firstFree(size)),
      'POST /seat-groups/join': () => this.join(body?.code),
      'POST /orders': () => this.order(lineIds),
      [`POST /holds/${LAYOUT_ID}/release`]: () => this.release(seatNos),
    };
    return answers[what]?.() ?? { status: 404, body: { code: 'NOT_FOUND' } };
  }

  private snapshot() {
    const pos = [this.xid, this.xid, 0];
    return { epoch: EPOCH, layout: LAYOUT_ID, pos, count: hall.count, states: packStates(this.states) };
  }

  private plan(spec: unknown = { name: 'Hall', sections: SECTIONS }) {
    return { layout: LAYOUT_ID, version: 1, spec, seats: hall.count, held: 0, sold: 0, ...this.seating };
  }

  private replace(spec: unknown) {
    this.sent.push(spec);
    this.seating = { replaceable: true, held: 0, sold: 0 };
    return ok(this.plan(spec));
  }

  private join(code: string | undefined) {
    if (code !== 'AURORA-26') return { status: 404, body: { code: 'SEAT_GROUP_CODE_WRONG' } };
    const group = { groupId: LAYOUT_ID, name: 'Friends', tag: 'FRND', color: null, seatNos: [...this.kept] };
    this.mine = { ...this.mine, groups: [group as MySeats['groups'][number]] };
    return ok(group);
  }

  private hold(seatNos: number[]) {
    const instead = this.instead.splice(0);
    if (instead.length > 0)
      return { status: 409, body: { code: 'SEAT_STRANDED', details: { stranded: [0], instead } } };
    const refused = seatNos.filter((seatNo) => this.states[seatNo] !== 0 && !this.kept.includes(seatNo));
    if (refused.length > 0) {
      const seats = refused.map((seatNo) => ({ seatNo, reason: this.states[seatNo] === 1 ? 'held' : 'taken' }));
      return { status: 409, body: { code: 'SEAT_TAKEN', details: { seats } } };
    }
    this.take(1, ...seatNos);
    const ends = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
    const all = [...(this.mine.hold?.seatNos ?? []), ...seatNos];
    const cart = { currency: 'EUR', lines: all.map(lineOf), total: 0 };
    const hold = { holdId: LAYOUT_ID, seatNos: all, expiresAt: ends(10), capAt: ends(30), ...cart } as unknown as Hold;
    this.mine = { ...this.mine, hold, left: this.mine.left - seatNos.length };
    return { status: 201, body: hold };
  }

  /** Seats that this browser held before its person signed in. */
  holdBefore(...seatNos: number[]): void {
    const soon = new Date(Date.now() + 10 * MINUTE_MS).toISOString();
    const cart = { currency: 'EUR', lines: seatNos.map(lineOf), total: 0 };
    const hold = { holdId: EPOCH, seatNos, expiresAt: soon, capAt: soon, ...cart };
    this.mine = { ...this.mine, guestHold: hold as unknown as Hold };
  }

  private adopt(lineIds: string[]) {
    const all = this.mine.guestHold?.lines.map(({ lineId }) => String(lineId)) ?? [];
    const wanted = lineIds.length > 0 ? lineIds : all;
    if (wanted.length > this.adoptable) {
      const details = { limit: 4, left: this.adoptable, lineIds: wanted.slice(this.adoptable) };
      return { status: 409, body: { code: 'SEAT_LIMIT', details } };
    }
    this.mine = { ...this.mine, guestHold: null };
    return { ...this.hold(wanted.map((lineId) => Number(lineId.slice('line-'.length)))), status: 200 };
  }

  private order(lineIds: string[]) {
    const lines = lineIds.map((lineId) => ({ lineId }));
    const seatNos = lineIds.map((lineId) => Number(lineId.slice('line-'.length)));
    this.take(2, ...seatNos);
    const tickets = seatNos.map((seatNo) => ({ ticketId: `t${seatNo}`, seatNo, label: `A-${seatNo + 1}` }));
    const owned = tickets.map((ticket) => ({ ...ticket, orderCode: 'K7' })) as unknown as MySeats['tickets'];
    this.mine = { ...this.mine, hold: null, tickets: owned };
    return { status: 201, body: { orderId: LAYOUT_ID, code: 'K7', state: 'confirmed', lines, tickets } };
  }

  private release(seatNos: number[]) {
    const { hold, limit } = this.mine;
    const gone = seatNos.length > 0 ? seatNos : ((hold?.seatNos ?? []) as number[]);
    this.take(0, ...gone);
    const kept = hold?.seatNos.filter((seatNo) => !gone.includes(seatNo)) ?? [];
    this.mine = {
      ...this.mine,
      hold: hold && kept.length > 0 ? ({ ...hold, seatNos: kept, lines: kept.map(lineOf) } as unknown as Hold) : null,
      left: limit - kept.length,
    };
    return ok({ hold: this.mine.hold });
  }

  private firstFree(size: number): number[] {
    return [...this.states.keys()].filter((seatNo) => this.states[seatNo] === 0).slice(0, size);
  }
}

const lineOf = (seatNo: number) => ({ lineId: `line-${seatNo}`, seatNo, price: 0, discount: 0 });

const ok = (body: unknown) => ({ status: 200, body });

/** Lends jsdom what the canvas needs of a browser. It draws nothing: what is drawn is looked at in a real one. */
function lendBrowserParts(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  HTMLCanvasElement.prototype.getContext = () => null;
  globalThis.matchMedia ??= () => new EventTarget() as MediaQueryList;
}

/** Shows a page that talks to the server. */
export async function showPage(server: SeatServer, page: ReactNode): Promise<void> {
  lendBrowserParts();
  pointToServer('http://seats.test');
  globalThis.fetch = server.fetch;
  const texts = await startTexts(loadWebTexts, 'en');
  await act(async () => {
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <TextsProvider start={texts} load={loadWebTexts}>
          <MemoryRouter>
            <Suspense fallback="…">{page}</Suspense>
          </MemoryRouter>
        </TextsProvider>
      </QueryClientProvider>,
    );
    await Promise.resolve();
  });
}
