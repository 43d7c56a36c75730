import { conversationWith, startWorker } from '@torioki/event-store/contract';
import type { PersonOrder } from './edge.js';
import type { ToEdge } from './storm.worker.js';

const program = new URL('./storm.worker.js', import.meta.url);

type Opening = Extract<ToEdge, { is: 'open' }>;

/**
 * An edge in its own process, until `onEnd` calls back. You can open the edge again after you have closed it,
 * because a process needs a second to start. After a kill, another process opens it again.
 */
export const startEdge = (onEnd: (end: () => void) => void) => {
  const start = () => {
    const worker = startWorker(onEnd, program, []);
    const { sendLine } = conversationWith(worker);
    return { worker, send: (message: ToEdge) => sendLine(JSON.stringify(message)) };
  };
  let running = start();
  let opened: Opening | undefined;
  return {
    open: async (at: Omit<Opening, 'is'>): Promise<void> => {
      opened = { is: 'open', ...at };
      await running.send(opened);
    },
    /** Gives the orders. Returns how often the pseudonyms have been out of date so far. */
    give: async (patron: string, orders: readonly PersonOrder[]): Promise<number> => {
      const said = await running.send({ is: 'give', patron, orders });
      return said === 'undefined' ? 0 : Number(said);
    },
    kill: async (): Promise<void> => {
      const { child, ended } = running.worker;
      child.kill('SIGKILL');
      await ended;
      running = start();
      if (opened) void running.send(opened);
    },
    close: async (): Promise<void> => {
      await running.send({ is: 'close' });
    },
  };
};
