import { isConflict, refusalOfOutage } from './outage';

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('an outage of the database', () => {
  it.each([
    failure('ECONNREFUSED'),
    failure('ECONNRESET'),
    failure('57P01', 'terminating connection due to administrator command'),
    failure('57P03', 'the database system is starting up'),
    new Error('Connection terminated unexpectedly'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query runner already released. Cannot run queries anymore.'),
    Object.assign(new Error('QueryFailedError'), { driverError: failure('57P01') }),
    new AggregateError([failure('ECONNREFUSED')]),
  ])('is known by %s', (error) => {
    expect(refusalOfOutage(error)).toBe('UNAVAILABLE');
  });

  it('is "busy" when a lock or a statement took too long', () => {
    expect(refusalOfOutage(failure('55P03'))).toBe('BUSY');
    expect(refusalOfOutage(failure('57014'))).toBe('BUSY');
  });

  it('is not seen in a bug', () => {
    expect(refusalOfOutage(failure('23505', 'duplicate key'))).toBeUndefined();
    expect(refusalOfOutage(new TypeError('x is not a function'))).toBeUndefined();
    expect(refusalOfOutage('a string')).toBeUndefined();
  });

  it('is not a conflict, and the other way round', () => {
    expect([isConflict(failure('40P01')), isConflict(failure('40001')), isConflict(failure('57P01'))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
