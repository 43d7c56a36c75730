import { randomInt } from 'node:crypto';
import { runs } from '@torioki/event-store/contract';
import { answered } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { filesOf, unfolded } from './testing/files.js';
import { journeys } from './testing/journeys.js';
import { startWorker } from './testing/worker.js';

const mostCommits = 12;

describe('a projector killed at any moment', () => {
  const kills = runs(10, 200);

  it(
    'leaves documents that are the fold of the history up to their checkpoint',
    { timeout: 1_200_000 },
    async () => {
      const { eventsFile, documentsFile, record, openDocuments } = await filesOf();
      const history = journeys(1_000);
      await record(history);
      let commits = 0;
      const checkpoints = new Set<string>();
      for (let kill = 1; kill <= kills; kill += 1) {
        const worker = startWorker(eventsFile, documentsFile, 1, 'anew');
        let left = randomInt(0, mostCommits);
        for await (const line of worker.lines) {
          if (line.startsWith('committed ')) commits += 1;
          if (left === 0) worker.child.kill('SIGKILL');
          left -= 1;
        }
        expect(await worker.ended).toBe('SIGKILL');
        const documents = await openDocuments();
        expect(await unfolded(documents, history)).toEqual([]);
        for (const { is, checkpoint } of await answered(documents.generations()))
          checkpoints.add(`${is} ${checkpoint}`);
        await documents.close();
      }
      expect(commits).toBeGreaterThan(kills);
      expect(checkpoints.size).toBeGreaterThan(4);
      console.info(
        `${kills} kills: ${commits} commits of ${history.length} events, left at ${checkpoints.size} checkpoints`,
      );
    },
  );
});
