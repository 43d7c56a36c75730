import { randomInt } from 'node:crypto';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CallingActor } from '../caller.js';
import { callerHeader, renderCaller } from './caller-header.js';

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

const readReply = async (answer: IncomingMessage): Promise<Reply> => ({
  status: answer.statusCode ?? 0,
  replayed: answer.headers['idempotent-replayed'] === 'true',
  json: JSON.parse(await text(answer)) as Reply['json'],
});

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
      if (cut === undefined) readReply(answer).then(resolve, reject);
      else leave();
    });
    if (cut === 'in the body') sent.write(bytes.slice(0, bytes.length / 2), leave);
    else sent.end(bytes, () => cut === 'after the request' && leave());
  });
