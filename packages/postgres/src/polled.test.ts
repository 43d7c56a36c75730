import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { pollMs } from './patience.js';
import { polled } from './polled.js';

/** A pool whose answer is as told, and how often it was asked; every query is answered at once. */
const watched = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const head: { at: string | Error } = { at: '0' };
  const query = vi.fn(() =>
    head.at instanceof Error ? Promise.reject(head.at) : Promise.resolve({ rows: [{ at: head.at }] }),
  );
  const counted = { times: 0 };
  const subscription = polled({ query } as never, 'SELECT 0 AS at').subscribe(() => (counted.times += 1));
  return {
    head,
    query,
    counted,
    subscription,
    polls: (count: number) => vi.advanceTimersByTimeAsync(count * pollMs),
  };
};

describe('polling', () => {
  it('tells of every answer that differs from the one before', async () => {
    const { head, counted, polls } = watched();
    await polls(5);
    expect(counted.times).toBe(1);
    head.at = '3';
    await polls(5);
    expect(counted.times).toBe(2);
  });

  it('tells every time that the server does not answer', async () => {
    const { head, counted, polls } = watched();
    head.at = new Error('Connection terminated');
    await polls(3);
    expect(counted.times).toBe(3);
    head.at = '0';
    await polls(3);
    expect(counted.times).toBe(4);
  });

  it('waits for an answer before it asks again, and stops when nobody listens', async () => {
    const { query, subscription, polls } = watched();
    query.mockReturnValue(new Promise(() => undefined));
    await polls(10);
    expect(query).toHaveBeenCalledOnce();
    subscription.unsubscribe();
    expect(vi.getTimerCount()).toBe(0);
  });
});
