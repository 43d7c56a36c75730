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

describe('how a law ended', () => {
  it.each([
    ['allowed', 'not exercised'],
    ['forbidden', 'not exercised'],
  ] as const)('that has two sides and was met only where something is %s: %s', (side, ending) => {
    const met = gathering();
    meet(met, 'renew-3', side);
    expect(endingOf(met, 'renew-3')).toEqual({ is: ending, since: [] });
  });

  it('that was met on all its sides: it holds', () => {
    const met = gathering();
    meet(met, 'renew-3', 'allowed', 'forbidden');
    meet(met, 'place-kept', ...(laws.find(({ id }) => id === 'place-kept')?.sides ?? []));
    expect(endingOf(met, 'renew-3')).toEqual({ is: 'holds' });
    expect(endingOf(met, 'place-kept')).toEqual({ is: 'holds' });
  });

  it('that the reasons of the system kept from being exercised: all of them are named', () => {
    const met = gathering();
    met.tally.preventedBy.set('renew-3', new Set(['fees', 'age']));
    expect(endingOf(met, 'renew-3')).toEqual({ is: 'not exercised', since: ['fees', 'age'] });
  });

  it('that needs what the system turned out not to do: it is not checked', () => {
    const met = gathering();
    met.tally.unsupported.add('changeRank');
    expect(endingOf(met, 'turn-stays')).toEqual({ is: 'not checked', for: 'changeRank' });
  });

  it('that needs a view: one view is enough', () => {
    const met = gathering();
    for (const view of ['reservations shown', 'loans shown']) met.tally.unsupported.add(view);
    expect(endingOf(met, 'shows')).toEqual({ is: 'not exercised', since: [] });
    met.tally.unsupported.add('queue shown');
    expect(endingOf(met, 'shows')).toEqual({ is: 'not checked', for: 'something shown' });
  });

  it.each([
    [1, { is: 'not checked', for: 'parallel' }],
    [2, { is: 'not exercised', since: [] }],
  ])('of orders given at once, where a system works on %i', (parallel, ending) => {
    expect(endingOf(gathering({ parallel }), 'at-once')).toEqual(ending);
  });

  it('that was not met before the pool was empty: it is unsure; what was met holds', () => {
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

  it('passes if nothing is wrong and at least one law holds', () => {
    expect(hasPassed([...reportsOf('holds'), ...reportsOf('not checked')])).toBe(true);
    expect(hasPassed(reportsOf('not checked'))).toBe(false);
    expect(hasPassed([])).toBe(false);
  });

  it.each(['broken', 'unsure'] as const)('does not pass if a law is %s', (is) => {
    const [one] = reportsOf('holds');
    expect(hasPassed(one === undefined ? [] : [one, { ...one, ending: { is } }])).toBe(false);
  });
});
