import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { trackCalls, callWithinLimit } from './call-within-limit.js';

const never = () => new Promise<never>(() => undefined);

describe('a call within a time limit', () => {
  it('returns the answer of the function, immediately or later', async () => {
    expect(await callWithinLimit(() => 7, 1_000)).toEqual(E.right(7));
    expect(await callWithinLimit(() => Promise.resolve(7), 1_000)).toEqual(E.right(7));
  });

  it.each([
    ['throws', () => expect.unreachable('no') as number],
    ['rejects', () => Promise.reject(new Error('no'))],
  ])('rejects if the function %s', (_, call) =>
    expect(callWithinLimit<number>(call, 1_000)).rejects.toThrow('no'),
  );

  it('is given up when the limit has passed', async () => {
    expect(await callWithinLimit(never, 10)).toEqual(E.left('timed-out'));
  });

  it('ignores a late answer and a late rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    let reject: (error: Error) => void = () => undefined;
    let answer: (value: number) => void = () => undefined;
    const calls = [
      callWithinLimit(() => new Promise<number>((_, no) => void (reject = no)), 10),
      callWithinLimit(() => new Promise<number>((yes) => void (answer = yes)), 10),
    ];
    expect(await Promise.all(calls)).toEqual([E.left('timed-out'), E.left('timed-out')]);
    reject(new Error('late'));
    answer(7);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).not.toHaveBeenCalled();
    process.off('unhandledRejection', unhandled);
  });

  it('keeps no timer once it is answered, and keeps no process running', async () => {
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    const set = vi.spyOn(globalThis, 'setTimeout');
    await callWithinLimit(() => 7, 1_000);
    const timer = set.mock.results[0]?.value as NodeJS.Timeout;
    expect(clear).toHaveBeenCalledWith(timer);
    expect(timer.hasRef()).toBe(false);
    vi.restoreAllMocks();
  });

  it('ends if all waiting calls are given up; so does a later call', async () => {
    const waiting = trackCalls();
    const calls = [callWithinLimit(never, 60_000, waiting), callWithinLimit(never, 60_000, waiting)];
    expect(await callWithinLimit(() => 7, 60_000, waiting)).toEqual(E.right(7));
    waiting.giveUpAll();
    expect(await Promise.all(calls)).toEqual([E.left('given-up'), E.left('given-up')]);
    const later = vi.fn(never);
    expect(await callWithinLimit(later, 60_000, waiting)).toEqual(E.left('given-up'));
    expect(later).not.toHaveBeenCalled();
  });
});
