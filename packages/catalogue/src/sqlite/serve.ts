import { parentPort } from 'node:worker_threads';
import { explainThrown } from '@torioki/event-store/driver';
import type { Call, Reply, Verbs } from './thread.js';

const say = (reply: Reply): void => {
  parentPort?.postMessage(reply);
};

/** Sends a message that replies to no call. */
export const sendMessage = (message: unknown): void => say({ message });

/** Executes this thread's calls one after the other. */
export const executeCalls = (verbs: Verbs): void => {
  let before: Promise<unknown> = Promise.resolve();
  const done = async ({ id, verb, given }: Call) => {
    try {
      say({ id, answer: await verbs[verb]?.(given as never) });
    } catch (thrown) {
      say({ id, reason: explainThrown(thrown).reason });
    }
  };
  parentPort?.on('message', (call: Call) => {
    before = before.then(() => done(call));
  });
};
