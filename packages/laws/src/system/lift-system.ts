import type { Answer, LocalTime, World } from '../guide/index.js';
import { EmptyPool } from './empty-pool.js';
import type { Declaration, LendingSystem, Running, ShownLine } from './lending-system.js';
import { completeDeclaration } from './complete-declaration.js';
import { hour } from './time-codecs.js';
import { limitOf } from './within-limit.js';

/** A message of the protocol without its id: `{ order, key }`, `{ show }`, `{ advance }`, `{ begin }`, `{ join }`, `{ end }`. */
export type Message = Readonly<Record<string, unknown>>;

/** Sends a message and returns its reply. Rejects if no reply comes within `limitMs` milliseconds. */
export type Exchange = (message: Message, limitMs: number) => Promise<Message>;

const timeIn = (reply: Message, name: string): LocalTime => {
  const time = reply[name];
  if (hour.is(time)) return time;
  throw new Error(
    `In the driver's reply ${name} is ${JSON.stringify(time)}. It must be an hour like 2021-04-03T10:00.`,
  );
};

type SendMessage = (message: Message) => Promise<Message>;

const running = (from: LocalTime, exchange: SendMessage): Running => ({
  from,
  order: async (order, key) => (await exchange({ order, key }))['answer'] as Answer,
  show: async (question) =>
    (await exchange({ show: question }))['lines'] as readonly ShownLine[] | 'unsupported',
  advance: async (to) => timeIn(await exchange({ advance: to }), 'now'),
  restart: async () => {
    await exchange({ restart: true });
  },
  end: async () => {
    await exchange({ end: true });
  },
});

/** A system that several drivers can share. */
export interface SharedSystem extends LendingSystem {
  join(world: World): Promise<Running>;
}

/** Makes a lending system from an exchange of messages. The check validates its answers and lines. */
export const liftSystem = (declares: Declaration, exchange: Exchange): SharedSystem => {
  const { patienceMs } = completeDeclaration(declares);
  const send: SendMessage = (message) => {
    const [verb = ''] = Object.keys(message);
    return exchange(message, limitOf(verb, patienceMs));
  };
  return {
    declares,
    begin: async (world) => {
      const reply = await send({ begin: world });
      if (reply['empty'] === true) throw new EmptyPool();
      return running(timeIn(reply, 'from'), send);
    },
    join: async (world) => running(timeIn(await send({ join: world }), 'from'), send),
  };
};
