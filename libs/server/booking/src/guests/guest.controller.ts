import { Controller, Req, Res } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { adoptHold, beginAsGuest, type Hold } from '@ringside/contracts/booking';
import {
  AsGuest,
  Asker,
  BodyOf,
  GuestCookies,
  type KnownRequest,
  Me,
  ParamsOf,
  Route,
} from '@ringside/server/platform';
import type { Actor, Guest, Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BookingWindow } from '../commands/booking-window.service';
import { Adoption } from './adoption.service';
import { GuestHolds } from './guest-holds.service';

/** Choosing without an account, and what becomes of it. */
@Controller()
export class GuestController {
  constructor(
    private readonly cookies: GuestCookies,
    private readonly window: BookingWindow,
    private readonly guests: GuestHolds,
    private readonly adoption: Adoption,
  ) {}

  @Route(beginAsGuest)
  async begin(
    @Asker() asker: Visitor,
    @AsGuest() known: Guest | undefined,
    @ParamsOf(beginAsGuest) { eventId }: Params<typeof beginAsGuest>,
    @Req() { ip }: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.window.demandOpen(eventId, asker);
    if (asker ?? known) return;
    const guest = this.cookies.draw(eventId, ip);
    this.guests.demandBeginning(guest);
    void reply.header('set-cookie', this.cookies.give(guest));
  }

  /** Nothing of theirs is left then, so the browser is nobody's guest any more. */
  @Route(adoptHold)
  async adopt(
    @Me() me: Actor,
    @AsGuest() guest: Guest | undefined,
    @ParamsOf(adoptHold) hold: Params<typeof adoptHold>,
    @BodyOf(adoptHold) { lineIds }: Body<typeof adoptHold>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Hold> {
    const adopted = await this.adoption.adopt(hold, { guest, me, lineIds });
    if (guest) void reply.header('set-cookie', this.cookies.take(hold.eventId));
    return adopted;
  }
}
