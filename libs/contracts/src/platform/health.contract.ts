import * as z from 'zod';
import { endpoint } from '../endpoint';

export const Health = z.strictObject({ status: z.literal('ok'), degraded: z.array(z.string()) }).meta({ id: 'Health' });

export const getLive = endpoint({
  method: 'GET',
  path: '/health/live',
  summary: 'The process runs; no store is asked',
  permission: 'platform.health',
  response: Health,
  errors: [],
});

export const getReady = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'Requests can be served: the database answers and the server is not draining',
  permission: 'platform.health',
  response: Health,
  errors: ['UNAVAILABLE'],
});
