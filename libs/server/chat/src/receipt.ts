import type { Outcome } from '@ringside/chat-core';
import type { EntryReceipt } from '@ringside/contracts/chat';
import { Refusal } from '@ringside/kernel';

/** Where a draft stands in the log. @throws Refusal with the code it was refused with */
export function receiptOf(outcome: Outcome): EntryReceipt {
  if (outcome.state === 'refused') throw new Refusal(outcome.refusal.code, outcome.refusal.details);
  return { seq: outcome.seq, at: new Date(outcome.at).toISOString() };
}
