import { describe, expect, it, vi } from 'vitest';
import { line } from './line.js';

/** Whether a promise has resolved by now. */
const resolvedOf = (promise: Promise<void>): (() => boolean) => {
  let resolved = false;
  void promise.then(() => (resolved = true));
  return () => resolved;
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the line', () => {
  it('lets one after the other have a turn, in the order in which they joined', async () => {
    const waiting = line();
    waiting.join(['a1', 'a2']);
    waiting.join(['b1']);
    waiting.join(['c1']);
    const [a, b, c] = ['a1', 'b1', 'c1'].map((id) => resolvedOf(waiting.turnOf(id)));
    await settle();
    expect([a?.(), b?.(), c?.()]).toEqual([true, false, false]);
    waiting.leave(['a2']);
    await settle();
    expect([b?.(), c?.()]).toEqual([true, false]);
    waiting.leave(['b1', 'x']);
    await settle();
    expect(c?.()).toBe(true);
    waiting.leave(['c1']);
    expect(waiting.isEmpty()).toBe(true);
  });

  it('passes who is at its head for too long, one by one', async () => {
    const waiting = line();
    ['a', 'b', 'c'].forEach((id) => waiting.join([id]));
    const since = performance.now();
    await waiting.turnOf('c');
    const waited = performance.now() - since;
    expect(waited).toBeGreaterThan(450);
    expect(waited).toBeLessThan(5_000);
    expect(waiting.has('b')).toBe(false);
  });

  it('keeps nobody waiting who is not in it, or in it no more', async () => {
    const waiting = line();
    waiting.join(['a']);
    waiting.join(['b']);
    const b = waiting.turnOf('b');
    waiting.leave(['b']);
    await b;
    await waiting.turnOf('nobody');
    const c = waiting.turnOf('c');
    waiting.join(['c']);
    waiting.leaveAll();
    await c;
    await vi.waitFor(() => expect(waiting.isEmpty()).toBe(true));
  });
});
