import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { NavTabs, Tabs } from './tabs';

const rounds = ['One', 'Two', 'Three'].map((label) => ({ id: label, label, content: `Round ${label}` }));

describe('tabs', () => {
  it('show one part, and say which', async () => {
    render(<Tabs label="Rounds" tabs={rounds} />);
    expect(screen.getByRole('tabpanel', { name: 'One' }).textContent).toBe('Round One');
    await userEvent.click(screen.getByRole('tab', { name: 'Two' }));
    expect(screen.getByRole('tabpanel', { name: 'Two' }).textContent).toBe('Round Two');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Two');
  });

  it('are one tab stop; arrows, Home and End walk through them and round', async () => {
    const onSelect = jest.fn<(id: string) => void>();
    render(<Tabs label="Rounds" tabs={rounds} onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}{End}{Home}{ArrowRight}');
    expect(onSelect.mock.calls.flat()).toEqual(['Three', 'One', 'Three', 'One', 'Two']);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Two' }));
    await userEvent.tab();
    expect(screen.queryAllByRole('tab')).not.toContain(document.activeElement);
  });

  it('follow the address when it decides', () => {
    const { rerender } = render(<Tabs label="Rounds" tabs={rounds} selected="Two" />);
    rerender(<Tabs label="Rounds" tabs={rounds} selected="Three" />);
    expect(screen.getByRole('tabpanel').textContent).toBe('Round Three');
  });

  it('with addresses mark the current page', () => {
    render(
      <MemoryRouter initialEntries={['/e/1/seats']}>
        <NavTabs
          label="Event"
          tabs={[
            { to: '/e/1', label: 'Overview', end: true },
            { to: '/e/1/seats', label: 'Seats', count: 3 },
          ]}
        />
      </MemoryRouter>,
    );
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Seats3');
  });
});
