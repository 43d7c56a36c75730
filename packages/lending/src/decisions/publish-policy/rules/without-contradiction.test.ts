import { describe, it } from 'vitest';
import { findContradictions, hokkaido, town } from '../../../policy/index.js';
import { commands, nothing, tokyo } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const from = '2021-05-01' as LocalDate;
const contradictory = {
  ...hokkaido,
  loanDays: { normal: 7, short: 14 },
  renewal: { ...hokkaido.renewal, days: { normal: 6, short: 7 } },
};
const faults = findContradictions(contradictory);

describe('PUBLISH-3. A policy does not contradict itself', () => {
  it.each([hokkaido, town])('allows a consistent policy: $label', (policy) =>
    nothing
      .send(commands.publishPolicy(at, { from, policy }))
      .emits({ type: 'PolicyPublished', data: { at: tokyo(at), from, policy } }),
  );

  it('refuses a contradictory policy, with every contradiction', () =>
    nothing
      .send(commands.publishPolicy(at, { from, policy: contradictory }))
      .isRefused({ code: 'policy-contradictory', faults }));

  it('is applied together with the other rule', () =>
    nothing
      .send(commands.publishPolicy(at, { from: '2021-04-06' as LocalDate, policy: contradictory }))
      .isRefused(
        { code: 'retroactive', from: '2021-04-06', today: '2021-04-07' },
        { code: 'policy-contradictory', faults },
      ));
});
