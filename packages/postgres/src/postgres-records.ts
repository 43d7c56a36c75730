import { randomUUID } from 'node:crypto';
import { type Answer, storeError, type StoreError } from '@torioki/event-store';
import { followedLater } from '@torioki/event-store/adapter';
import {
  registryAnswerOf,
  stepsOf,
  type Records,
  type RegistryAnswer,
  type RegistryError,
  type Work,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { inFlight } from './in-flight.js';
import { registryRows } from './registry-rows.js';
import type { Server } from './server.js';
import { snapshot, writing, type Work as Transaction } from './transaction.js';
import { verbsOn } from './verbs.js';
import { sqlStateOf } from './failure.js';
import { reasonOf } from './store-error-of.js';

/**
 * An error without the server's detail and context, since these tell of rows, and no error may tell anything about a
 * person.
 */
const withoutDetail = ({ code, details, cause }: StoreError): StoreError => {
  const tell = storeError as (of: StoreError['code'], facts: object, why?: Error) => StoreError;
  const sqlState = sqlStateOf(cause);
  return cause === undefined
    ? tell(code, details)
    : tell(
        code,
        details,
        new Error(sqlState === undefined ? reasonOf(cause) : `${sqlState}: ${reasonOf(cause)}`),
      );
};

type Done<A> = E.Either<RegistryError, A>;

/** How many works share a transaction at most, so that none waits long for its neighbours. */
const mostTogether = 100;

/** A registry's rows in a schema that is ready, whose connections they close. */
export const postgresRecords = (server: Server, serverClock?: () => Date): Records => {
  const { store, schema, pool } = server;
  const { definitely, whenOpen, close } = verbsOn(server);
  const writer = { schema, id: randomUUID() };

  const doing =
    <A>(work: () => Work<A>): Transaction<Done<A>> =>
    (say) =>
      followedLater(stepsOf(work()), registryRows(server, say, serverClock));

  /** Works that are in flight together share one lock and one commit. */
  const write = inFlight(
    (works: readonly (() => Work<unknown>)[]): Answer<readonly Done<unknown>[]> =>
      definitely(
        writing(pool, writer, async (say) => {
          const done: Done<unknown>[] = [];
          for (const work of works) {
            const one = await doing(work)(say);
            if (E.isLeft(one)) return one;
            done.push(one.right);
          }
          return E.right(done);
        }),
      ),
    ({ length }) => Math.min(length, mostTogether),
  );

  const answered = <A>(verb: () => Answer<Done<A>>): RegistryAnswer<A> =>
    registryAnswerOf(store, whenOpen(verb).then(E.mapLeft(withoutDetail)));

  return {
    read: (work) => answered(() => definitely(snapshot(pool, doing(work)))),
    write: <A>(work: () => Work<A>) => answered(() => write(work) as Answer<Done<A>>),
    close,
  };
};
