/**
 * Keeps read models up to date with a history: `node project.worker.js <place as JSON> <lease> <mode>`.
 * Prints `ready`, then `committed <position>` after each commit, or `overtaken` if another process had
 * committed first. In the mode `anew` it rebuilds each model again and again, whenever that model is up to
 * date. In the mode `asleep` it prints `asleep` and stops itself just before its second commit.
 */
import { writeSync } from 'node:fs';
import { findLastCursor, orThrow } from '@torioki/event-store';
import { openProjection, type Documents, type DocumentStep } from '@torioki/projection';
import { lendingEventCodec } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { lastValueFrom } from 'rxjs';
import { readModels } from './read-models.js';
import { openDocumentsAt, openEventsAt, type Place } from './testing/place.js';

const [placeJson = '', leaseMs = '', mode] = process.argv.slice(2);

const place = JSON.parse(placeJson) as Place;

const say = (line: string) => writeSync(1, `${line}\n`);

const { store } = orThrow(await openEventsAt(place));
const { documents: inner } = orThrow(await openDocumentsAt(place, Number(leaseMs)));

let commits = 0;

const documents: Documents = {
  ...inner,
  commit: async (owner: string, steps: readonly DocumentStep[]) => {
    commits += 1;
    if (mode === 'asleep' && commits === 2) {
      say('asleep');
      process.kill(process.pid, 'SIGSTOP');
    }
    const done = await inner.commit(owner, steps);
    if (E.isRight(done))
      say(done.right ? `committed ${Math.max(0, ...steps.map(({ to }) => to.position))}` : 'overtaken');
    return done;
  },
};

const { projection } = orThrow(
  await openProjection({ store, codec: lendingEventCodec, models: readModels, documents }),
);
say('ready');
while (mode === 'anew') {
  orThrow(await projection.waitUntilReached(orThrow(await findLastCursor(store)).position, 600_000));
  await Promise.all(readModels.map(({ name }) => lastValueFrom(projection.rebuild(name))));
}
