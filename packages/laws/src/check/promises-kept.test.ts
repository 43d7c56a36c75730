import { describe, expect, it } from 'vitest';
import type { Fact } from '../guide/index.js';
import { guideSystem, createGuideSystem } from '../system/guide-system.js';
import type { LendingSystem } from '../system/lending-system.js';
import { arrive, days, fill, nightly, reserveFor, ship, until } from '../stories/orders.js';
import { branch } from '../worlds/library.js';
import { createCheckState } from './check-state.js';
import type { Move } from './move.js';
import { playMoves } from './play-moves.js';

/** A system that names days in its mails, but ends holds without regard to them. */
const withoutFloor = createGuideSystem('forgets its promises', (facts) =>
  facts.map((fact): Fact => {
    if (!('mail' in fact)) return fact;
    const { promised: _, ...mail } = fact;
    return mail;
  }),
);

/** A parcel arrives a day before the first named day. Nobody comes, and the jobs run each night. */
const early: readonly Move[] = [
  ...[reserveFor(branch, '佐藤', 'BOOK1'), fill('BOOK1-1'), until('20:00'), nightly],
  ...[until('dispatch'), ship('BOOK1-1'), days(1), arrive('BOOK1-1', branch)],
  ...Array.from({ length: 25 }, () => [days(1), nightly]).flat(),
];

const brokenBy = async (system: LendingSystem): Promise<readonly string[]> => {
  const { traceJudge } = await playMoves(system, createCheckState(system, 1).world, early, {
    looking: false,
  });
  return traceJudge.broken.map(({ law }) => law);
};

describe('the law of promises', () => {
  it('is broken by a system that ends a hold before the last day that its mail named', async () => {
    expect(await brokenBy(withoutFloor)).toContain('promises');
  });

  it('is kept by a system that follows its mails', async () => {
    expect(await brokenBy(guideSystem)).toEqual([]);
  });
});
