import { orThrow } from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { expect, it } from 'vitest';
import { chooseRuns } from '@torioki/event-store/contract';
import { replayByOccasion } from '../occasions/replay-by-occasion.js';
import { findHints, findLeaks, judgeFields } from './find-leaks.js';
import { gatherOccasions } from './gather-occasions.js';
import { plantedLeaks, plantLeak } from './planted-leaks.js';

/** A whole year takes minutes, so it is searched only with full counts. */
const years = chooseRuns(0, 1);

it.skipIf(years === 0)(
  'finds no leak in a year in which each pseudonym is used once',
  { timeout: 1_200_000 },
  async () => {
    const simulated = orThrow(await simulate({ seed: 1 }));
    const { store, personOf } = await replayByOccasion(simulated.events);
    const history = orThrow(await store.records());
    expect(history.length).toBeGreaterThan(10_000);
    const occasions = gatherOccasions(history, personOf);
    const fields = judgeFields(occasions);
    expect(findLeaks(fields)).toEqual([]);
    expect(findHints(fields)).toEqual(['metadata.note.reservations']);
    for (const leak of plantedLeaks)
      expect(findLeaks(judgeFields(plantLeak(leak, occasions)))).toContain(leak.field);
  },
);
