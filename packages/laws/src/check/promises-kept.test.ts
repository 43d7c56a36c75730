import { describe, expect, it } from 'vitest';
import type { Fact } from '../guide/index.js';
import { byTheGuide, byTheGuideRemembering } from '../system/by-the-guide.js';
import { check } from './check.js';

/** It names days in its mails, and ends holds without them. */
const withoutFloor = byTheGuideRemembering('forgets its promises', (facts) =>
  facts.map((fact): Fact => {
    if (!('mail' in fact)) return fact;
    const { promised: _, ...mail } = fact;
    return mail;
  }),
);

const budget = { orders: 2_000, rounds: 0, seed: 1 };

describe('the law of promises', () => {
  it('is broken by a system that ends a hold before the last day that its mail named', async () => {
    const report = await check(withoutFloor, budget);
    expect(report.failures.map(({ law }) => law)).toContain('promises');
    expect(report.passed).toBe(false);
  });

  it('holds for a system that keeps to its mails', async () => {
    const report = await check(byTheGuide, budget);
    expect(report.failures).toEqual([]);
    expect(report.laws.find(({ law }) => law.id === 'promises')?.ending).toEqual({ is: 'holds' });
  });
});
