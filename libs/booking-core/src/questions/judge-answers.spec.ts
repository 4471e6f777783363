import { instant } from '@ringside/kernel';
import fc from 'fast-check';
import { type AnswerKind, type AskedQuestion, judgeAnswer, judgeAnswers, mayAnswer } from './judge-answers';

const question = (over: Partial<AskedQuestion> = {}): AskedQuestion => ({
  questionId: 'shirt',
  kind: 'shortText',
  label: 'Shirt size',
  isRequired: false,
  isLater: false,
  least: null,
  most: null,
  earliest: null,
  latest: null,
  choices: [{ key: 'm' }, { key: 'l' }, { key: 'xl' }],
  ticketTypeIds: null,
  ...over,
});

describe('an answer', () => {
  it.each<[string, Partial<AskedQuestion>, unknown, unknown]>([
    ['keeps what was said, without what stands around it', {}, '  M ', 'M'],
    ['says nothing where nothing stands in it', {}, '  ', null],
    ['says nothing where nothing was chosen', { kind: 'choices', least: 1 }, [], null],
    ['may be no', { kind: 'yesNo', isRequired: true }, false, false],
    ['may be nought', { kind: 'number', least: 0 }, 0, 0],
    ['may be several choices', { kind: 'choices', most: 2 }, ['m', 'xl'], ['m', 'xl']],
    [
      'may be the first day and the last',
      { kind: 'date', earliest: '2024-02-29', latest: '2024-02-29' },
      '2024-02-29',
      '2024-02-29',
    ],
    ['may have several lines where there is room', { kind: 'longText' }, 'a\nb', 'a\nb'],
  ])('%s', (_what, over, said, kept) => {
    expect(judgeAnswer(question(over), said as never)).toEqual({ ok: true, value: kept });
  });

  it.each<[string, Partial<AskedQuestion>, unknown]>([
    ['several lines in one', {}, 'a\nb'],
    ['too long a text', { most: 3 }, 'abcd'],
    ['a text beyond all bounds', {}, 'x'.repeat(201)],
    ['no text', {}, 5],
    ['a number below the least', { kind: 'number', least: 1 }, 0.5],
    ['a number above the most', { kind: 'number', most: 9 }, 10],
    ['no number', { kind: 'number' }, Number.NaN],
    ['a number as text', { kind: 'number' }, '5'],
    ['neither yes nor no', { kind: 'yesNo' }, 'yes'],
    ['what is not offered', { kind: 'choice' }, 's'],
    ['one choice twice', { kind: 'choices' }, ['m', 'm']],
    ['too many choices', { kind: 'choices', most: 1 }, ['m', 'l']],
    ['too few choices', { kind: 'choices', least: 2 }, ['m']],
    ['a day that no calendar has', { kind: 'date' }, '2023-02-29'],
    ['a day before the first', { kind: 'date', earliest: '2026-01-02' }, '2026-01-01'],
  ])('is not %s', (_what, over, said) => {
    expect(judgeAnswer(question(over), said as never)).toMatchObject({ code: 'ANSWER_WRONG' });
  });

  it('of whatever shape is judged and never thrown at', () => {
    const kinds: AnswerKind[] = ['shortText', 'longText', 'number', 'yesNo', 'choice', 'choices', 'date'];
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), value, (kind, said) => {
        const judged = judgeAnswer(question({ kind }), said);
        if (judged.ok && judged.value !== null) expect(judgeAnswer(question({ kind }), judged.value)).toEqual(judged);
      }),
    );
  });

  it('is given until its time is over: once, or as often as its organizers let', () => {
    const [now, later] = [instant(5), instant(6)];
    const fixed = { isLater: false, answerUntil: null };
    expect(mayAnswer(fixed, { isAnswered: false, now })).toBe(true);
    expect(mayAnswer(fixed, { isAnswered: true, now })).toBe(false);
    expect(mayAnswer({ isLater: true, answerUntil: later }, { isAnswered: true, now })).toBe(true);
    expect(mayAnswer({ isLater: true, answerUntil: now }, { isAnswered: false, now })).toBe(false);
  });
});

describe('the answers of an order', () => {
  const line = (lineId: string, ticketTypeId: string | null = 'weekend') => ({
    ...{ lineId, ticketTypeId, label: null, ticketType: 'Weekend' },
  });
  const judging = { questions: [question({ isRequired: true })], lines: [line('a'), line('b')], mayStayOpen: false };
  const given = (...lineIds: string[]) => lineIds.map((lineId) => ({ lineId, questionId: 'shirt', value: 'M' }));

  it('are those of all tickets, or it is told which one is missing', () => {
    expect(judgeAnswers({ ...judging, given: given('a', 'b') })).toEqual({ ok: true, value: given('a', 'b') });
    expect(judgeAnswers({ ...judging, given: given('a') })).toMatchObject({
      code: 'ANSWER_NEEDED',
      details: { ticket: 'Weekend', question: 'Shirt size', lineId: 'b', questionId: 'shirt' },
    });
  });

  it('may be missing where they can be given later, where staff sell, and where nothing is asked', () => {
    const later = [question({ isRequired: true, isLater: true })];
    const others = [question({ isRequired: true, ticketTypeIds: ['day'] })];
    for (const lenient of [{ questions: later }, { questions: others }, { mayStayOpen: true }]) {
      expect(judgeAnswers({ ...judging, ...lenient, given: [] })).toEqual({ ok: true, value: [] });
    }
  });

  it('are kept for nothing that is not asked', () => {
    const scoped = { ...judging, questions: [question({ ticketTypeIds: ['day'] })] };
    expect(judgeAnswers({ ...scoped, given: given('a', 'elsewhere') })).toEqual({ ok: true, value: [] });
    expect(judgeAnswers({ ...scoped, lines: [line('a', null)], given: given('a') })).toEqual({ ok: true, value: [] });
  });
});
