import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseRuns } from '@torioki/event-store/contract';
import { startTestServer } from '@torioki/postgres-test-server';
import { smallLibrary, generateEvents } from '@torioki/lending/samples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSharedHistory, findUnfolded } from './testing/shared-history.js';
import { commitsOf, waitForLine, projectors } from './testing/projectors.js';

const perStop = 97;

describe('a PostgreSQL server that is stopped abruptly while two processes keep read models', () => {
  const stops = chooseRuns(3, 20);

  it('leaves the fold of the history, and the processes continue', { timeout: 600_000 }, async () => {
    const server = await startTestServer();
    onTestFinished(() => server.remove());
    const kept = await openSharedHistory({ is: 'PostgreSQL server', url: server.url, schema: 'torioki' });
    const { start, documents, upToDate } = await projectors(kept);
    const both = [start(), start()];
    await Promise.all(both.map((one) => waitForLine(one, 'ready')));
    const history = [...generateEvents(perStop * (stops + 1), smallLibrary)];
    for (let stop = 0; stop < stops; stop += 1) {
      await kept.record(history.slice(stop * perStop, (stop + 1) * perStop));
      await pause(randomInt(100));
      await server.stop('immediate');
      await server.start();
    }
    await kept.record(history.slice(stops * perStop));
    await upToDate();
    expect(await findUnfolded(documents, history)).toEqual([]);
    expect(both.map(({ child }) => child.exitCode)).toEqual([null, null]);
    console.info(
      `${stops} stops, ${history.length} events, ${both.map(commitsOf).join(' and ')} commits by the processes`,
    );
  });
});
