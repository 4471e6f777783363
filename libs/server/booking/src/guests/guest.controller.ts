import { Controller, Req, Res } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  adoptHold,
  beginAsGuest,
  carryHold,
  type GuestLink,
  type Hold,
  linkGuestHold,
} from '@ringside/contracts/booking';
import {
  AsBuyer,
  AsGuest,
  Asker,
  BodyOf,
  GuestCookies,
  type KnownRequest,
  Me,
  ParamsOf,
  Route,
} from '@ringside/server/platform';
import { type Actor, type Buyer, type Guest, isGuest, type Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BookingWindow } from '../commands/booking-window.service';
import { Adoption } from './adoption.service';
import { GuestLinks } from './guest-links.service';
import { GuestHolds } from './guest-holds.service';

/** Choosing without an account, and what becomes of it. */
@Controller()
export class GuestController {
  constructor(
    private readonly cookies: GuestCookies,
    private readonly window: BookingWindow,
    private readonly guests: GuestHolds,
    private readonly adoption: Adoption,
    private readonly links: GuestLinks,
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

  @Route(linkGuestHold)
  link(
    @AsBuyer() buyer: Buyer,
    @ParamsOf(linkGuestHold) hold: Params<typeof linkGuestHold>,
    @BodyOf(linkGuestHold) wish: Body<typeof linkGuestHold>,
  ): Promise<GuestLink> {
    if (!isGuest(buyer)) throw new Error('A person was taken for a guest.');
    return this.links.make(hold, buyer, wish);
  }

  @Route(carryHold)
  async carry(
    @ParamsOf(carryHold) { eventId }: Params<typeof carryHold>,
    @BodyOf(carryHold) { token }: Body<typeof carryHold>,
    @Req() { ip, visitor: asker, guest: known }: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Hold> {
    const visitor = this.cookies.draw(eventId, ip);
    this.guests.demandBeginning(visitor);
    const { hold, guest } = await this.links.open(eventId, token, { visitor, buyer: asker ?? known, known });
    if (guest) void reply.header('set-cookie', this.cookies.give(guest));
    return hold;
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
