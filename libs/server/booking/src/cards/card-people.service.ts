import { Inject, Injectable } from '@nestjs/common';
import { People, TeamDirectory } from '@ringside/server/ports';
import type { CardRow } from './card.repository';

/** Who comes with tickets, as their cards call them. */
@Injectable()
export class CardPeople {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
  ) {}

  async of(rows: readonly CardRow[]): Promise<{ name: string; tag: string }[]> {
    const persons = rows.flatMap(({ called, person }) => (called === null ? [person] : []));
    const names = await this.people.names(persons);
    const teams = await this.teams.teamsOf(persons);
    return rows.map(({ called, person }) => ({
      name: called ?? names.get(person)?.name ?? '',
      tag: called === null ? (teams.get(person)?.[0]?.tag ?? '') : '',
    }));
  }
}
