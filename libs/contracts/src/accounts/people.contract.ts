import * as z from 'zod';
import { endpoint } from '../endpoint';
import { PictureId, UserId } from '../ids';
import { PEOPLE_SEARCH_MIN } from './people.limits';

/** A person as others may know them. */
export const FoundPerson = z
  .strictObject({
    id: UserId,
    username: z.string(),
    name: z.string(),
    /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
    picture: PictureId.optional(),
  })
  .meta({ id: 'FoundPerson' });
export type FoundPerson = z.output<typeof FoundPerson>;

export const findPeople = endpoint({
  method: 'GET',
  path: '/people',
  summary: 'Find people by how their name begins',
  description:
    'For inviting somebody one knows. `search` is how a username or a name begins; the few that fit best are told, without ' +
    'any way to read on, and never an e-mail address. People who are banned are not found.',
  permission: 'people.find',
  query: z.strictObject({ search: z.string().trim().min(PEOPLE_SEARCH_MIN).max(60) }),
  response: z.strictObject({ items: z.array(FoundPerson) }).meta({ id: 'FoundPeople' }),
  errors: [],
});
