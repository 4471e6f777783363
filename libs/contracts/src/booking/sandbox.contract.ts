import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Amount } from './cart.contract';

const Ref = z.string().regex(/^[\w-]{20,60}$/);
const params = z.strictObject({ ref: Ref });

/** A payment as the sandbox sees it: a provider of ours that moves no money, for trying everything that others do. */
export const SandboxPayment = z
  .strictObject({
    ref: Ref,
    amount: Amount,
    currency: z.string(),
    state: z.enum(['open', 'pending', 'paid', 'declined', 'chargedBack']),
    /** Where its buyer goes back to: a path of the product. */
    returnTo: z.string(),
  })
  .meta({ id: 'SandboxPayment' });
export type SandboxPayment = z.output<typeof SandboxPayment>;

export const getSandboxPayment = endpoint({
  method: 'GET',
  path: '/sandbox/payments/:ref',
  summary: 'A payment at the sandbox',
  description: 'Whoever knows its reference may see and decide it, as on the pay page of a provider.',
  permission: 'payment.sandbox',
  params,
  response: SandboxPayment,
  errors: ['NOT_FOUND'],
});

/** How the sandbox misbehaves about a payment. */
export const SandboxSwitches = z.strictObject({
  /** The success comes so many seconds after the answer. */
  lateSeconds: z.int().min(0).max(3600).default(0),
  /** Each notice is sent twice. */
  isTwice: z.boolean().default(false),
  /** No notice is sent: we have to ask. */
  isLost: z.boolean().default(false),
  /** A decline is told as well, after the success. */
  isContradicted: z.boolean().default(false),
  failsRefunds: z.boolean().default(false),
});
export type SandboxSwitches = z.output<typeof SandboxSwitches>;

export const answerSandboxPayment = endpoint({
  method: 'POST',
  path: '/sandbox/payments/:ref/answer',
  summary: 'Pay or decline at the sandbox',
  permission: 'payment.sandbox',
  params,
  body: z.strictObject({
    answer: z.enum(['pay', 'decline']),
    switches: SandboxSwitches.default({
      lateSeconds: 0,
      isTwice: false,
      isLost: false,
      isContradicted: false,
      failsRefunds: false,
    }),
  }),
  response: SandboxPayment,
  errors: ['NOT_FOUND', 'SANDBOX_DECIDED'],
  status: 200,
});

export const chargeBackSandboxPayment = endpoint({
  method: 'POST',
  path: '/sandbox/payments/:ref/charge-back',
  summary: 'Charge a paid payment back at the sandbox',
  permission: 'payment.sandbox',
  params,
  response: SandboxPayment,
  errors: ['NOT_FOUND', 'SANDBOX_DECIDED'],
  status: 200,
});

export const hearSandboxNotice = endpoint({
  method: 'POST',
  path: '/payments/sandbox/notices',
  summary: 'Hear a notice of the sandbox',
  description:
    'Signed with HMAC-SHA256 over `sentAt`, a dot, `nonce`, a dot and `notice`, where `notice` is base64url of JSON. At most ' +
    'five minutes old by the database’s clock, and heard once.',
  permission: 'payment.notify',
  body: z.strictObject({
    sentAt: z.int().min(0),
    nonce: z.string().regex(/^[\w-]{16,64}$/),
    notice: z.string().regex(/^[\w-]{2,2000}$/),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  response: z.void(),
  errors: ['NOTICE_REFUSED', 'PROVIDER_NOT_OFFERED'],
});
