import { equalSeats, type LikeSeat, type LostSeat } from './equal-seats';

const seat = (seatNo: number, category = 'front', kind = 0): LikeSeat => ({
  seatNo,
  label: `A-${seatNo}`,
  category,
  kind,
});
const lost = (...all: LikeSeat[]): LostSeat[] => all.map((each) => ({ ...each, lineId: `line ${each.seatNo}` }));

describe('seats as good as those that are gone', () => {
  it('are the very same where they are free, and the first that fit for the others', () => {
    const found = equalSeats(lost(seat(1), seat(2)), [seat(9, 'back'), seat(7), seat(2), seat(8)]);
    expect(found).toEqual([
      { lineId: 'line 1', from: 'A-1', to: 'A-7', seatNo: 7 },
      { lineId: 'line 2', from: 'A-2', to: 'A-2', seatNo: 2 },
    ]);
  });

  it('are never cheaper, dearer or kept for other people, and never one for two', () => {
    expect(equalSeats(lost(seat(1)), [seat(7, 'back'), seat(8, 'front', 1)])).toBeUndefined();
    expect(equalSeats(lost(seat(1), seat(2)), [seat(7)])).toBeUndefined();
    expect(equalSeats(lost(seat(1, 'front', 1)), [seat(7), seat(8, 'front', 1)])).toMatchObject([{ seatNo: 8 }]);
  });
});
