import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mostCharacters, readLinesOf } from './bounded-lines.js';
import { declaredIn, messageIn } from './hello.js';
import type { LendingSystem } from './lending-system.js';
import { lifted, type Message, type Shared } from './lifted.js';
import { within } from './within.js';

/** A driver in its own process. It speaks JSON, one object a line. */
export interface Driver extends LendingSystem {
  close(): Promise<void>;
  /** Kills the process without warning. */
  kill(): Promise<void>;
}

/** The milliseconds within which a driver must declare itself. */
const startMs = 30_000;

/** An error shows this number of last lines on stderr, and this number of characters of each. */
const lastLines = 5;
const mostShown = 1_000;

interface Waiting {
  readonly resolve: (reply: Message) => void;
  readonly reject: (error: Error) => void;
}

/** Stops reading from a process, since its own child processes may keep its pipes open. */
const leave = (child: ChildProcessWithoutNullStreams): void => {
  child.stdout.destroy();
  child.stderr.destroy();
};

const closed = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin.end();
    setTimeout(() => child.kill('SIGKILL'), 1_000).unref();
  }).then(() => leave(child));

const killed = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  }).then(() => leave(child));

/** Exchanges messages with a process. Replies are matched by id; the first line is the reply of id 0. */
const conversation = (child: ChildProcessWithoutNullStreams) => {
  const waiting = new Map<number, Waiting>();
  const errors: string[] = [];
  let ids = 0;
  let over: Error | undefined;

  const fail = (what: string): void => {
    over ??= new Error([what, ...errors].join('\n'));
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };

  /** Ends a driver that violates the protocol. */
  const giveUp = (what: string): void => {
    fail(what);
    child.stdout.destroy();
    child.kill('SIGKILL');
  };

  const noteError = (line: string): void => {
    errors.push(line.slice(0, mostShown));
    if (errors.length > lastLines) errors.shift();
  };

  const hear = (line: string): void => {
    const reply = messageIn(line);
    if (reply === undefined)
      return giveUp(
        `The driver wrote a line on stdout that is no JSON object: ${line.slice(0, 200)}. Write only replies there, and everything else on stderr.`,
      );
    const id = 'torioki-laws' in reply ? 0 : Number(reply['id']);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (typeof reply['error'] === 'string') asked?.reject(new Error(reply['error']));
    else asked?.resolve(reply);
  };

  const replyTo = (id: number): Promise<Message> =>
    new Promise((resolve, reject) => {
      if (over === undefined) waiting.set(id, { resolve, reject });
      else reject(over);
    });

  readLinesOf(child.stdout, {
    onLine: hear,
    onTooLong: () =>
      giveUp(
        `The driver wrote a line of more than ${mostCharacters} characters on stdout. Write each reply as one JSON object on a line of its own.`,
      ),
  });
  readLinesOf(child.stderr, {
    onLine: noteError,
    onTooLong: () => noteError(`A line of more than ${mostCharacters} characters on stderr is not shown.`),
  });
  child.on('error', ({ message }) => fail(`The driver does not start: ${message}`));
  child.on('close', (code) => fail(`The driver has ended${code === null ? '' : ` with ${code}`}.`));
  child.stdin.on('error', () => undefined);

  return {
    hello: replyTo(0),
    exchange: async (message: Message, limitMs: number): Promise<Message> => {
      const id = (ids += 1);
      const [verb = ''] = Object.keys(message);
      try {
        return await within(limitMs, verb, () => {
          const reply = replyTo(id);
          if (over === undefined) child.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
          return reply;
        });
      } finally {
        waiting.delete(id);
      }
    },
  };
};

/**
 * Starts a driver. The program reads messages on stdin and writes a reply to each on stdout, in any order.
 * Rejects with advice if its first line is not its declaration.
 */
export const overLines = async (command: string, args: readonly string[] = []): Promise<Driver & Shared> => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const { hello, exchange } = conversation(child);
  try {
    const declares = declaredIn(await within(startMs, 'declaration', () => hello));
    return { ...lifted(declares, exchange), close: () => closed(child), kill: () => killed(child) };
  } catch (thrown) {
    child.kill('SIGKILL');
    throw thrown;
  }
};
