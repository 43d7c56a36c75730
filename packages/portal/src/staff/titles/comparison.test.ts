import { describe, expect, it } from 'vitest';
import type { PortalOptions } from '../../portal-options.js';
import { makeComparison } from './comparison.js';

type Answer = Awaited<ReturnType<NonNullable<PortalOptions['compareTitles']>>>;

const clock = () => new Date('2021-04-20T10:00:00+09:00');

describe('a comparison', () => {
  it('runs once at a time, and can run again', async () => {
    const found = { withoutRecord: [], withoutCopies: [], differing: [] };
    const running: ((answer: Answer) => void)[] = [];
    const comparer = makeComparison({
      clock,
      compareTitles: () => new Promise<Answer>((resolve) => running.push(resolve)),
    });
    comparer?.start();
    comparer?.start();
    expect([comparer?.last(), running.length]).toEqual([{ is: 'running' }, 1]);
    running[0]?.({ is: 'shown', shown: found } as unknown as Answer);
    await expect.poll(() => comparer?.last()).toEqual({ is: 'done', at: clock(), found });
    comparer?.start();
    expect(running).toHaveLength(2);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no store'))],
    ['fails', () => Promise.resolve({ is: 'failed' } as Answer)],
  ])('that %s has failed', async (_, compareTitles) => {
    const comparer = makeComparison({ clock, compareTitles });
    comparer?.start();
    await expect.poll(() => comparer?.last()).toEqual({ is: 'failed' });
  });
});
