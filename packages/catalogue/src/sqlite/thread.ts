import { Worker } from 'node:worker_threads';
import { textOfThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { ThreadData } from './driver.js';
import { catalogueError, type CatalogueError } from '../loading/catalogue-error.js';

/** The functions of a thread, by name. */
export type Verbs = Readonly<Record<string, (given: never) => unknown>>;

export type ArgumentOf<Of extends Verbs, Verb extends keyof Of> = Parameters<Of[Verb]>[0];
export type AnswerOf<Of extends Verbs, Verb extends keyof Of> = Awaited<ReturnType<Of[Verb]>>;

export interface Call {
  readonly id: number;
  readonly verb: string;
  readonly given: unknown;
}

/**
 * A reply to a call: an answer, or the reason why there is none. A message that replies to no call has no id.
 */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly reason: string }
  | { readonly message: unknown };

/** A thread of this program. It executes calls one after the other. */
export interface Thread<Of extends Verbs> {
  readonly call: <Verb extends keyof Of & string>(
    verb: Verb,
    given: ArgumentOf<Of, Verb>,
  ) => Promise<E.Either<CatalogueError, AnswerOf<Of, Verb>>>;
  readonly end: () => Promise<void>;
}

/**
 * The program of a thread. Its file is found through the package, because a bundle of your program does not
 * contain it.
 */
const programOf = (name: string): URL =>
  new URL(`sqlite/${name}.js`, import.meta.resolve('@torioki/catalogue'));

/** The thread's heap is small, so that garbage is collected early. SQLite's memory is outside the heap. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

type Settle = (reply: E.Either<string, unknown>) => void;

/** Starts a thread for a catalogue's file. It keeps the process running only while it executes calls. */
export const startThread = <Of extends Verbs>(
  name: string,
  data: ThreadData,
  listen: (message: unknown) => void = () => undefined,
): Thread<Of> => {
  const worker = new Worker(programOf(name), { workerData: data, resourceLimits });
  const waiting = new Map<number, Settle>();
  let calls = 0;
  let ended: string | undefined;
  const settle = (id: number, reply: E.Either<string, unknown>) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  };
  const endAll = (reason: string) => {
    ended ??= reason;
    for (const id of waiting.keys()) settle(id, E.left(ended));
  };
  worker.unref();
  worker.on('message', (reply: Reply) => {
    if ('message' in reply) listen(reply.message);
    else settle(reply.id, 'answer' in reply ? E.right(reply.answer) : E.left(reply.reason));
  });
  worker.on('error', (error) => endAll(textOfThrown(error)));
  worker.on('exit', () => endAll('it is closed; open it again'));
  const callThread = (verb: string, given: unknown) =>
    new Promise<E.Either<string, unknown>>((answer) => {
      if (ended !== undefined) return answer(E.left(ended));
      const id = ++calls;
      waiting.set(id, answer);
      worker.ref();
      try {
        worker.postMessage({ id, verb, given } satisfies Call);
      } catch (thrown) {
        settle(id, E.left(textOfThrown(thrown)));
      }
    });
  return {
    call: async (verb, given) =>
      E.mapLeft((reason: string) =>
        catalogueError('catalogue-unavailable', { catalogue: data.file, reason }),
      )(await callThread(verb, given)) as E.Either<CatalogueError, never>,
    end: async () => {
      endAll('it is closed; open it again');
      await worker.terminate();
    },
  };
};
