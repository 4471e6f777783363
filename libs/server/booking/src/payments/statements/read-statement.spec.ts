import { STATEMENT_LINES_MAX } from '@ringside/contracts/booking';
import { readStatement } from './read-statement';
import { UnreadableStatement } from './statement-line';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = (file: Uint8Array | string) => readStatement(typeof file === 'string' ? bytes(file) : file, 'EUR');
const lines = (file: Uint8Array | string) => read(file).lines.map(({ key: _, ...line }) => line);
const why = (file: string) => {
  try {
    return read(file).format;
  } catch (error) {
    return error instanceof UnreadableStatement ? [error.why, error.line] : error;
  }
};

const jane = { payer: 'Jänë Doe', payerIban: 'DE89370400440532013000', text: 'RF18539007547034 Tickets' };

const camt = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>${entries}</Stmt></BkToCstmrStmt></Document>`;
const entry = (inner: string, status = '<Sts><Cd>BOOK</Cd></Sts>') =>
  `<Ntry><Amt Ccy="EUR">62.5</Amt><CdtDbtInd>CRDT</CdtDbtInd>${status}<BookgDt><Dt>2026-05-04</Dt></BookgDt>${inner}</Ntry>`;
const detail = (amount = '') => `<TxDtls>${amount}<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
  <RltdPties><Dbtr><Pty><Nm>Jänë Doe</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
  <RmtInf><Ustrd>Tickets</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;

const MT940 = `:20:STARTUMSE
:25:10010010/1234567
:28C:00001/001
:60F:C260501EUR0,00
:61:2605040504CR62,50N062NONREF//B4A0001
:86:166?00GUTSCHRIFT?20SVWZ+RF18539007547?21034 Tickets?30COBADEFF?31DE89370400440532013000?32Jane
?33 Doe
:61:2605050505D12,00N020NONREF
:86:Fee of the bank
:61:2605060506RC62,50N062NONREF
:86:returned
:62F:C260506EUR50,50
-`;

describe('a bank statement', () => {
  it('is read from a spreadsheet as German banks offer it, in their old encoding', () => {
    const file = `Kontoauszug;;\n\nBuchungstag;Valuta;Auftraggeber/Empfänger;IBAN;Verwendungszweck;Betrag;Währung
04.05.2026;04.05.2026;Jänë Doe;DE89 3704 0044 0532 0130 00;RF18539007547034 Tickets;"1.062,50";EUR\n05.05.26;;Bank;;Fee;-12;EUR\n;;;;;;\n`;
    expect(lines(latin(file))).toEqual([
      { bookedOn: '2026-05-04', amount: 106_250, currency: 'EUR', bankRef: '', ...jane },
      {
        bookedOn: '2026-05-05',
        amount: -1200,
        currency: 'EUR',
        bankRef: '',
        payer: 'Bank',
        payerIban: '',
        text: 'Fee',
      },
    ]);
  });

  it('is read with a column for each direction, and with amounts written the English way', () => {
    expect(
      lines('Date,Libellé,Débit,Crédit\n04/05/2026,RF18539007547034,,"1,062.50"\n04/05/2026,Fee,12.5,\n'),
    ).toMatchObject([{ amount: 106_250, currency: 'EUR', text: 'RF18539007547034' }, { amount: -1250 }]);
    expect(lines('Date,Description,Amount,Currency\n2026-05-04,x,1.000,EUR\n2026-05-04,x,1000,JPY')).toMatchObject([
      { amount: 100_000 },
      { amount: 1000, currency: 'JPY' },
    ]);
  });

  it('is read from MT940, with reversals', () => {
    expect(lines(MT940)).toEqual([
      {
        bookedOn: '2026-05-04',
        amount: 6250,
        currency: 'EUR',
        bankRef: 'B4A0001',
        payer: 'Jane Doe',
        payerIban: 'DE89370400440532013000',
        text: 'SVWZ+RF18539007547034 Tickets',
      },
      expect.objectContaining({ amount: -1200, text: 'Fee of the bank' }),
      expect.objectContaining({ amount: -6250, text: 'returned' }),
    ]);
  });

  it('is read from camt.053: bundles by their parts, and nothing that is only announced', () => {
    const single = entry(`<AcctSvcrRef>A1</AcctSvcrRef><NtryDtls>${detail()}</NtryDtls>`);
    const part = (euros: string) => detail(`<Amt Ccy="EUR">${euros}</Amt>`);
    const bundle = entry(
      `<AcctSvcrRef>A2</AcctSvcrRef><NtryDtls>${part('60')}${part('2.50')}</NtryDtls>`,
      '<Sts>BOOK</Sts>',
    );
    const announced = entry('', '<Sts><Cd>PDNG</Cd></Sts>');
    const euros = { bookedOn: '2026-05-04', currency: 'EUR', ...jane };
    expect(lines(camt(single + bundle + announced))).toEqual([
      { ...euros, amount: 6250, bankRef: 'A1' },
      { ...euros, amount: 6000, bankRef: 'A2/0' },
      { ...euros, amount: 250, bankRef: 'A2/1' },
    ]);
    expect(lines(camt(entry('<AddtlNtryInf>A &amp; B</AddtlNtryInf>')))).toMatchObject([{ text: 'A & B' }]);
  });

  it('names each booking alike in every file that tells it, also those that look the same', () => {
    const head = 'Date;Text;Amount\n';
    const twin = '04.05.2026;RF18;5,00\n';
    const first = read(head + twin + twin).lines.map(({ key }) => key);
    const second = read(`${head}03.05.2026;x;1,00\n${twin}${twin}${twin}`).lines.map(({ key }) => key);
    expect(new Set(first).size).toBe(2);
    expect(second.slice(1, 3)).toEqual(first);
  });

  it.each<[string, unknown]>([
    ['', ['columns', undefined]],
    ['hello', ['columns', undefined]],
    ['Date;Text;Amount\n31.02.2026;x;1', ['date', 2]],
    ['Date;Text;Amount\n01.02.2026;x;lots', ['amount', 2]],
    ['Date;Text;Amount\n01.02.2026;x;-1e3', ['amount', 2]],
    ['Date;Text;Amount;Currency\n01.02.2026;x;1;euro', ['currency', 2]],
    ['<a/>', ['format', undefined]],
    ['<Document><BkToCstmrStmt></Document', ['format', undefined]],
    ['<!DOCTYPE a [<!ENTITY b "c">]><Document/>', ['format', undefined]],
    [camt('<Ntry><Amt Ccy="EUR">NaN</Amt><BookgDt><Dt>2026-05-04</Dt></BookgDt></Ntry>'), ['amount', undefined]],
    [':20:X\n:25:Y\n:61:2602300230CR62,50N062NONREF', ['date', 3]],
    [`Date;Text;Amount\n${'01.02.2026;x;1\n'.repeat(STATEMENT_LINES_MAX + 1)}`, ['tooMany', undefined]],
  ])('is refused with the place and the reason (%#)', (file, reason) => {
    expect(why(file)).toEqual(reason);
  });

  it('nested ten thousand deep does no harm', () => {
    expect(why(`<Document>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Document>`)).toEqual(['format', undefined]);
  });
});
