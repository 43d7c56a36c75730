import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { heard } from './heard.js';
import { served } from './testing/served.js';

const hearing = async () => {
  const { server, ...others } = await served();
  const counted = { times: 0, ends: 0 };
  const subscription = heard(server).subscribe({
    next: () => (counted.times += 1),
    complete: () => (counted.ends += 1),
  });
  onTestFinished(() => subscription.unsubscribe());
  return { server, counted, subscription, ...others };
};

describe('what is heard', () => {
  it('is that it listens, and then every append of another store', async () => {
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

  it('ends where no connection can be had', async () => {
    const { server } = await served();
    await server.listeners.end();
    const ended = vi.fn();
    heard(server).subscribe({ complete: ended });
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  });

  it('is nothing once nobody listens, not even while it connects', async () => {
    const { subscription, counted, listening } = await hearing();
    await vi.waitFor(async () => expect(await listening()).toBe(1));
    subscription.unsubscribe();
    await vi.waitFor(async () => expect(await listening()).toBe(0));
    const hasty = await hearing();
    hasty.subscription.unsubscribe();
    await hasty.server.listeners.end();
    expect(await hasty.listening()).toBe(0);
    expect([counted.times, hasty.counted.times]).toEqual([1, 0]);
  });
});
