import { addPicture, describePicture, orderPictures } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { paint, type Scene } from './demo-art';
import type { DemoClient } from './demo-client';

/** What each demo event shows, the cover first, and what is said of it. */
const PICTURES: Readonly<Record<string, readonly (readonly [Scene, string])[]>> = {
  'Northern Lights LAN': [
    ['hall', 'Rows of glowing screens in a dark hall'],
    ['crowd', 'A cheering crowd under teal light, confetti in the air'],
    ['stage', 'Two teams beside a trophy on a big screen'],
  ],
  'Autumn Arena Final': [['stage', 'Two teams on a stage, a trophy on the big screen between them']],
  'Sunday Sprint Online': [['road', 'A red car on a neon road towards a setting sun']],
  'Harbour Cup Hamburg': [['crowd', 'A cheering crowd under teal light, confetti in the air']],
  'Midnight Marathon Online': [['road', 'A red car on a neon road towards a setting sun']],
  'Retro Night Genève': [['tubes', 'A wall of tube screens with pixel figures']],
};

/** Gives a demo event its pictures, by the product's own commands. */
export async function hangPictures(organizer: DemoClient, eventId: EventId, title: string): Promise<void> {
  const wished = PICTURES[title] ?? [];
  const owner = { ownerKind: 'event', ownerId: eventId } as const;
  const pictures = await Promise.all(
    wished.map(async ([scene, alt]) => {
      const { id } = await organizer.upload(addPicture, { params: owner }, await paint(scene), 'image/jpeg');
      await organizer.call(describePicture, { params: { pictureId: id }, body: { alt } });
      return id;
    }),
  );
  if (pictures.length > 1) await organizer.call(orderPictures, { params: owner, body: { pictureIds: pictures } });
}
