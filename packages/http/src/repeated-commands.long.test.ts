import { randomInt } from 'node:crypto';
import { audit } from '@torioki/audit';
import { orThrow, type StoredEvent } from '@torioki/event-store';
import { chooseRuns, conversationWith, startWorker, unwrapAnswer } from '@torioki/event-store/contract';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { office } from './testing/actors.js';
import { publishLibrary } from './testing/publish-library.js';
import { randomOrders } from './testing/random-orders.js';
import { chooseCut, sendOrder, type Cut, type Order, type Reply } from './testing/send-order.js';

const server = new URL('../dist/testing/shared.worker.js', import.meta.url);

/** Two processes that serve one library on one PostgreSQL server. */
const open = async () => {
  const { url, remove } = await startTestServer();
  onTestFinished(() => remove());
  const delay = String(Date.now() - Date.parse('2021-04-03T10:00:00+09:00'));
  const start = async () =>
    Number(await conversationWith(startWorker(onTestFinished, server, [url, delay])).readLine());
  const ports = [await start(), await start()];
  const { store } = orThrow(await openPostgresEventStore({ connection: url, readOnly: true }));
  onTestFinished(() => store.close());
  return { store, choosePort: () => ports[randomInt(ports.length)] ?? 0 };
};

/** An order that was sent one to three times, and the whole replies. */
interface Played {
  readonly order: Order;
  readonly replies: readonly Reply[];
  readonly areTogether: boolean;
  readonly wasCut: boolean;
}

/**
 * Sends an order one to three times, one after another or all together. Connections are cut at random. If no
 * reply is left, sends the order until a reply comes.
 */
const play = async (order: Order, choosePort: () => number): Promise<Played> => {
  const cuts = Array.from({ length: randomInt(1, 4) }, chooseCut);
  const send = (cut?: Cut) => sendOrder(choosePort(), order, cut);
  const replies: (Reply | undefined)[] = [];
  const areTogether = randomInt(3) === 0;
  if (areTogether) replies.push(...(await Promise.all(cuts.map(send))));
  else for (const cut of cuts) replies.push(await send(cut));
  const areDone = () => replies.some((reply) => reply !== undefined && reply.status !== 503);
  while (!areDone()) replies.push(await send());
  return {
    order,
    areTogether,
    replies: replies.filter((reply) => reply !== undefined && reply.status !== 503) as Reply[],
    wasCut: cuts.some((cut) => cut !== undefined),
  };
};

const isAccepted = ({ status }: Reply): boolean => status === 200;

/** Whether a command changes a patron's record. The answer to such a command has no `again`. */
const isOfRegistry = ({ path }: Order): boolean => ['/desk/registerPatron', '/me/addToCart'].includes(path);

/** A refused order is decided again each time. Every reply to an accepted order is the same. */
const judgeReplies = ({ order, replies, areTogether }: Played): void => {
  const why = `${order.path}: ${JSON.stringify(replies)}`;
  const accepted = replies.filter(isAccepted);
  for (const { status } of replies) expect([200, 404, 409], why).toContain(status);
  for (const { json } of accepted)
    expect({ ...json, again: true }, why).toEqual({ ...accepted[0]?.json, again: true });
  if (!areTogether) expect(replies.slice(replies.length - accepted.length), why).toEqual(accepted);
};

/**
 * After the first reply to an accepted order, both processes replay it. Two that decide it in the same
 * millisecond may both answer as the first.
 */
const judgeRepetitions = ({ order, replies, areTogether, wasCut }: Played): void => {
  const why = `${order.path}: ${JSON.stringify(replies)}`;
  const accepted = replies.filter(isAccepted);
  for (const { json, replayed } of accepted) expect(json['again'], why).toBe(replayed);
  const replayed = accepted.map((reply) => reply.replayed);
  if (!areTogether) expect(replayed.slice(1), why).not.toContain(false);
  if (!wasCut && accepted.length > 0) expect(replayed, why).toContain(false);
};

/** The recorded commands by their ids, with the number of their events. */
const countEvents = (records: readonly StoredEvent[]): readonly (readonly [id: string, events: number])[] => {
  const counted: [string, number][] = [];
  for (const { metadata } of records) {
    const { command } = metadata as { readonly command?: { readonly id: string } };
    if (command) counted.push([command.id, 0]);
    const last = counted.at(-1);
    if (last) last[1] += 1;
  }
  return counted;
};

it('commands that are repeated to two processes are recorded once', { timeout: 3_600_000 }, async () => {
  const { store, choosePort } = await open();
  await publishLibrary(async (command, body) => {
    const path = `/desk/${command}`;
    const reply = await sendOrder(choosePort(), { id: crypto.randomUUID(), as: office, path, body });
    expect(reply?.status, JSON.stringify(reply)).toBe(200);
  });
  const orders = chooseRuns(400, 10_000);
  const { next, note } = randomOrders();
  const played: Played[] = [];
  let left = orders;
  const client = async () => {
    while ((left -= 1) >= 0) {
      const one = await play(next(), choosePort);
      played.push(one);
      const [first] = one.replies.filter(isAccepted);
      if (first) note(one.order, first);
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));

  played.forEach(judgeReplies);
  played.filter(({ order }) => !isOfRegistry(order)).forEach(judgeRepetitions);
  const isOfAccepted = ({ replies }: Played) => replies.some(isAccepted);
  const accepted = played.filter(isOfAccepted);
  const recorded = countEvents(await unwrapAnswer(store.records()));
  const numbers = new Map(recorded);
  expect(numbers.size).toBe(recorded.length);
  for (const one of accepted.filter(({ order }) => !isOfRegistry(order))) {
    const made = one.replies.find(isAccepted)?.json['made'];
    expect(made, one.order.path).toHaveLength(numbers.get(one.order.id) ?? 0);
  }
  const refused = played.filter((one) => !isOfAccepted(one));
  /** A request whose connection was cut may be accepted after its repeat was refused. */
  expect(refused.filter(({ order, wasCut }) => !wasCut && numbers.has(order.id))).toEqual([]);
  const registered = accepted.filter(({ order }) => order.path === '/desk/registerPatron');
  const keys = registered.map(({ replies }) => replies[0]?.json['patron']);
  expect(new Set(keys).size).toBe(registered.length);
  expect(orThrow(await audit(store)).findings).toEqual([]);
  const repeated = played.flatMap(({ replies }) => replies).filter(({ replayed }) => replayed);
  console.info(
    `${accepted.length} accepted, ${refused.length} refused, ${repeated.length} replies to repetitions`,
  );
});
