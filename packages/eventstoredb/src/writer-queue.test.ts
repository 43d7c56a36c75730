import { describe, expect, it, vi } from 'vitest';
import { createWriterQueue, turnLengthMs } from './writer-queue.js';

const resolvedOf = (promise: Promise<void>): (() => boolean) => {
  let resolved = false;
  void promise.then(() => (resolved = true));
  return () => resolved;
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

const near = (...ids: readonly string[]) => ({ ids, turnMs: 1, stays: false });

describe('the line', () => {
  it('gives the writers a turn one after the other, in the order of joining', async () => {
    const waiting = createWriterQueue();
    waiting.join(near('a1', 'a2'));
    waiting.join(near('b1'));
    waiting.join(near('c1'));
    const [a, b, c] = ['a1', 'b1', 'c1'].map((id) => resolvedOf(waiting.waitForTurn(id, 250, 10_000)));
    await settle();
    expect([a?.(), b?.(), c?.()]).toEqual([true, false, false]);
    waiting.removeRecorded(['a2']);
    await settle();
    expect([b?.(), c?.()]).toEqual([true, false]);
    waiting.removeRecorded(['b1', 'x']);
    await settle();
    expect(c?.()).toBe(true);
    waiting.leave(['c1']);
    expect(waiting.isEmpty()).toBe(true);
  });

  it('passes a writer that is at its head for too long, one by one', async () => {
    const waiting = createWriterQueue();
    ['a', 'b', 'c'].forEach((id) => waiting.join(near(id)));
    const since = performance.now();
    await waiting.waitForTurn('c', 250, 10_000);
    const waited = performance.now() - since;
    expect(waited).toBeGreaterThan(450);
    expect(waited).toBeLessThan(5_000);
    expect(waiting.has('b')).toBe(false);
  });

  it('passes no writer only because this process was busy', async () => {
    const waiting = createWriterQueue();
    waiting.join(near('a'));
    const until = performance.now() + 400;
    while (performance.now() < until);
    await settle();
    expect(waiting.isAtHead('a')).toBe(true);
    waiting.leaveAll();
  });

  it('waits for a turn at most for the given time, and accepts a limited number of writers', async () => {
    const waiting = createWriterQueue();
    for (let joined = 0; joined < 200; joined += 1) waiting.join({ ...near(`w${joined}`), turnMs: 1e9 });
    expect([waiting.has('w99'), waiting.has('w100')]).toEqual([true, false]);
    await waiting.waitForTurn('w50', 250, 10);
    expect(waiting.isAtHead('w0')).toBe(true);
    waiting.leaveAll();
  });

  it('gives a distant writer a longer turn, up to a limit', async () => {
    expect([0, 50, 200, 400, 60_000].map(turnLengthMs)).toEqual([250, 250, 800, 1_600, 4_000]);
    const waiting = createWriterQueue();
    waiting.join({ ids: ['far'], turnMs: 400, stays: false });
    waiting.join(near('b'));
    const since = performance.now();
    await waiting.waitForTurn('b', 250, 10_000);
    expect(performance.now() - since).toBeGreaterThan(390);
  });

  it('keeps the turn of a writer that stays, until it leaves', async () => {
    const waiting = createWriterQueue();
    waiting.join({ ...near('a'), stays: true });
    expect([waiting.isAtHead('a'), waiting.isWaitedFor()]).toEqual([true, false]);
    waiting.join(near('b'));
    expect([waiting.isAtHead('b'), waiting.isWaitedFor()]).toEqual([false, true]);
    const b = resolvedOf(waiting.waitForTurn('b', 250, 10_000));
    waiting.removeRecorded(['a']);
    await settle();
    expect(b()).toBe(false);
    waiting.leave(['a']);
    await settle();
    expect(b()).toBe(true);
  });

  it('does not delay writers that are not in it, or have left it', async () => {
    const waiting = createWriterQueue();
    waiting.join(near('a'));
    waiting.join(near('b'));
    const b = waiting.waitForTurn('b', 250, 10_000);
    waiting.leave(['b']);
    await b;
    await waiting.waitForTurn('nobody', 250, 10_000);
    const c = waiting.waitForTurn('c', 250, 10_000);
    waiting.join(near('c'));
    waiting.leaveAll();
    await c;
    await vi.waitFor(() => expect(waiting.isEmpty()).toBe(true));
  });
});
