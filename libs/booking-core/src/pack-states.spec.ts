import fc from 'fast-check';
import { fromBase64, toBase64 } from './base64';
import { packStates, unpackStates } from './pack-states';

const anyStates = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 70 }).map((codes) => Uint8Array.from(codes));

describe('the states of all seats in one text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(unpackStates(packStates(states), states.length)).toEqual(states);
      }),
    );
  });

  it('take a third of a byte a seat, so that 50,000 seats fit into 17 kB', () => {
    expect(packStates(new Uint8Array(50_000)).length).toBe(16_668);
  });

  it('have seat 0 in the lowest two bits of the first byte', () => {
    expect([...fromBase64(packStates(Uint8Array.of(1, 2, 3, 0, 2)))]).toEqual([0b00_11_10_01, 0b10]);
  });

  it('are refused when they are of another number of seats', () => {
    expect(() => unpackStates(packStates(new Uint8Array(9)), 8)).toThrow(RangeError);
  });
});

describe('base64', () => {
  // RFC 4648, section 10, and every letter of the alphabet
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('of "%s" is "%s"', (plain, encoded) => {
    expect(toBase64(Uint8Array.from(plain, (letter) => letter.charCodeAt(0)))).toBe(encoded);
  });

  it('has all 64 letters in their order', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    expect(toBase64(fromBase64(letters))).toBe(letters);
    expect([...fromBase64('AP8+')]).toEqual([0, 255, 62]);
  });

  it('comes back as it was', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(fromBase64(toBase64(bytes))).toEqual(bytes)));
  });

  it('is refused with foreign characters in it', () => {
    expect(() => fromBase64('AA*A')).toThrow(RangeError);
  });
});
