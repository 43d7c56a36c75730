import { randomInt } from 'node:crypto';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CallingActor } from '../caller.js';
import { callerHeader, renderCaller } from './caller-header.js';
import { judgeAnswer } from './judge-answer.js';

/** A command with its id, and its sender: an actor, or a patron by the key. */
export interface Order {
  readonly id: string;
  readonly as: CallingActor | string;
  readonly path: string;
  readonly body: object;
}

/** A whole reply to an order. */
export interface Reply {
  readonly status: number;
  readonly replayed: boolean;
  readonly json: Readonly<Record<string, unknown>>;
}

/** The moments at which a client can cut its connection. */
const cuts = ['in the body', 'after the request', 'before the reply ends'] as const;
export type Cut = (typeof cuts)[number];

export const chooseCut = (): Cut | undefined =>
  randomInt(3) === 0 ? cuts[randomInt(cuts.length)] : undefined;

const agent = new Agent({ keepAlive: true });

/** Reads a reply. Throws if it is not valid by the document. */
const readReply = async (path: string, answer: IncomingMessage): Promise<Reply> => {
  const { statusCode: status = 0, headers } = answer;
  const body = await text(answer);
  const request = new Request(`http://localhost${path}`, { method: 'POST' });
  const type = { 'Content-Type': headers['content-type'] ?? '' };
  await judgeAnswer(request, new Response(body, { status, headers: type }), (fault) => {
    throw new Error(fault);
  });
  return {
    status,
    replayed: headers['idempotent-replayed'] === 'true',
    json: JSON.parse(body) as Reply['json'],
  };
};

/** Sends an order to a server on this machine. Returns the reply, or undefined if the connection is cut. */
export const sendOrder = (
  port: number,
  { id, as, path, body }: Order,
  cut?: Cut,
): Promise<Reply | undefined> =>
  new Promise((resolve, reject) => {
    const bytes = JSON.stringify(body);
    const headers = {
      [callerHeader]: renderCaller(as),
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(bytes),
      'Idempotency-Key': id,
    };
    const sent = request({ port, path, method: 'POST', headers, agent });
    const leave = () => {
      sent.destroy();
      resolve(undefined);
    };
    sent.on('error', (error) => (cut === undefined ? reject(error) : resolve(undefined)));
    sent.on('response', (answer) => {
      if (cut === undefined) readReply(path, answer).then(resolve, reject);
      else leave();
    });
    if (cut === 'in the body') sent.write(bytes.slice(0, bytes.length / 2), leave);
    else sent.end(bytes, () => cut === 'after the request' && leave());
  });
