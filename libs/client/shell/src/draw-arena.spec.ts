import { ARENA_HEIGHT, ARENA_WIDTH, drawArena } from './draw-arena';

describe('the picture of an event', () => {
  it('is the same at each drawing and another for another event', () => {
    expect(drawArena('one', 'Tekken')).toEqual(drawArena('one', 'Tekken'));
    expect(drawArena('one', 'Tekken').stage).not.toEqual(drawArena('two', 'Tekken').stage);
  });

  it('has the same hue for all events of a game, however it is written', () => {
    expect(drawArena('one', ' tekken ').hue).toBe(drawArena('two', 'Tekken').hue);
  });

  it('puts every shining seat on a rank and inside the frame', () => {
    const { lit, ranks, stage } = drawArena('one', '');
    expect(lit.length).toBeGreaterThan(10);
    for (const { x, y } of lit) {
      const distance = Math.hypot(x - stage.x, y - stage.y);
      expect(ranks.some(({ radius }) => Math.abs(radius - distance) < 0.01)).toBe(true);
      expect(x > 0 && x < ARENA_WIDTH && y > 0 && y < ARENA_HEIGHT).toBe(true);
    }
  });

  it('closes every rank: seats and aisles fill its circle', () => {
    for (const { radius, dashes } of drawArena('one', '').ranks) {
      const around =
        dashes
          .split(' ')
          .map(Number)
          .reduce((sum, length) => sum + length, 0) * 7;
      expect(around / (2 * Math.PI * radius)).toBeCloseTo(1, 2);
    }
  });
});
