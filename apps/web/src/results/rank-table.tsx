import { PersonAvatar } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Badge, classes } from '@ringside/client/ui';
import type { Rank } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { PlaceMedal } from './place-medal';
import { PlayerLink } from './player-link';

interface RankTableProps {
  readonly ranks: readonly Rank[];
  /** Whose line is marked. */
  readonly mine: UserId | undefined;
}

/**
 * A table on phones too: three short columns fit, and ranks are compared line by line. How many events and wins there
 * were joins where there is room.
 */
export function RankTable({ ranks, mine }: RankTableProps): ReactNode {
  const t = useTexts();
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">{t('results.title')}</caption>
      <thead>
        <tr className="text-xs text-muted [&>th]:px-2 [&>th]:py-2.5 [&>th]:font-medium sm:[&>th]:px-4">
          <th scope="col" className="w-16 text-center">
            {t('results.rank')}
          </th>
          <th scope="col">{t('results.player')}</th>
          <th scope="col" className="text-right max-sm:hidden">
            {t('results.events')}
          </th>
          <th scope="col" className="text-right max-sm:hidden">
            {t('results.wins')}
          </th>
          <th scope="col" className="pr-4! text-right sm:pr-5!">
            {t('results.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranks.map((rank) => (
          <Line key={rank.person.userId} rank={rank} isMine={rank.person.userId === mine} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ rank, isMine }: { readonly rank: Rank; readonly isMine: boolean }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { person, points, events, wins } = rank;
  return (
    <tr
      className={classes(
        'border-t border-line [&>*]:px-2 [&>*]:py-3 sm:[&>*]:px-4',
        isMine ? 'bg-accent-soft' : 'hover:bg-hover/50',
      )}
    >
      <td className="text-center">
        <PlaceMedal place={rank.rank} />
      </td>
      <th scope="row" className="w-full max-w-0 font-normal">
        <span className="flex min-w-0 items-center gap-3">
          <PersonAvatar person={person} className="max-[24rem]:hidden" />
          <span className="grid min-w-0">
            <span className="flex min-w-0 items-center gap-2">
              <PlayerLink person={person} className="truncate font-semibold" />
              {isMine && <Badge tone="accent">{t('results.you')}</Badge>}
            </span>
            {person.username !== '' && <span className="truncate text-muted">@{person.username}</span>}
          </span>
        </span>
      </th>
      <td className="text-right tabular-nums max-sm:hidden">{format.number(events)}</td>
      <td className="text-right tabular-nums max-sm:hidden">{format.number(wins)}</td>
      <td className="pr-4! text-right text-base font-bold tabular-nums sm:pr-5!">{format.number(points)}</td>
    </tr>
  );
}
