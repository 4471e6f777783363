import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, OrderId } from '../ids';

const file = {
  method: 'GET',
  params: z.strictObject({ eventId: EventId, orderId: OrderId, receiptId: z.uuid() }),
  query: z.strictObject({ language: z.enum(['en', 'fr', 'de']).default('en') }),
  response: z.unknown().meta({ description: 'application/pdf' }),
  errors: ['NOT_FOUND'],
} as const;

export const getReceiptPdf = endpoint({
  ...file,
  path: '/events/:eventId/orders/:orderId/receipts/:receiptId/receipt.pdf',
  summary: 'A receipt of one of my orders as a PDF file',
  permission: 'payment.own',
});

export const getDeskReceiptPdf = endpoint({
  ...file,
  path: '/events/:eventId/money/orders/:orderId/receipts/:receiptId/receipt.pdf',
  summary: 'A receipt of an order as a PDF file, for the staff of its event',
  permission: 'payment.manage',
});
