import { no, orRefuse, Refusal, yes } from './index';

describe('a decision', () => {
  it('gives its value when it is a yes', () => {
    expect(orRefuse(yes(3))).toBe(3);
  });

  it('refuses with its code and details when it is a no', () => {
    expect(() => orRefuse(no('SEAT_TAKEN', { seatNo: 4 }))).toThrow(
      expect.objectContaining({ code: 'SEAT_TAKEN', details: { seatNo: 4 } }),
    );
    expect(() => orRefuse(no('SEAT_TAKEN'))).toThrow(Refusal);
  });
});
