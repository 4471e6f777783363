import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Config, type FramedAsk, type FramedPage, FramedPages } from '@ringside/server/platform';
import { readLook } from './box-look';
import { writeBox } from './ticket-box-page';
import { TicketBoxReader } from './ticket-box.reader';

const BOX_PAGE = /^\/embed\/events\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** Shows the ticket boxes of events to frames of other sites. */
@Injectable()
export class FramedBox implements OnModuleInit {
  constructor(
    private readonly pages: FramedPages,
    private readonly boxes: TicketBoxReader,
    @Inject(Config) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    this.pages.add(BOX_PAGE, ([, eventId], ask) => this.show(eventId as EventId, ask));
  }

  private async show(eventId: EventId, ask: FramedAsk): Promise<FramedPage | undefined> {
    const box = await this.boxes.read(eventId);
    return box && writeBox(box, readLook(ask), this.config.publicUrl);
  }
}
