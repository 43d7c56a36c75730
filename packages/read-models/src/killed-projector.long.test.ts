import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import { smallLibrary, generateEvents } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { openSharedHistory, findUnfolded } from './testing/shared-history.js';
import { newPlaces } from './testing/new-places.js';
import { startWorker } from './testing/projectors.js';

const mostCommits = 12;

/**
 * Each kill comes this number of commits later than the previous one, counted modulo `mostCommits`. So a few
 * kills cover all moments.
 */
const commitsLater = 5;

describe.each(Object.entries(newPlaces))('a projector on a %s, killed at any moment', (_, places) => {
  const newPlace = places();
  const kills = chooseRuns(5, 200);

  it(
    'leaves documents that are the fold of the history up to their checkpoint',
    { timeout: 1_200_000 },
    async () => {
      const { place, record, openDocuments } = await openSharedHistory(await newPlace());
      const history = [...generateEvents(chooseRuns(4_500, 8_000), smallLibrary)];
      await record(history);
      let commits = 0;
      const checkpoints = new Set<string>();
      for (let kill = 1; kill <= kills; kill += 1) {
        const worker = startWorker(place, 1, 'anew');
        let left = (kill * commitsLater) % mostCommits;
        for await (const line of worker.lines) {
          if (line.startsWith('committed ')) commits += 1;
          if (left === 0) worker.child.kill('SIGKILL');
          left -= 1;
        }
        expect(await worker.ended).toBe('SIGKILL');
        const documents = await openDocuments();
        expect(await findUnfolded(documents, history)).toEqual([]);
        for (const { is, checkpoint } of await unwrapAnswer(documents.generations()))
          checkpoints.add(`${is} ${checkpoint.position}`);
        await documents.close();
      }
      expect(commits).toBeGreaterThan(kills);
      expect(checkpoints.size).toBeGreaterThan(1);
      console.info(
        `${kills} kills: ${commits} commits of ${history.length} events, left at ${checkpoints.size} checkpoints`,
      );
    },
  );
});
