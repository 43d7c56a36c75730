import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { simulate } from '@torioki/simulation';
import { expect, it } from 'vitest';
import { auditStore } from '../oracle/findings.js';
import { verifyExports } from '../oracle/verify-exports.js';
import { decideAllAgain } from './decide-all-again.js';
import { replayByOccasion } from './replay-by-occasion.js';

it.each([1, 2, 3].slice(0, chooseRuns(1, 3)))(
  'a year with seed %i has the same events if each pseudonym is used once',
  { timeout: 1_200_000 },
  async (seed) => {
    const simulated = orThrow(await simulate({ seed }));
    const { store, differences, commands, forgotten, mostUsed } = await replayByOccasion(simulated.events);
    expect(differences).toEqual([]);
    expect(commands).toBe(simulated.accepted);
    expect(await decideAllAgain(store)).toEqual({ same: commands + forgotten });
    expect(await auditStore(store)).toEqual([]);
    expect(await verifyExports(store)).toEqual([0, 0]);
    console.info(`${commands} commands, ${forgotten} pseudonyms, at most ${mostUsed} used at the same time`);
  },
);
