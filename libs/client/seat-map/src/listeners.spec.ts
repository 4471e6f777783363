import { jest } from '@jest/globals';
import { Listeners } from './listeners';

describe('those who listen to the map', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function listening() {
    const listeners = new Listeners();
    const heard = jest.fn();
    const stop = listeners.add(heard);
    return { listeners, heard, stop };
  }

  it('hear of the first of many changes at once and of the rest together, the last one too', () => {
    const { listeners, heard } = listening();
    for (let change = 0; change < 10; change++) listeners.tellSoon();
    expect(heard).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(200);
    expect(heard).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1000);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hear at once of what they did themselves, and not once more for what waited', () => {
    const { listeners, heard } = listening();
    listeners.tellSoon();
    listeners.tellSoon();
    listeners.tell();
    jest.advanceTimersByTime(1000);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hear nothing after they have gone', () => {
    const { listeners, heard, stop } = listening();
    listeners.tellSoon();
    listeners.tellSoon();
    stop();
    jest.advanceTimersByTime(1000);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
