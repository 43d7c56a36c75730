import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { maxCharacters, readBoundedLines } from './bounded-lines.js';
import { readDeclaration, parseMessage } from './hello.js';
import type { LendingSystem } from './lending-system.js';
import { liftSystem, type Message, type SharedSystem } from './lift-system.js';
import { withinLimit } from './within-limit.js';

/** A driver in its own process. It reads and writes JSON, one object on each line. */
export interface Driver extends LendingSystem {
  close(): Promise<void>;
  /** Kills the process without warning. */
  kill(): Promise<void>;
}

/** The milliseconds within which a driver must declare itself. */
const startMs = 30_000;

/** An error shows at most this number of lines from stderr, and this number of characters of each line. */
const lastLines = 5;
const mostShown = 1_000;

interface PendingReply {
  readonly resolve: (reply: Message) => void;
  readonly reject: (error: Error) => void;
}

/** Stops reading from a process, since its own child processes may keep its pipes open. */
const stopReading = (child: ChildProcessWithoutNullStreams): void => {
  child.stdout.destroy();
  child.stderr.destroy();
};

const closeProcess = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin.end();
    setTimeout(() => child.kill('SIGKILL'), 1_000).unref();
  }).then(() => stopReading(child));

const killProcess = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  }).then(() => stopReading(child));

/** Exchanges messages with a process. Replies are matched by id. The first line is the reply of id 0. */
const createConversation = (child: ChildProcessWithoutNullStreams) => {
  const waiting = new Map<number, PendingReply>();
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

  const receiveLine = (line: string): void => {
    const reply = parseMessage(line);
    if (reply === undefined)
      return giveUp(
        `The driver wrote a line on stdout that is not a JSON object: ${line.slice(0, 200)}. Write only replies there, and everything else on stderr.`,
      );
    const id = 'torioki-laws' in reply ? 0 : Number(reply['id']);
    const pending = waiting.get(id);
    waiting.delete(id);
    if (typeof reply['error'] === 'string') pending?.reject(new Error(reply['error']));
    else pending?.resolve(reply);
  };

  const replyTo = (id: number): Promise<Message> =>
    new Promise((resolve, reject) => {
      if (over === undefined) waiting.set(id, { resolve, reject });
      else reject(over);
    });

  readBoundedLines(child.stdout, {
    onLine: receiveLine,
    onTooLong: () =>
      giveUp(
        `The driver wrote a line of more than ${maxCharacters} characters on stdout. Write each reply as one JSON object on a line of its own.`,
      ),
  });
  readBoundedLines(child.stderr, {
    onLine: noteError,
    onTooLong: () => noteError(`A line of more than ${maxCharacters} characters on stderr is not shown.`),
  });
  child.on('error', ({ message }) => fail(`The driver did not start: ${message}`));
  child.on('close', (code) => fail(`The driver has ended${code === null ? '' : ` with ${code}`}.`));
  child.stdin.on('error', () => undefined);

  return {
    hello: replyTo(0),
    exchange: async (message: Message, limitMs: number): Promise<Message> => {
      const id = (ids += 1);
      const [verb = ''] = Object.keys(message);
      try {
        return await withinLimit(limitMs, verb, () => {
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
export const startDriver = async (
  command: string,
  args: readonly string[] = [],
): Promise<Driver & SharedSystem> => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const { hello, exchange } = createConversation(child);
  try {
    const declares = readDeclaration(await withinLimit(startMs, 'declaration', () => hello));
    return {
      ...liftSystem(declares, exchange),
      close: () => closeProcess(child),
      kill: () => killProcess(child),
    };
  } catch (thrown) {
    child.kill('SIGKILL');
    throw thrown;
  }
};
