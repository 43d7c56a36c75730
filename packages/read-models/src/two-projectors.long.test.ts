import { smallLibrary, generateEvents } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { openSharedHistory, findUnfolded } from './testing/shared-history.js';
import { newPlaces } from './testing/new-places.js';
import { commitsOf, waitForLine, projectors } from './testing/projectors.js';

const kinds = Object.entries(newPlaces);

describe.each(kinds)('two processes that keep read models on one %s', { timeout: 180_000 }, (_, places) => {
  const newPlace = places();

  it('share the work, and produce the fold', async () => {
    const kept = await openSharedHistory(await newPlace());
    const history = [...generateEvents(3_000, smallLibrary)];
    const { start, documents, upToDate } = await projectors(kept);
    await Promise.all([start(), start()].map((one) => waitForLine(one, 'ready')));
    for (let from = 0; from < history.length; from += 97) {
      await kept.record(history.slice(from, from + 97));
      if (from % 970 === 0) await upToDate();
    }
    await upToDate();
    expect(await findUnfolded(documents, history)).toEqual([]);
  });

  it('take over from each other when one is killed', async () => {
    const kept = await openSharedHistory(await newPlace());
    const history = [...generateEvents(3_000, smallLibrary)];
    const half = history.length >> 1;
    await kept.record(history.slice(0, half));
    const { start, documents, upToDate } = await projectors(kept);
    const [first, second] = [start(), start()];
    await Promise.all([first, second].map((one) => waitForLine(one, 'ready')));
    await upToDate();
    const [dying, other] = commitsOf(first) > commitsOf(second) ? [first, second] : [second, first];
    await kept.record(history.slice(half, half + 100));
    dying.child.kill('SIGKILL');
    await kept.record(history.slice(half + 100));
    await upToDate();
    expect(commitsOf(other)).toBeGreaterThan(0);
    expect(await findUnfolded(documents, history)).toEqual([]);
  });

  it('take over from a stopped one, and refuse its later commit', async () => {
    const kept = await openSharedHistory(await newPlace());
    const history = [...generateEvents(3_000, smallLibrary)];
    await kept.record(history.slice(0, -10));
    const { start, documents, upToDate } = await projectors(kept);
    const sleeper = start('asleep');
    await waitForLine(sleeper, 'asleep');
    const awake = start();
    await upToDate();
    expect(commitsOf(awake)).toBeGreaterThan(0);
    sleeper.child.kill('SIGCONT');
    await waitForLine(sleeper, 'overtaken');
    expect(commitsOf(sleeper)).toBe(1);
    expect(await findUnfolded(documents, history)).toEqual([]);
    await kept.record(history.slice(-10));
    await upToDate();
    expect(await findUnfolded(documents, history)).toEqual([]);
  });
});
