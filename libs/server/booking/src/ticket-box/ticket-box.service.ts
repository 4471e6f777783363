import { Inject, Injectable } from '@nestjs/common';
import type { TicketBox } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Config } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { TicketBoxReader } from './ticket-box.reader';
import { TicketBoxRepository } from './ticket-box.repository';

/** The switch of an event's ticket box. */
@Injectable()
export class TicketBoxService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly boxes: TicketBoxRepository,
    private readonly reader: TicketBoxReader,
    @Inject(Config) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, me: Actor): Promise<TicketBox> {
    await this.desk.demandVisible(eventId, me);
    return { isOn: await this.boxes.isOn(eventId), site: this.config.publicUrl };
  }

  /** @throws Refusal NOT_FOUND */
  async put(eventId: EventId, me: Actor, isOn: boolean): Promise<TicketBox> {
    const box = await this.desk.run(eventId, me, async () => {
      const before = { isOn: await this.boxes.isOn(eventId) };
      await this.boxes.put(eventId, isOn);
      await this.desk.record(eventId, me, 'sale.ticketBox', { before, after: { isOn } });
      return this.get(eventId, me);
    });
    this.reader.forget(eventId);
    return box;
  }
}
