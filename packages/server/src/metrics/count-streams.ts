import { finished } from 'node:stream';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';

type Bindings = Http2Bindings | HttpBindings;

/** Answers a request that came through a server of Node.js. */
export type Fetch = (request: Request, bindings: Bindings) => Response | Promise<Response>;

/** Counts the streams that are open: the answers with events for a browser or a program. */
export const countStreams = (fetch: Fetch) => {
  let open = 0;
  return {
    count: (): number => open,
    fetch: async (request: Request, bindings: Bindings): Promise<Response> => {
      const response = await fetch(request, bindings);
      if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        open += 1;
        finished(bindings.outgoing, () => void (open -= 1));
      }
      return response;
    },
  };
};
