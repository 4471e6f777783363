import type { MailTemplate } from '@ringside/contracts/notifications';
import { Outbox } from '@ringside/server/platform';
import { sendMail } from '@ringside/server/ports';
import type { WholeApp } from './whole-app';

export type Postbox = ReturnType<typeof postbox>;

export interface Mail {
  readonly to: { readonly address: string; readonly name: string; readonly language: string };
  readonly template: MailTemplate;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The mails that go out to an address from any of these nodes. */
export function postbox(nodes: readonly WholeApp[]) {
  const [{ app, database }] = nodes as [WholeApp];
  const sent: Mail[] = [];
  for (const node of nodes) node.app.get(Outbox).handle(sendMail, async (mail) => void sent.push(mail));
  const waiting = () =>
    database.query(`select 1 from outbox where name in ('account.link', 'mail.send') and attempts = 0 limit 1`);
  return {
    async to(address: string): Promise<Mail[]> {
      // a task that another node has taken is not done yet when there is nothing left to take
      while ((await waiting()).length > 0) await app.get(Outbox).drain();
      return sent.filter(({ to }) => to.address === address);
    },
    /** The token of the latest link of a kind. */
    async token(address: string, template: MailTemplate): Promise<string> {
      const mails = (await this.to(address)).filter((mail) => mail.template === template);
      const [, token] = String(mails.at(-1)?.params['link']).split('#');
      if (token === undefined) throw new Error(`No ${template} went to ${address}.`);
      return token;
    },
  };
}
