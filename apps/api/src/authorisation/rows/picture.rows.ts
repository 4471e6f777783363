import * as pictures from '@ringside/contracts/pictures';
import { type Exceptions, row } from '../row';
import type { Scene } from '../scene';

const ofScene = ({ eventId }: Scene) => ({ params: { ownerKind: 'event' as const, ownerId: eventId } });

async function picture({ server, eventId }: Scene) {
  const [made] = await server.database.query<{ id: string }>(
    `with made as (insert into picture (owner_kind, owner_id, position, width, height, widths)
                   values ('event', $1, 0, 480, 270, '{480}') returning id),
          file as (insert into picture_file (picture_id, width, bytes) select id, 480, 'webp' from made)
     select id from made`,
    [eventId],
  );
  return made!.id;
}

/** Those who lead the event: its owner, its managers, admins. */
const leadersOnly: Exceptions = {
  except: {
    player: 'FORBIDDEN',
    outsider: 'FORBIDDEN',
    referee: 'FORBIDDEN',
    chatModerator: 'FORBIDDEN',
    door: 'FORBIDDEN',
    moderator: 'FORBIDDEN',
  },
};

export const pictureRows = [
  row(pictures.listPictures, ofScene),
  row(pictures.addPicture, ofScene, leadersOnly),
  row(
    pictures.orderPictures,
    async (scene) => ({ ...ofScene(scene), body: { pictureIds: [await picture(scene)] } }),
    leadersOnly,
  ),
  row(
    pictures.describePicture,
    async (scene) => ({ params: { pictureId: await picture(scene) }, body: { alt: 'The hall at night' } }),
    leadersOnly,
  ),
  row(pictures.removePicture, async (scene) => ({ params: { pictureId: await picture(scene) } }), {
    except: { ...leadersOnly.except, moderator: 'passes' },
  }),
  row(pictures.getPictureFile, async (scene) => ({ params: { pictureId: await picture(scene), width: 480 } })),
];
