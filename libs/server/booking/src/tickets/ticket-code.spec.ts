import { createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import {
  bytesToSign,
  fromBase45,
  judgeCode,
  judgeTicket,
  readTicketCode,
  type TicketClaims,
  toBase45,
  writeTicketCode,
} from '@ringside/booking-core';
import { instant, type TicketId } from '@ringside/kernel';

describe('a signed ticket code', () => {
  const now = instant(1_800_000_000_000);
  const [ours, another] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const claims: TicketClaims = {
    keyId: 3,
    event: 70_000,
    ticketId: randomUUID() as TicketId,
    rev: 1,
    notBefore: instant(now - 1000),
    notAfter: instant(now + 1000),
  };
  const codeOf = (over: Partial<TicketClaims> = {}, key = ours.privateKey) => {
    const bytes = bytesToSign({ ...claims, ...over });
    return writeTicketCode(bytes, sign(null, bytes, key));
  };
  const publicKey = createPublicKey(ours.publicKey.export({ format: 'pem', type: 'spki' }));
  let verified = 0;
  /** The whole door, as server and devices put it together. */
  function door(text: string) {
    const code = readTicketCode(text);
    const verdict = judgeCode(code, { event: claims.event, keyIds: new Set([claims.keyId]), now });
    if (verdict || !code) return verdict;
    verified++;
    if (!verify(null, code.signed, publicKey, code.signature)) return 'forged';
    const ticket =
      code.ticketId === claims.ticketId ? { rev: 1, state: 'issued' as const, ticketTypeId: null } : undefined;
    const list = { ticketTypeIds: [], opensAt: null, closesAt: null, admitsUnpaid: false };
    return judgeTicket(ticket, list, { rev: code.rev, now }) ?? 'accepted';
  }

  it('says what was signed, in 150 letters', () => {
    const code = codeOf();
    expect(code).toHaveLength(150);
    expect(code).toMatch(/^RS1:[0-9A-Z $%*+\-./:]+$/);
    expect(readTicketCode(code)).toMatchObject(claims);
    expect(door(code)).toBe('accepted');
  });

  it('is told what is wrong with it', () => {
    expect(door(codeOf({ event: 5 }, another.privateKey))).toBe('wrongEvent');
    expect(door(codeOf({ keyId: 4 }))).toBe('forged');
    expect(door(codeOf({}, another.privateKey))).toBe('forged');
    expect(door(codeOf({ notBefore: instant(now + 1000) }))).toBe('tooEarly');
    expect(door(codeOf({ notAfter: instant(now - 1000) }))).toBe('tooLate');
    expect(door(codeOf({ rev: 0 }))).toBe('revoked');
    expect(door(codeOf({ ticketId: randomUUID() as TicketId }))).toBe('unknown');
    expect(door('https://example.org/')).toBe('unknown');
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
    expect(others.map(door)).toEqual(others.map(() => 'unknown'));
  });

  it('is accepted 0 times in 100,000 once it is altered, foreign, expired or signed otherwise (B34)', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const code = codeOf();
    const bytes = fromBase45(code.slice(4)) ?? new Uint8Array();
    const random = (below: number) => Math.floor(Math.random() * below);
    const changedAt = (at: number, change: (byte: number) => number) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = change(changed[at] ?? 0);
      return `RS1:${toBase45(changed)}`;
    };
    const retyped = () => {
      const at = random(code.length);
      return code.slice(0, at) + String.fromCharCode(32 + random(95)) + code.slice(at + 1);
    };
    const p1363 = sign('sha256', bytesToSign(claims), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
    const once = [codeOf({ event: 9 }), codeOf({ notAfter: instant(now - 5000) }), codeOf({}, another.privateKey)];
    expect([...once, writeTicketCode(bytesToSign(claims), p1363)].map(door)).toEqual([
      'wrongEvent',
      'tooLate',
      'forged',
      'forged',
    ]);
    const forgeries = [
      () => changedAt(random(bytes.length), (byte) => byte ^ (1 << random(8))),
      retyped,
      // most that are forged die before their signature is looked at, so many of them cost little
      ...Array.from({ length: 4 }, () => () => changedAt(1 + random(5), () => random(256))), // its key or its event
      ...Array.from({ length: 2 }, () => () => code.slice(0, random(code.length))),
    ];
    let tried = 0;
    let accepted = 0;
    while (tried < 100_000) {
      const text = forgeries[tried % forgeries.length]?.() ?? '';
      if (text === code) continue; // a letter typed over by itself
      tried++;
      if (door(text) === 'accepted') accepted++;
    }
    expect({ tried, accepted }).toEqual({ tried: 100_000, accepted: 0 });
    expect(verified).toBeGreaterThan(5000);
  }, 60_000);
});
