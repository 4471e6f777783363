import { call, refusalOf, sendPicture, teamQueries, useRemovePicture } from '@ringside/client/api';
import { PictureImage } from '@ringside/client/shell';
import { loadPicturesTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, buttonClasses, FormError, Spinner } from '@ringside/client/ui';
import { listPictures, PICTURE_TYPES } from '@ringside/contracts/pictures';
import type { Team } from '@ringside/contracts/teams';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeEvent, ReactNode } from 'react';
import { TeamSign } from './team-sign';

interface OfTeam {
  readonly team: Team;
}

const ownerOf = ({ id }: Team) => ({ ownerKind: 'team' as const, ownerId: id });
/** Below the key of teams: whatever tells that the team is another has its logo asked again too. */
const logoKey = ({ id }: Team) => [...teamQueries.everything, 'logo', id];

function useLogo(team: Team) {
  const { data } = useQuery({
    queryKey: logoKey(team),
    queryFn: ({ signal }) => call(listPictures, { params: ownerOf(team) }, { signal }),
  });
  return data?.items[0];
}

/** The team's logo; the first letters of its tag while it has none. */
export function TeamLogo({ team }: OfTeam): ReactNode {
  const logo = useLogo(team);
  if (!logo) return <TeamSign tag={team.tag} size="large" />;
  return <PictureImage picture={logo} sizes="4rem" isFirst className="size-16 shrink-0 rounded-control object-cover" />;
}

/** Gives the team a logo, another one, or none. */
export function LogoActions(props: OfTeam): ReactNode {
  return (
    <MoreTexts load={loadPicturesTexts}>
      <Actions {...props} />
    </MoreTexts>
  );
}

function Actions({ team }: OfTeam): ReactNode {
  const t = useTexts();
  const cache = useQueryClient();
  const logo = useLogo(team);
  const onSettled = () => cache.invalidateQueries({ queryKey: logoKey(team) });
  const send = useMutation({ mutationFn: (file: File) => sendPicture(ownerOf(team), file, () => {}), onSettled });
  const remove = useRemovePicture(ownerOf(team));
  const error = send.error ?? remove.error;
  const { code, details } = refusalOf(error);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) send.mutate(file);
    event.target.value = ''; // the same file may be chosen again after a refusal
  };
  return (
    <div className="grid gap-2">
      <label
        className={`${buttonClasses()} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus`}
      >
        {send.isPending && <Spinner />}
        {logo ? t('teams.logo.change') : t('teams.logo.add')}
        <input type="file" accept={PICTURE_TYPES.join(',')} className="sr-only" onChange={choose} />
      </label>
      {logo && (
        <Button
          variant="ghost"
          busy={remove.isPending}
          onClick={() => remove.mutate(logo.id, { onSettled: () => void onSettled() })}
        >
          {t('teams.logo.remove')}
        </Button>
      )}
      <FormError message={error ? t.refusal(code, details) : null} />
    </div>
  );
}
