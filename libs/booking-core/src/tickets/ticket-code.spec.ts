import { instant, type TicketId } from '@ringside/kernel';
import * as fc from 'fast-check';
import { fromBase45, toBase45 } from './base45';
import { bytesToSign, readTicketCode, type TicketClaims, writeTicketCode } from './ticket-code';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %s as RFC 9285 does', (text, written) => {
    expect(toBase45(ascii(text))).toBe(written);
    expect(fromBase45(written)).toEqual(ascii(text));
  });

  it('reads what it wrote, and nothing that it would write otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase45(text);
        if (bytes) expect(toBase45(bytes)).toBe(text);
      }),
    );
    expect(['GGW', ':::', 'ZZ', 'A', 'bb8'].map(fromBase45)).toEqual(Array(5).fill(undefined));
  });
});

describe('a ticket’s code', () => {
  const now = instant(1_800_000_000_000);
  const claims: TicketClaims = {
    keyId: 3,
    event: 70_000,
    ticketId: '0198c0de-0000-7000-8000-00000000000f' as TicketId,
    rev: 1,
    notBefore: now,
    notAfter: instant(now + 1000),
  };
  const signature = Uint8Array.from({ length: 64 }, (_, at) => at * 3);
  const codeOf = (over: Partial<TicketClaims> = {}) => writeTicketCode(bytesToSign({ ...claims, ...over }), signature);

  it('says what was signed, in 150 letters', () => {
    const code = codeOf();
    expect(code).toHaveLength(150);
    expect(code).toMatch(/^RS1:[0-9A-Z $%*+\-./:]+$/);
    expect(readTicketCode(code)).toEqual({ ...claims, signed: bytesToSign(claims), signature });
  });

  it('keeps every number that fits and refuses those that do not', () => {
    const edge = { keyId: 255, event: 2 ** 32 - 1, rev: 65_535, notAfter: instant((2 ** 32 - 1) * 1000) };
    expect(readTicketCode(codeOf(edge))).toMatchObject(edge);
    for (const bad of [{ keyId: 256 }, { event: -1 }, { rev: 65_536 }, { notBefore: instant(1) }]) {
      expect(() => bytesToSign({ ...claims, ...bad })).toThrow(RangeError);
    }
    expect(() => bytesToSign({ ...claims, ticketId: 'x' as TicketId })).toThrow(RangeError);
  });

  it('has no two texts: a letter more, less or of another case is no code', () => {
    const code = codeOf();
    const others = [
      ` ${code}`,
      `${code} `,
      `${code}0`,
      code.slice(0, -1),
      code.toLowerCase(),
      code.replace('RS1', 'RS2'),
    ];
    expect(others.map(readTicketCode)).toEqual(others.map(() => undefined));
  });

  it('is none of a later version, or with flags that this one does not know', () => {
    const bytes = fromBase45(codeOf().slice(4)) ?? new Uint8Array();
    for (const at of [0, 32]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = 2;
      expect(readTicketCode(`RS1:${toBase45(changed)}`)).toBeUndefined();
    }
  });
});
