import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { readGuestName } from '@ringside/booking-core';
import { Config, Logs } from '@ringside/server/platform';
import { type WebSocket, WebSocketServer } from 'ws';
import { SeatFollower } from '../seats/seat-follower.service';
import { GridClient } from './grid-client';
import { GridFeedRepository, type GridSection } from './grid-feed.repository';
import { GridHall } from './grid-hall';
import { GridSales } from './grid-sales.service';

const FRAME_BYTES = 4096;
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;
/** Other nodes may switch the feed on and off. */
const LOOK_MS = 5000;

/** The port of the classic grid protocol: plain WebSocket frames, nothing of Socket.IO. Silent unless `GRID_FEED_PORT` is set. */
@Injectable()
export class GridFeedGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly hall = new GridHall({
    places: async () => (this.section ? this.feed.places(this.section) : []),
    buy: async (guest, row, column) =>
      this.section !== undefined && (await this.sales.buy(this.section, guest, row, column)),
    warn: (error) => this.logs.warn('grid feed', { error }),
  });
  private readonly addresses = new Map<string, number>();
  private server: WebSocketServer | undefined;
  private section: GridSection | undefined;
  private unfollow: () => void = () => undefined;
  private looking: NodeJS.Timeout | undefined;
  private looked = Promise.resolve();

  constructor(
    @Inject(Config) private readonly config: Config,
    private readonly logs: Logs,
    private readonly follower: SeatFollower,
    private readonly feed: GridFeedRepository,
    private readonly sales: GridSales,
  ) {}

  /** The port it listens on; nothing while the feed is off. */
  get port(): number | undefined {
    const address = this.server?.address();
    return address && typeof address === 'object' ? address.port : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { gridFeed } = this.config;
    if (gridFeed.port === undefined) return;
    this.server = new WebSocketServer({ host: gridFeed.host, port: gridFeed.port, maxPayload: FRAME_BYTES });
    await once(this.server, 'listening');
    this.server.on('connection', (socket, request) => this.connect(socket, request));
    this.server.on('error', (error) => this.logs.warn('grid feed', { error }));
    await this.look();
    this.looking = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.looking);
    this.unfollow();
    this.hall.close(GOING_AWAY);
    this.server?.close();
  }

  private connect(socket: WebSocket, request: IncomingMessage): void {
    socket.on('error', () => undefined); // what is too long or no frame; the library closes it
    const address = request.socket.remoteAddress ?? '';
    const { most, mostOfAddress } = this.config.gridFeed;
    const already = this.addresses.get(address) ?? 0;
    if (this.hall.size >= most || already >= mostOfAddress) return socket.close(TRY_AGAIN_LATER);
    const guest = readGuestName(request.url ?? '');
    if (guest === undefined) return GridClient.refuse(socket);
    const client = new GridClient(socket, guest, (ask, asker) => this.hall.answer(ask, asker));
    this.hall.enter(client);
    this.addresses.set(address, already + 1);
    socket.on('close', () => {
      this.hall.leave(client);
      const left = (this.addresses.get(address) ?? 1) - 1;
      if (left > 0) this.addresses.set(address, left);
      else this.addresses.delete(address);
    });
  }

  /** Serves the section that is switched on now, whoever switched it. */
  look(): Promise<void> {
    this.looked = this.looked.then(() => this.lookOnce());
    return this.looked;
  }

  private async lookOnce(): Promise<void> {
    if (!this.server) return;
    try {
      const found = await this.feed.find();
      if (isSame(found, this.section)) return;
      this.unfollow();
      this.section = found;
      this.unfollow = found
        ? await this.follower.follow(found.eventId, () => void this.hall.change())
        : () => undefined;
      await this.hall.change();
    } catch (error) {
      this.logs.warn('grid feed', { error });
    }
  }
}

const isSame = (a: GridSection | undefined, b: GridSection | undefined): boolean =>
  a?.eventId === b?.eventId && a?.sectionNo === b?.sectionNo;
