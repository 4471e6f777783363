import type { Migration } from '@ringside/server/platform';

/** An order that nobody approves keeps its places only as long as one that nobody pays. */
export const approvalExpiresMigration: Migration = {
  name: '0087-approval-expires',
  up: `
    update booking_order o set pay_by = clock_timestamp() + e.pay_within from event_sale e
     where o.state = 'awaitingApproval' and o.pay_by is null and e.event_id = o.event_id;
    drop index booking_order_due;
    create index booking_order_due on booking_order (pay_by) where state in ('awaitingApproval', 'awaitingPayment', 'inPayment');
  `,
};
