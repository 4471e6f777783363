import type { AdminTexts } from '@ringside/client/texts';

const KNOWN = ['paidTooLate', 'otherAmount', 'chargedBack', 'refundFailed', 'refundByHand', 'seatsOffered'] as const;

/** What staff have to look at, in words. */
export function attentionText(attention: string, t: AdminTexts): string {
  const known = KNOWN.find((each) => each === attention);
  return known ? t(`money.attention.${known}`) : t('money.attention.other');
}
