import { describe, expect, it } from 'vitest';
import { hokkaido } from '../policy/index.js';
import { makePolicyPublished, tokyo } from '../samples/index.js';
import type { LocalDate, LocalTime } from '../vocabulary/index.js';
import { isCoveredByRun, mailRun } from './mail-run.js';
import { rulesInForce } from './rules-in-force.js';

const day = '2021-04-07' as LocalDate;
const at = (time: string) => ({ ...hokkaido, readyMail: { ...hokkaido.readyMail, at: time as LocalTime } });

const runOf = (...policies: readonly ReturnType<typeof makePolicyPublished>[]) =>
  mailRun(policies.reduce(rulesInForce.evolve, rulesInForce.initial), day, 'Asia/Tokyo');

describe('NOTICE-5. The mail of a day', () => {
  it('begins at 20:00, and reports the books that were ready before', () => {
    const run = runOf(makePolicyPublished('2021-04-01'));
    expect(run).toEqual({ day, begins: tokyo('2021-04-07 20:00') });
    expect(isCoveredByRun(run, tokyo('2021-04-07 19:59'))).toBe(true);
    expect(isCoveredByRun(run, tokyo('2021-04-07 20:00'))).toBe(false);
  });

  it('begins at the hour in the policy at the beginning of the day', () => {
    const policies = [
      makePolicyPublished('2021-04-01'),
      makePolicyPublished('2021-04-07', at('18:30')),
      makePolicyPublished('2021-04-08', at('09:00')),
    ];
    expect(runOf(...policies)?.begins).toBe(tokyo('2021-04-07 18:30'));
  });

  it('is not sent before the first policy', () => {
    expect(runOf(makePolicyPublished('2021-04-08'))).toBeUndefined();
  });
});
