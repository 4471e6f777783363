import { jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SeatingGenerator } from './seating-generator';
import { EVENT_ID, SeatServer, showPage } from '../testing/a-seat-page';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('the organizers’ seating form', () => {
  let server: SeatServer;
  const user = userEvent.setup();
  beforeEach(() => (server = new SeatServer()));
  afterEach(cleanup);

  async function open(): Promise<void> {
    await showPage(server, <SeatingGenerator eventId={EVENT_ID} />);
    await screen.findByRole('button', { name: 'Save the seating' });
  }
  async function type(label: string, text: string): Promise<void> {
    const [field] = screen.getAllByLabelText(label);
    await user.clear(field!);
    await user.type(field!, text);
  }

  it('shows how many seats there will be while it is filled in', async () => {
    await open();
    await type('Rows', '4');
    await type('Seats a row', '12');
    screen.getByText('48 seats');
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    screen.getByText('96 seats');
    await screen.findByText('96 free'); // drawn by the same code as the map
  });

  it('sends what the generator will draw', async () => {
    await open();
    await type('Name of the plan', 'LAN hall');
    await type('Rows', '4');
    await user.click(screen.getByRole('button', { name: 'Save the seating' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent).toEqual([
      {
        name: 'LAN hall',
        sections: [
          {
            name: 'Hall 1',
            rows: 4,
            seatsPerRow: 20,
            aisleEvery: 10,
            facing: true,
            rowNaming: 'letters',
            placement: 'beside',
          },
        ],
      },
    ]);
  });

  it('does not send a plan that is too large, or whose sections have one name', async () => {
    await open();
    await type('Rows', '300');
    await type('Seats a row', '300');
    screen.getByText('A plan has 50,000 seats at most; this one has 90,000.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the seating' }).disabled).toBe(true);
    await type('Rows', '3');
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    const [, second] = screen.getAllByLabelText('Name');
    await user.clear(second!);
    await user.type(second!, 'Hall 1');
    screen.getByText('Each section needs a name of its own.');
    expect(server.sent).toEqual([]);
  });

  it('is only to be looked at once a seat is held or sold', async () => {
    server.seating = { replaceable: false, held: 2, sold: 30 };
    await showPage(server, <SeatingGenerator eventId={EVENT_ID} />);
    await screen.findByText('Seats are held or sold: this plan stays. Held 2, sold 30.');
    expect(screen.queryByRole('button', { name: 'Save the seating' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Rows').matches(':disabled')).toBe(true);
  });
});
