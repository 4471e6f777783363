import { loadAdminTexts, loadReportsTexts, MoreTexts, startTexts, TextsProvider } from '@ringside/client/texts';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { TimePlot } from './time-plot';

const points = [
  { at: '2025-10-25T22:00:00.000Z', values: [3, 1] },
  { at: '2025-10-26T23:00:00.000Z', values: [0, 2] },
];

async function draw(shown = points) {
  const start = await startTexts(loadAdminTexts, 'en');
  render(
    <TextsProvider start={start} load={loadAdminTexts}>
      <Suspense>
        <MoreTexts load={loadReportsTexts}>
          <TimePlot
            title="Registrations"
            series={[
              { label: 'Accepted', look: 'accent' },
              { label: 'Waitlist', look: 'warning' },
            ]}
            points={shown}
            by="day"
            zone="Europe/Berlin"
            draw="bars"
            file="registrations"
            empty="Nobody yet."
          />
        </MoreTexts>
      </Suspense>
    </TextsProvider>,
  );
  await screen.findByRole('heading', { name: 'Registrations' });
}

describe('a plot over time', () => {
  it('is walked through by the keyboard and says each number in words', async () => {
    await draw();
    const user = userEvent.setup({ delay: null });
    const plot = screen.getByRole('slider', { name: 'Registrations' });
    for (let stop = 0; stop < 4; stop++) await user.tab(); // the table, the two files, the plot
    expect(document.activeElement).toBe(plot);
    expect(plot.getAttribute('aria-valuetext')).toBe('Mon, 27 October 2025, Accepted 0, Waitlist 2');
    await user.keyboard('{ArrowLeft}');
    expect(plot.getAttribute('aria-valuetext')).toBe('Sun, 26 October 2025, Accepted 3, Waitlist 1');
    expect(plot.getAttribute('aria-valuenow')).toBe('1');
    expect(within(plot).getByText('Sun, 26 October 2025')).toBeTruthy(); // the words beside it
  });

  it('shows the same numbers as a table', async () => {
    await draw();
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: /^Table/ }));
    const cells = within(screen.getByRole('table', { name: 'Registrations' })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['3', '1', '0', '2']);
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('says so when there is nothing to draw', async () => {
    await draw([]);
    expect(screen.getByText('Nobody yet.')).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
