import { Controller } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { listMails, type Mail, type MailPage, resendMail } from '@ringside/contracts/notifications';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MailService } from './mail.service';

@Controller()
export class MailController {
  constructor(private readonly mails: MailService) {}

  @Route(listMails)
  listMails(@QueryOf(listMails) wish: Query<typeof listMails>): Promise<MailPage> {
    return this.mails.list(wish);
  }

  @Route(resendMail)
  resendMail(@ParamsOf(resendMail) { mailId }: Params<typeof resendMail>, @Me() me: Actor): Promise<Mail> {
    return this.mails.resend(mailId, me);
  }
}
