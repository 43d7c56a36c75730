import { describe, expect, it } from 'vitest';
import { shareNextRun, createWorkQueue } from './work-queue.js';

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('work done one at a time', () => {
  it('begins when the previous work has ended, in any way', async () => {
    const inTurn = createWorkQueue();
    const done: string[] = [];
    const { open, opened } = gate();
    const first = inTurn(async () => {
      await opened;
      done.push('first');
      throw new Error('no');
    });
    const second = inTurn(() => Promise.resolve(done.push('second')));
    await settle();
    expect(done).toEqual([]);
    open();
    await expect(first).rejects.toThrow('no');
    await second;
    expect(done).toEqual(['first', 'second']);
  });
});

describe('work that begins after its request', () => {
  it('is shared by all requests during other work, and not by later ones', async () => {
    const gates = [gate(), gate(), gate()];
    let begun = 0;
    const ask = shareNextRun(async () => {
      const own = begun++;
      await gates[own]?.opened;
      return own;
    });
    const first = ask();
    const [second, third] = [ask(), ask()];
    expect(begun).toBe(1);
    gates[0]?.open();
    expect(await first).toBe(0);
    await settle();
    const fourth = ask();
    gates[1]?.open();
    gates[2]?.open();
    expect(await Promise.all([second, third, fourth])).toEqual([1, 1, 2]);
  });
});
