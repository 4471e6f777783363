import fc from 'fast-check';
import {
  decideMoney,
  epcCode,
  hasCome,
  isIban,
  isReference,
  leftOf,
  matchBankLine,
  type OrderMoney,
  type PaymentNews,
  type PaymentState,
  paymentReference,
  referencesIn,
  settlePayment,
  splitRefund,
} from './index';

const aNews = fc.constantFrom<PaymentNews>('pending', 'failed', 'succeeded', 'chargedBack');
const settled = (script: readonly PaymentNews[]) => script.reduce<PaymentState>(settlePayment, 'started');

describe('a payment', () => {
  it('ends alike whatever the order of its notices, and however often each comes (B21)', () => {
    fc.assert(
      fc.property(fc.array(aNews, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (script, draws) => {
        const mixed = [...script, ...script.slice(0, 3)]
          .map((news) => [draws.next().value, news] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, news]) => news);
        expect(settled(mixed)).toBe(settled(script));
      }),
    );
  });

  it.each<[readonly PaymentNews[], PaymentState]>([
    [[], 'started'],
    [['pending'], 'unknown'],
    [['failed', 'succeeded'], 'succeeded'],
    [['succeeded', 'failed', 'pending'], 'succeeded'],
    [['chargedBack', 'succeeded'], 'chargedBack'],
  ])('after %j is %s', (script, state) => {
    expect(settled(script)).toBe(state);
  });
});

describe('the money of an order', () => {
  /** What a provider, a buyer and the clock may do to an order over 100, in any order. */
  type Step = { readonly news: PaymentNews } | 'expire' | 'cancel';
  const aStep = fc.oneof(
    aNews.map((news): Step => ({ news })),
    fc.constantFrom<Step>('expire', 'cancel'),
  );

  interface Run {
    order: OrderMoney;
    payment: PaymentState;
  }

  function hear(run: Run, news: PaymentNews): void {
    const next = settlePayment(run.payment, news);
    if (hasCome(next) && !hasCome(run.payment)) run.order = { ...run.order, paid: run.order.paid + 100 };
    if (next === 'chargedBack' && run.payment !== next)
      run.order = { ...run.order, refunded: run.order.paid, state: 'needsAttention' };
    run.payment = next;
  }

  function end(run: Run, how: 'expire' | 'cancel'): void {
    const { state } = run.order;
    if (how === 'expire' && state === 'inPayment') run.order = { ...run.order, state: 'expired' };
    if (how === 'cancel' && state !== 'expired') run.order = { ...run.order, state: 'cancelled' };
  }

  function act(run: Run, canRetake: boolean): void {
    const decision = decideMoney(run.order, canRetake);
    if (decision.what === 'wait') return;
    if (decision.what !== 'giveBack') run.order = { ...run.order, state: 'confirmed' };
    run.order = { ...run.order, refunded: run.order.refunded + decision.surplus };
  }

  function run(steps: readonly Step[], canRetake: boolean): Run {
    const running: Run = {
      order: { state: 'inPayment', worth: 100, paid: 0, refunded: 0 },
      payment: 'started',
    };
    for (const step of steps) {
      if (typeof step === 'object') hear(running, step.news);
      else end(running, step);
      act(running, canRetake);
    }
    return running;
  }

  it('is never kept without a confirmed order, and never given back twice, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 10 }), fc.boolean(), (steps, canRetake) => {
        const { order, payment } = run(steps, canRetake);
        const kept = order.paid - order.refunded;
        expect(order.refunded).toBeLessThanOrEqual(order.paid);
        expect(kept === 0 || (order.state === 'confirmed' && kept === 100)).toBe(true);
        if (order.state === 'confirmed') expect(payment).toBe('succeeded');
      }),
    );
  });

  it('that comes late takes the places again where that is possible, else goes back (B20)', () => {
    const late = { state: 'expired', worth: 100, paid: 100, refunded: 0 } as const;
    expect(decideMoney(late, true)).toEqual({ what: 'retake', surplus: 0 });
    expect(decideMoney(late, false)).toEqual({ what: 'giveBack', surplus: 100 });
    expect(decideMoney({ ...late, paid: 60 }, true)).toEqual({ what: 'giveBack', surplus: 60 });
  });

  it('is waited for while some is missing, and goes back as far as it is too much', () => {
    const order = { state: 'awaitingPayment', worth: 100, paid: 99, refunded: 0 } as const;
    expect(decideMoney(order, false)).toEqual({ what: 'wait' });
    expect(decideMoney({ ...order, paid: 130 }, false)).toEqual({ what: 'confirm', surplus: 30 });
    expect(decideMoney({ ...order, state: 'confirmed', worth: 60, paid: 120, refunded: 40 }, false)).toEqual({
      what: 'giveBack',
      surplus: 20,
    });
  });
});

