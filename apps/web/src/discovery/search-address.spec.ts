import { countFilters, searchIn } from './search-address';

const read = (address: string) => searchIn(new URLSearchParams(address));

describe('the address of a search', () => {
  it('holds everything that can be looked for', () => {
    const organizer = '0198c0de-0000-7000-8000-0000000000a1';
    const address =
      `search=lan&game=Go&organizer=${organizer}&place=online&from=2030-01-05&to=2030-01-06` +
      '&minPlaces=2&maxPlaces=64&free=only&when=past&sort=places';
    expect(read(address)).toEqual({
      search: 'lan',
      game: 'Go',
      organizer,
      place: 'online',
      from: new Date(2030, 0, 5).toISOString(),
      to: new Date(2030, 0, 6, 23, 59, 59).toISOString(),
      minPlaces: 2,
      maxPlaces: 64,
      free: 'only',
      when: 'past',
      sort: 'places',
    });
    expect(countFilters(new URLSearchParams(address))).toBe(8);
  });

  it('asks nothing that makes no sense, whoever wrote it', () => {
    expect(
      read(
        'search=+&organizer=me&place=moon&from=soon&to=2030-13-45&minPlaces=-1&maxPlaces=1e9&free=yes&when=never&sort=up',
      ),
    ).toEqual({});
    expect(read(`search=${'x'.repeat(500)}`).search).toHaveLength(100);
  });
});
