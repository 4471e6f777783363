import { applyBracketChange } from '@ringside/client/api';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BracketModel } from './bracket-model';
import { BracketView } from './bracket-view';
import { ABracket, entrantId } from './testing/a-bracket';
import { openView } from './testing/open-view';

const person = userEvent.setup({ delay: null });
const noMatch = () => undefined;
const usual = HTMLElement.prototype.getBoundingClientRect;

/** jsdom measures nothing: the window is as wide as we say. */
const widen = (width: number) => {
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, width, 600);
};

const view = (model: BracketModel, mine = 0) => (
  <BracketView model={model} mine={mine ? entrantId(mine) : null} onChoose={noMatch} />
);
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-match]')];
const card = (id: string) => document.querySelector<HTMLElement>(`[data-match="${id}"]`);

afterEach(() => {
  cleanup();
  HTMLElement.prototype.getBoundingClientRect = usual;
});

describe('the bracket on a wide window', () => {
  beforeEach(() => widen(1200));

  it('shows every match that is played, byes folded away', async () => {
    const bracket = new ABracket(5);
    await openView(view(bracket.model()));
    expect(cards().map(({ dataset }) => dataset['match'])).toEqual(['W1.1', 'W2.0', 'W2.1', 'W3.0']);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Quarter-finals',
      'Semi-finals',
      'Final',
    ]);
  });

  it('says in words who plays, who won and how the match stands', async () => {
    const bracket = new ABracket(4, { format: { kind: 'single', thirdPlace: true }, bestOf: { every: 3 } });
    bracket.play('W1.0', [1, 2]);
    await openView(view(bracket.model()));
    expect(cards().map((each) => each.querySelector('.sr-only')?.textContent)).toEqual([
      'Semi-finals, match 1. Dan beat Ada 2–1. Done.',
      'Semi-finals, match 2. Ben against Cleo. Ready.',
      'Final. Dan against Winner of Semi-finals, match 2. Waiting.',
      'Third place. Ada against Loser of Semi-finals, match 2. Waiting.',
    ]);
  });

  it('marks the winner by weight and a sign, and one’s own name by a word', async () => {
    const bracket = new ABracket(4);
    bracket.play('W1.0');
    await openView(view(bracket.model(), 1));
    const winner = within(card('W1.0') ?? document.body).getByText('Ada');
    expect(winner).toHaveProperty('className', expect.stringContaining('font-bold'));
    expect(within(card('W1.0') ?? document.body).getByText('Dan').className).not.toContain('font-bold');
    expect(card('W1.0')?.querySelectorAll('svg.lucide-trophy')).toHaveLength(1);
    expect(card('W1.0')?.textContent).toContain('(you)');
  });

  it('shows the way of the player that the reader points at, and forgets it again', async () => {
    const bracket = new ABracket(8);
    for (const id of ['W1.0', 'W1.1', 'W2.0']) bracket.play(id);
    await openView(view(bracket.model()));
    const onWay = () =>
      cards()
        .filter(({ className }) => className.includes('ring-accent'))
        .map(({ dataset }) => dataset['match']);
    expect(onWay()).toEqual([]);
    fireEvent.focus(card('W3.0') ?? document.body);
    expect(onWay()).toEqual(['W1.0', 'W2.0', 'W3.0']);
    expect(document.querySelectorAll('path.stroke-accent')).toHaveLength(2);
    fireEvent.blur(card('W3.0') ?? document.body);
    expect(onWay()).toEqual([]);
  });

  it('draws after a result only the cards that it changes', async () => {
    const bracket = new ABracket(32);
    const before = bracket.seen();
    const model = bracket.model(before);
    const { redraw } = await openView(view(model));
    const touched = new Set<string>();
    const note = (target: Node) => {
      const element = target instanceof Element ? target : target.parentElement;
      touched.add(element?.closest<HTMLElement>('[data-match]')?.dataset['match'] ?? 'elsewhere');
    };
    const observer = new MutationObserver((records) => records.forEach(({ target }) => note(target)));
    observer.observe(screen.getByRole('region'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const after = applyBracketChange(before, bracket.play('W1.3'));
    redraw(view({ ...model, matches: new Map(after?.matches.map((match) => [match.id, match])) }));
    for (const { target } of observer.takeRecords()) note(target);
    observer.disconnect();
    expect(card('W1.3')?.textContent).toContain('Done');
    expect([...touched].sort()).toEqual(['W1.3', 'W2.1']);
  });

  it('of 1,024 players mounts a small part, begins where one wants and finds everybody by name', async () => {
    const bracket = new ABracket(1024);
    await openView(view(bracket.model()));
    expect(cards().length).toBeGreaterThan(0);
    expect(cards().length).toBeLessThan(64);
    await person.click(screen.getByRole('button', { name: 'Round of 16' }));
    expect(cards()).toHaveLength(15);
    await person.click(screen.getByRole('button', { name: 'Round of 1024' }));
    await person.click(screen.getByRole('radio', { name: 'List' }));
    await person.type(screen.getByRole('searchbox', { name: 'Find a player' }), 'player 777');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Player 248 against Player 777/),
    ]);
    await person.clear(screen.getByRole('searchbox'));
    await person.type(screen.getByRole('searchbox'), 'nobody at all');
    expect(screen.getByText('Nobody of that name plays here.')).toBeTruthy();
  });

  it('is also a list of sentences by round', async () => {
    const bracket = new ABracket(5);
    bracket.play('W1.1');
    await openView(view(bracket.model()));
    await person.click(screen.getByRole('radio', { name: 'List' }));
    const sections = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(sections).toEqual(['Quarter-finals', 'Semi-finals', 'Final']);
    expect(screen.getByText('Dan beat Eva 1–0')).toBeTruthy();
    expect(screen.getByText('Winner of Semi-finals, match 1 against Winner of Semi-finals, match 2')).toBeTruthy();
  });
});

describe('the bracket on a phone', () => {
  beforeEach(() => widen(390));

  it('is one round a page, the one that is played first, one’s own match on top', async () => {
    const bracket = new ABracket(8);
    for (const id of ['W1.0', 'W1.1', 'W1.2', 'W1.3']) bracket.play(id);
    await openView(view(bracket.model(), 2));
    expect(screen.getByRole('button', { name: 'Semi-finals' }).getAttribute('aria-pressed')).toBe('true');
    expect(cards().map(({ dataset }) => dataset['match'])).toEqual(['W2.1', 'W2.0']);
    await person.click(screen.getByRole('button', { name: 'Quarter-finals' }));
    expect(cards()).toHaveLength(4);
  });

  it('shows a long round in parts', async () => {
    await openView(view(new ABracket(128).model()));
    expect(cards()).toHaveLength(32);
    await person.click(screen.getByRole('button', { name: 'Show 32 more matches' }));
    expect(cards()).toHaveLength(64);
  });
});
