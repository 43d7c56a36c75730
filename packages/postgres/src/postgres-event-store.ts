import {
  appendInput,
  copyInput,
  follow,
  instantOf,
  readInput,
  type EventStore,
  type Query,
  type ReadOptions,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { appendCommand } from './append-command.js';
import { appendQueue } from './append-queue.js';
import { copyInto } from './copy-into.js';
import { growthOf } from './growth.js';
import { historyIn } from './history.js';
import { indexable } from './indexable.js';
import type { Server } from './server.js';
import { verbsOn } from './verbs.js';

/** What a store appends with. */
export interface Writer {
  readonly librarySystem: string;
  readonly clock: () => Date;
}

/** The event store in a schema that is ready, whose connections it closes. */
export const postgresEventStore = (server: Server, { librarySystem, clock }: Writer): EventStore => {
  const { schema } = server;
  const { ask, whenOpen, close } = verbsOn(server);
  const history = historyIn(ask, schema);
  const { grown, grew, end } = growthOf(server, `SELECT position AS at FROM ${schema}.head`);
  const append = appendQueue(ask, schema, grew);
  const copy = copyInto(ask, schema, history);

  const read = (query: Query, options?: ReadOptions) =>
    whenOpen(async () => {
      const range = readInput(query, options);
      return E.isLeft(range) ? range : history.select(query, range.right);
    });

  return {
    librarySystem,
    head: () =>
      whenOpen(async () => E.map(({ position }: { position: number }) => position)(await history.head())),
    read,
    append: (events, condition) =>
      whenOpen(async () => {
        const fresh = pipe(
          appendInput(events, condition),
          E.chainFirst(() => indexable(events)),
        );
        if (E.isLeft(fresh)) return fresh;
        const now = instantOf(clock);
        return E.isLeft(now) ? now : append(appendCommand(fresh.right, condition, now.right));
      }),
    copy: (events) =>
      whenOpen(async () => {
        const valid = pipe(
          copyInput(events),
          E.chainFirst(() => indexable(events)),
        );
        if (E.isLeft(valid)) return valid;
        const copied = await copy(valid.right);
        grew();
        return copied;
      }),
    subscribe: follow(read, grown),
    close: () => {
      end();
      return close();
    },
  };
};
