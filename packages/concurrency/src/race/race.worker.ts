/**
 * A process that executes commands on a library: `node race.worker.js <place as JSON>`. Start it from a
 * parent process with a message channel to it. It ends when the channel is closed.
 */
import { once } from 'node:events';
import { runner, type Command, type EventStore, orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { findDecision } from '@torioki/lending/samples';
import { interposeBeforeAppend } from '../desk/interpose-before-append.js';
import { openSharedStore, type SharedStorePlace } from '../desk/places.js';
import type { RacerResult, FromRacer, ToRacer } from './race-messages.js';

const place = JSON.parse(process.argv[2] ?? '') as SharedStorePlace;

const say = (message: FromRacer): void => void process.send?.(message);

const meet = async (): Promise<void> => {
  say({ is: 'about to append' });
  await once(process, 'message');
};

const finished = async (store: EventStore, command: Command): Promise<RacerResult> => {
  let conflicts = 0;
  const pause = () => Promise.resolve(void (conflicts += 1));
  const run = runner({ store, codec: lendingEventCodec, pause });
  const outcome = await run(findDecision(command.type), command);
  const refusals = outcome.is === 'refused' ? outcome.refusals.map(({ code }) => code) : [];
  const errors = outcome.is === 'failed' ? [outcome.error.code] : [];
  return { is: 'finished', came: outcome.is, codes: [...refusals, ...errors], conflicts };
};

const { store: own } = orThrow(await openSharedStore(place));
process.on('message', (message: ToRacer) => {
  if (message.is === 'run')
    void finished(message.meets ? interposeBeforeAppend(own, meet) : own, message.command).then(say);
});
process.once('disconnect', () => void own.close());
say({ is: 'ready' });
