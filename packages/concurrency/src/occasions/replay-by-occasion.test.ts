import { orThrow } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import { simulate } from '@torioki/simulation';
import { describe, expect, it } from 'vitest';
import { alterAggregates } from '../query-items/alter-aggregates.js';
import { auditStore } from '../oracle/findings.js';
import { verifyExports } from '../oracle/verify-exports.js';
import { decideAllAgain } from './decide-all-again.js';
import { replayByOccasion } from './replay-by-occasion.js';

const simulated = orThrow(await simulate({ seed: 7, days: 60, patrons: 40, titles: 90, places: 5 }));
const replayed = await replayByOccasion(simulated.events);

describe('a history in which each pseudonym is used once and forgotten', () => {
  it('has the same commands with the same events, but for the pseudonyms', () => {
    const { differences, commands, forgotten, mostUsed } = replayed;
    expect(differences).toEqual([]);
    expect(commands).toBe(simulated.accepted);
    expect(forgotten).toBeGreaterThan(20);
    expect(mostUsed).toBeGreaterThan(2);
  });

  it('has the same outcomes when it is decided again without the lists of pseudonyms', async () => {
    const { commands, forgotten, store } = replayed;
    expect(await decideAllAgain(store)).toEqual({ same: commands + forgotten });
  });

  it('keeps its chain and the rules of the guide', async () => {
    const { store } = replayed;
    expect(await store.check()).toMatchObject({ right: { position: orThrow(await store.records()).length } });
    expect(await auditStore(store)).toEqual([]);
    expect(await verifyExports(store)).toEqual([0, 0]);
  });

  it('differs if a decision does not see what a person returned', async () => {
    const blind = alterAggregates((read) => ({
      ...read,
      evolve: (state, event) =>
        read.query.length > 1 && (event as LendingEvent).type === 'Returned'
          ? state
          : read.evolve(state, event),
    }));
    const { differences } = await replayByOccasion(simulated.events, { alter: blind });
    expect(differences.length).toBeGreaterThan(0);
  });
});
