import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { growthOf } from './growth.js';

/** The growth of a database without changes, and the number of its polls. */
const watched = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const statements: unknown[] = [];
  const db = new Database(':memory:', { verbose: (sql) => statements.push(sql) });
  return { db, growth: growthOf(db, () => undefined), statements: () => statements.splice(0).length };
};

describe('the growth of a file', () => {
  it('is polled every 20 ms, once for all subscribers, and only while there are subscribers', () => {
    const { growth, statements } = watched();
    vi.advanceTimersByTime(1_000);
    expect(statements()).toBe(0);
    const listeners = [growth.grown.subscribe(), growth.grown.subscribe()];
    vi.advanceTimersByTime(1_000);
    expect(statements()).toBe(51);
    listeners.forEach((listener) => listener.unsubscribe());
    vi.advanceTimersByTime(1_000);
    expect(statements()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('emits for each commit of its own, and only for actual commits of others', () => {
    const { growth } = watched();
    let signals = 0;
    growth.grown.subscribe(() => (signals += 1));
    vi.advanceTimersByTime(1_000);
    expect(signals).toBe(0);
    growth.grew();
    growth.grew();
    expect(signals).toBe(2);
  });

  it('emits when the file does not answer, so that the next read reports why', () => {
    const { db, growth } = watched();
    let signals = 0;
    growth.grown.subscribe(() => (signals += 1));
    db.close();
    vi.advanceTimersByTime(40);
    expect(signals).toBe(2);
  });

  it('ends for all subscribers, also for later ones', () => {
    const { growth } = watched();
    const ended: string[] = [];
    growth.grown.subscribe({ complete: () => ended.push('before') });
    growth.end();
    growth.grown.subscribe({ complete: () => ended.push('after') });
    expect(ended).toEqual(['before', 'after']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
