import { describe, expect, it } from 'vitest';
import { laws } from '../guide/index.js';
import { guideSystem } from '../system/guide-system.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem } from '../system/lending-system.js';
import { createCheckState, type CheckState } from './check-state.js';
import { hasPassed, lawReports } from './report.js';
import { addCase } from './tally.js';

const gathering = (other: Partial<LendingSystem['declares']> = {}): CheckState =>
  createCheckState({ ...guideSystem, declares: { ...guideSystem.declares, ...other } }, 1);

const endingOf = (of: CheckState, id: string) => lawReports(of).find(({ law }) => law.id === id)?.ending;

/** Records that a law applied on the given sides. */
const meet = ({ tally }: CheckState, id: string, ...sides: readonly ('allowed' | 'forbidden')[]): void => {
  for (const side of sides) addCase(tally, id, side);
};

describe('the status of a law', () => {
  it.each([
    ['allowed', 'not exercised'],
    ['forbidden', 'not exercised'],
  ] as const)('has two sides, was exercised only on the side %s, and is %s', (side, ending) => {
    const met = gathering();
    meet(met, 'renew-3', side);
    expect(endingOf(met, 'renew-3')).toEqual({ is: ending, since: [] });
  });

  it('holds once all its sides were exercised', () => {
    const met = gathering();
    meet(met, 'renew-3', 'allowed', 'forbidden');
    meet(met, 'place-kept', ...(laws.find(({ id }) => id === 'place-kept')?.sides ?? []));
    expect(endingOf(met, 'renew-3')).toEqual({ is: 'holds' });
    expect(endingOf(met, 'place-kept')).toEqual({ is: 'holds' });
  });

  it('names all reasons of the system that prevented a case', () => {
    const met = gathering();
    met.tally.preventedBy.set('renew-3', new Set(['fees', 'age']));
    expect(endingOf(met, 'renew-3')).toEqual({ is: 'not exercised', since: ['fees', 'age'] });
  });

  it('is not checked if the system does not support a requirement', () => {
    const met = gathering();
    met.tally.unsupported.add('changeRank');
    expect(endingOf(met, 'turn-stays')).toEqual({ is: 'not checked', for: 'changeRank' });
  });

  it('is checked with one view if it needs a view', () => {
    const met = gathering();
    for (const view of ['reservations shown', 'loans shown']) met.tally.unsupported.add(view);
    expect(endingOf(met, 'shows')).toEqual({ is: 'not exercised', since: [] });
    met.tally.unsupported.add('queue shown');
    expect(endingOf(met, 'shows')).toEqual({ is: 'not checked', for: 'something shown' });
  });

  it.each([
    [1, { is: 'not checked', for: 'parallel' }],
    [2, { is: 'not exercised', since: [] }],
  ])('depends for at-once on the number of concurrent orders: %i', (parallel, ending) => {
    expect(endingOf(gathering({ parallel }), 'at-once')).toEqual(ending);
  });

  it('is unsure without a case before the pool was empty, and holds otherwise', () => {
    const met = gathering();
    meet(met, 'renew-3', 'allowed', 'forbidden');
    met.addRun(new EmptyPool(), null);
    expect(endingOf(met, 'renew-3')).toEqual({ is: 'holds' });
    expect(endingOf(met, 'renew-4')).toEqual({ is: 'unsure' });
  });
});

describe('a check', () => {
  const reportsOf = (is: 'holds' | 'not checked', law = laws[0]) =>
    law === undefined
      ? []
      : [{ law, ending: is === 'holds' ? { is } : { is, for: 'places' }, allowed: 0, forbidden: 0 }];

  it('passes if no law is broken and at least one law holds', () => {
    expect(hasPassed([...reportsOf('holds'), ...reportsOf('not checked')])).toBe(true);
    expect(hasPassed(reportsOf('not checked'))).toBe(false);
    expect(hasPassed([])).toBe(false);
  });

  it.each(['broken', 'unsure'] as const)('does not pass if a law is %s', (is) => {
    const [one] = reportsOf('holds');
    expect(hasPassed(one === undefined ? [] : [one, { ...one, ending: { is } }])).toBe(false);
  });
});
