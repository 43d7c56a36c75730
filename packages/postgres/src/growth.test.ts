import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { pollChanges } from './growth.js';
import { openWatchedSchema } from './testing/open-watched-schema.js';
import { pollMs } from './patience.js';

/** A pool with a given answer, and the number of its queries. Every query is answered immediately. */
const watched = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const head: { at: string | Error } = { at: '0' };
  const query = vi.fn(() =>
    head.at instanceof Error ? Promise.reject(head.at) : Promise.resolve({ rows: [{ at: head.at }] }),
  );
  const counted = { times: 0 };
  const subscription = pollChanges({ query } as never, 'SELECT 0 AS at').subscribe(
    () => (counted.times += 1),
  );
  return {
    head,
    query,
    counted,
    subscription,
    polls: (count: number) => vi.advanceTimersByTimeAsync(count * pollMs),
  };
};

describe('polling', () => {
  it('emits each answer that differs from the previous one', async () => {
    const { head, counted, polls } = watched();
    await polls(5);
    expect(counted.times).toBe(1);
    head.at = '3';
    await polls(5);
    expect(counted.times).toBe(2);
  });

  it('emits each time that the server does not answer', async () => {
    const { head, counted, polls } = watched();
    head.at = new Error('Connection terminated');
    await polls(3);
    expect(counted.times).toBe(3);
    head.at = '0';
    await polls(3);
    expect(counted.times).toBe(4);
  });

  it('waits for an answer before the next query, and stops without subscribers', async () => {
    const { query, subscription, polls } = watched();
    query.mockReturnValue(new Promise(() => undefined));
    await polls(10);
    expect(query).toHaveBeenCalledOnce();
    subscription.unsubscribe();
    expect(vi.getTimerCount()).toBe(0);
  });
});

const hearing = async () => {
  const { server, ...others } = await openWatchedSchema();
  const counted = { times: 0, ends: 0 };
  const subscription = server.listener.listen(server.name).subscribe({
    next: () => (counted.times += 1),
    complete: () => (counted.ends += 1),
  });
  onTestFinished(() => subscription.unsubscribe());
  return { server, counted, subscription, ...others };
};

describe('listening', () => {
  it('reports that it listens, and then each append of another store', async () => {
    const { counted, append } = await hearing();
    await vi.waitFor(() => expect(counted.times).toBe(1));
    await append();
    await vi.waitFor(() => expect(counted.times).toBe(2));
    await append();
    await vi.waitFor(() => expect(counted.times).toBe(3));
  });

  it('ends when the connection is lost', async () => {
    const { counted, endListening } = await hearing();
    await vi.waitFor(() => expect(counted.times).toBe(1));
    expect(await endListening()).toBe(1);
    await vi.waitFor(() => expect(counted).toEqual({ times: 1, ends: 1 }));
  });

  it('ends if it cannot connect', async () => {
    const { server } = await openWatchedSchema();
    await server.listener.end();
    const ended = vi.fn();
    server.listener.listen(server.name).subscribe({ complete: ended });
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  });

  it('ends without subscribers, even while it connects', async () => {
    const { subscription, counted, listening } = await hearing();
    await vi.waitFor(async () => expect(await listening()).toBe(1));
    subscription.unsubscribe();
    await vi.waitFor(async () => expect(await listening()).toBe(0));
    const hasty = await hearing();
    hasty.subscription.unsubscribe();
    await hasty.server.listener.end();
    expect(await hasty.listening()).toBe(0);
    expect([counted.times, hasty.counted.times]).toEqual([1, 0]);
  });
});
