import { Controller, Req } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  type Contact,
  type ContactPage,
  getContact,
  listContacts,
  putContactState,
  replyContact,
  sendContact,
} from '@ringside/contracts/notifications';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import type { FastifyRequest } from 'fastify';
import { ContactDeskService } from './contact-desk.service';
import { ContactFormService } from './contact-form.service';

@Controller()
export class ContactController {
  constructor(
    private readonly form: ContactFormService,
    private readonly desk: ContactDeskService,
  ) {}

  @Route(sendContact)
  sendContact(
    @BodyOf(sendContact) message: Body<typeof sendContact>,
    @Asker() asker: Visitor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.form.send(asker, message, request.ip);
  }

  @Route(listContacts)
  listContacts(@QueryOf(listContacts) wish: Query<typeof listContacts>): Promise<ContactPage> {
    return this.desk.list(wish);
  }

  @Route(getContact)
  getContact(@ParamsOf(getContact) { contactId }: Params<typeof getContact>): Promise<Contact> {
    return this.desk.get(contactId);
  }

  @Route(putContactState)
  putContactState(
    @ParamsOf(putContactState) { contactId }: Params<typeof putContactState>,
    @BodyOf(putContactState) { state }: Body<typeof putContactState>,
  ): Promise<Contact> {
    return this.desk.putState(contactId, state);
  }

  @Route(replyContact)
  replyContact(
    @ParamsOf(replyContact) { contactId }: Params<typeof replyContact>,
    @BodyOf(replyContact) { text }: Body<typeof replyContact>,
    @Me() me: Actor,
  ): Promise<Contact> {
    return this.desk.reply(contactId, text, me);
  }
}
