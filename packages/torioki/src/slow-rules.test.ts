import { orThrow } from '@torioki/event-store';
import { fold } from '@torioki/lending/aggregates';
import { describe, expect, it } from 'vitest';
import type { Observation } from './answers/observe.js';
import { timeRules } from './ports/time-rules.js';
import { openWithRules, reservationLimit } from './testing/own-rules.js';

describe('a slow rule', () => {
  it.each([
    [10, []],
    [11, [{ is: 'slow-rule', code: 'host:slow', milliseconds: 11 }]],
  ])('that takes %s ms for a command is reported from more than 10 ms', (milliseconds, expected) => {
    const observed: unknown[] = [];
    let now = 5;
    const begin = timeRules(
      (one) => observed.push(one),
      () => now,
    );
    for (const code of ['host:slow', 'host:other']) {
      const { callRule, reportSlow } = begin();
      for (const part of code === 'host:slow' ? [6, milliseconds - 6] : [6])
        expect(callRule(code, () => (now += part))).toBe(now);
      reportSlow();
    }
    expect(observed).toEqual(expected);
  });

  it('is observed if its fold, or its calls together, take the time', async () => {
    const spend = (milliseconds: number) => {
      const began = performance.now();
      while (performance.now() - began < milliseconds);
    };
    const slowFold = fold(0)({ CopyAdded: (count) => (count === 0 && spend(15), count + 1) });
    const codes = ['host:slow-fold', 'host:slow-calls'] as const;
    const [folding, calling] = [
      reservationLimit(2, {
        code: codes[0],
        reads: (_, read) => ({ n: read.events(slowFold) }),
        judge: () => undefined,
      }),
      reservationLimit(2, {
        code: codes[1],
        reads: () => (spend(6), {}),
        facts: () => (spend(3), 1),
        judge: () => (spend(3), undefined),
      }),
    ];
    const observed: Observation[] = [];
    const { wants, patron, open } = await openWithRules(folding, calling);
    const library = await open({ observe: (one) => observed.push(one) });
    orThrow(await library.portal(patron).reserve(wants(1)));
    expect(observed.flatMap((one) => (one.is === 'slow-rule' ? [one.code] : [])).toSorted()).toEqual(
      codes.toSorted(),
    );
  });

  it('is observed in a library, and its answer counts', async () => {
    const observed: Observation[] = [];
    const rule = reservationLimit(2, {
      judge: () => {
        const began = performance.now();
        while (performance.now() - began < 15);
        return { facts: { most: 0 } };
      },
    });
    const { wants, patron, open } = await openWithRules(rule);
    const library = await open({ observe: (one) => observed.push(one) });
    expect(await library.portal(patron).reserve(wants(1))).toMatchObject({ is: 'refused' });
    expect(observed).toContainEqual({
      is: 'slow-rule',
      code: 'host:few-reservations',
      milliseconds: expect.any(Number) as number,
    });
  });
});
