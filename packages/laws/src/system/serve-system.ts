import { createInterface } from 'node:readline';
import type { Order, World } from '../guide/index.js';
import { EmptyPool } from './empty-pool.js';
import { createHello } from './hello.js';
import type { LendingSystem, Question, Running } from './lending-system.js';
import type { Message } from './lift-system.js';
import { textOfThrown } from './text-of-thrown.js';

/** Creates a function that replies to messages for a system. The caller provides the transport. */
export const serveSystem = (system: LendingSystem): ((message: Message) => Promise<Message>) => {
  let running: Running | undefined;

  const beginOrJoin = (message: Message): Promise<Running> | Running | undefined => {
    if ('begin' in message) return system.begin(message['begin'] as World);
    if (!('join' in message)) return undefined;
    if (system.join !== undefined) return system.join(message['join'] as World);
    if (running === undefined)
      throw new Error('Several drivers cannot share this system. Start only one driver.');
    return running;
  };

  const replyTo = async (message: Message): Promise<Message> => {
    const beginning = await beginOrJoin(message);
    if (beginning !== undefined) {
      running = beginning;
      return { from: running.from };
    }
    if (running === undefined) throw new Error('No run has begun. Send "begin" first.');
    if ('order' in message)
      return { answer: await running.order(message['order'] as Order, String(message['key'])) };
    if ('show' in message) return { lines: await running.show(message['show'] as Question) };
    if ('advance' in message) return { now: await running.advance(String(message['advance'])) };
    if ('restart' in message) await running.restart?.();
    else await running.end();
    return {};
  };

  return (message) =>
    replyTo(message).catch((thrown: unknown) =>
      thrown instanceof EmptyPool ? { empty: true } : { error: textOfThrown(thrown) },
    );
};

/** Makes this process a driver. It reads messages on stdin, and writes each reply on stdout when ready. */
export const serveOverLines = (system: LendingSystem): void => {
  const reply = serveSystem(system);
  const write = (message: Message) => process.stdout.write(`${JSON.stringify(message)}\n`);
  write(createHello(system.declares));
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, ...message } = JSON.parse(line) as Message;
    void reply(message).then((answer) => write({ id, ...answer }));
  });
};