describe('a refund', () => {
  const aPayment = fc
    .tuple(fc.uuid(), fc.nat(10_000), fc.nat(10_000))
    .map(([id, a, b]) => ({ id, amount: Math.max(a, b), refunded: Math.min(a, b) }));

  it('is split over payments so that it adds up, and none gives more than it has left (B29)', () => {
    fc.assert(
      fc.property(fc.array(aPayment, { maxLength: 5 }), fc.integer({ min: -5, max: 60_000 }), (payments, amount) => {
        const split = splitRefund(payments, amount);
        if (!split.ok) return expect(amount <= 0 || amount > leftOf(payments)).toBe(true);
        expect(split.value.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        for (const { paymentId, amount: part } of split.value) {
          const payment = payments.find(({ id }) => id === paymentId)!;
          expect(part > 0 && part <= payment.amount - payment.refunded).toBe(true);
        }
      }),
    );
  });

  it.each([-1, 0, 0.5, Number.NaN, 101])('of %d is refused', (amount) => {
    expect(splitRefund([{ id: 'a', amount: 150, refunded: 50 }], amount)).toMatchObject({ code: 'REFUND_TOO_HIGH' });
  });
});

describe('a payment reference', () => {
  const aCode = fc.stringMatching(/^[3479ACDEFGHJKLMNPQRTUVWXY]{6}$/);

  it('is a creditor reference of ISO 11649', () => {
    expect(isReference('RF18539007547034')).toBe(true);
    expect(isReference('RF19539007547034')).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), aCode, (no, code) =>
        expect(isReference(paymentReference(no, code))).toBe(true),
      ),
    );
  });

  it('is another one with a letter or digit mistyped, or with two letters or two digits exchanged', () => {
    const isAlike = (a: string | undefined, b: string | undefined) => /\d/.test(a ?? '') === /\d/.test(b ?? '');
    fc.assert(
      fc.property(aCode, fc.nat(4), fc.constantFrom(...'3479ACDEFGHJKLMNPQRTUVWXY'), (code, at, letter) => {
        const right = paymentReference(7, code);
        const place = right.length - 1 - at;
        const wrong = right.slice(0, place) + letter + right.slice(place + 1);
        const swapped = right.slice(0, place - 1) + right[place] + right[place - 1] + right.slice(place + 1);
        if (wrong !== right && isAlike(letter, right[place])) expect(isReference(wrong)).toBe(false);
        if (swapped !== right && isAlike(right[place], right[place - 1])) expect(isReference(swapped)).toBe(false);
      }),
    );
  });

  it('is found in what banks make of it, also broken, small and between words', () => {
    const right = paymentReference(12, 'ACE37X');
    const isKnown = (text: string) => text === right;
    const blocks = right.match(/.{1,4}/g)!;
    expect(referencesIn(`SVWZ+Tickets ${blocks.join(' ').toLowerCase()} danke`, isKnown)).toEqual([right]);
    expect(referencesIn(`${right.slice(0, 7)}\n${right.slice(7)}12.05.`, isKnown)).toEqual([right]);
    expect(referencesIn(`RFRF${right} and ${right}`, isKnown)).toEqual([right]);
    expect(referencesIn(`RF19539007547034 surfing ${right.slice(0, -1)}`, isKnown)).toEqual([]);
  });

  it.each([
    ['DE89 3704 0044 0532 0130 00', true],
    ['fr1420041010050500013m02606', true],
    ['DE88370400440532013000', false],
    ['DE8937040044', false],
    ['', false],
  ])('and an account number: "%s" %s', (text, is) => {
    expect(isIban(text)).toBe(is);
  });
});

describe('a booking of the bank', () => {
  const awaited = { orderId: 'a', due: 500, currency: 'EUR' };
  it.each([
    [500, [awaited], 'matched'],
    [499, [awaited], 'underpaid'],
    [501, [awaited], 'overpaid'],
    [500, [{ ...awaited, due: 0 }], 'late'],
    [500, [], 'unmatched'],
    [500, [awaited, { ...awaited, orderId: 'b' }], 'ambiguous'],
    [500, [{ ...awaited, currency: 'CHF' }], 'otherCurrency'],
    [-500, [awaited], 'outgoing'],
    [0, [awaited], 'outgoing'],
  ])('over %d for %j is %s', (amount, named, match) => {
    expect(matchBankLine({ amount, currency: 'EUR' }, named)).toBe(match);
  });
});

describe('the QR code of a transfer', () => {
  const transfer = {
    holder: 'Arena e. V.',
    iban: 'DE89370400440532013000',
    bic: '',
    amount: 1205,
    reference: 'RF18539007547034',
  };

  it('names the account, the amount and the structured reference', () => {
    expect(epcCode(transfer)).toBe(
      'BCD\n002\n1\nSCT\n\nArena e. V.\nDE89370400440532013000\nEUR12.05\n\nRF18539007547034',
    );
    expect(epcCode({ ...transfer, amount: 7 })).toContain('\nEUR0.07\n');
  });

  it('is none for an amount that it cannot say', () => {
    expect([epcCode({ ...transfer, amount: 0 }), epcCode({ ...transfer, amount: 1e11 })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
