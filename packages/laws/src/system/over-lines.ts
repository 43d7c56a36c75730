import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { declaredIn, messageIn } from './hello.js';
import type { LendingSystem } from './lending-system.js';
import { lifted, type Message, type Shared } from './lifted.js';

/** A driver that runs as a process of its own, and speaks JSON, an object a line. */
export interface Driver extends LendingSystem {
  /** Ends the process. */
  close(): Promise<void>;
  /** Kills it as it stands. */
  kill(): Promise<void>;
}

/** As long as a driver may take to say what it declares. */
const startMs = 10_000;

/** As many of its last lines on stderr as are told when it fails. */
const lastLines = 5;

interface Waiting {
  readonly resolve: (reply: Message) => void;
  readonly reject: (error: Error) => void;
}

const closed = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.stdin.end();
    setTimeout(() => child.kill('SIGKILL'), 1_000).unref();
  });

const killed = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });

/** A process, as replies to messages by their id. The reply of id 0 is its first line. */
const conversation = (child: ChildProcessWithoutNullStreams) => {
  const waiting = new Map<number, Waiting>();
  const errors: string[] = [];
  let ids = 0;
  let over: Error | undefined;

  const fail = (what: string): void => {
    over ??= new Error([what, ...errors.slice(-lastLines)].join('\n'));
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };

  const hear = (line: string): void => {
    const reply = messageIn(line);
    if (reply === undefined) return fail(`The driver wrote what is no JSON object: ${line.slice(0, 200)}`);
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

  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  child.on('error', ({ message }) => fail(`The driver does not start: ${message}`));
  child.on('close', (code) => fail(`The driver has ended${code === null ? '' : ` with ${code}`}.`));
  child.stdin.on('error', () => undefined);

  return {
    hello: replyTo(0),
    exchange: (message: Message): Promise<Message> => {
      ids += 1;
      const reply = replyTo(ids);
      if (over === undefined) child.stdin.write(`${JSON.stringify({ id: ids, ...message })}\n`);
      return reply;
    },
  };
};

/** Rejects after a time, without keeping the process alive. */
const lateAfter = (ms: number, what: string): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(what)), ms).unref();
  });

/**
 * Starts a driver: a program that reads messages on stdin and writes a reply each on stdout, in any order. Rejects, and says
 * what to do, if its first line is not its declaration.
 */
export const overLines = async (command: string, args: readonly string[] = []): Promise<Driver & Shared> => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const { hello, exchange } = conversation(child);
  try {
    const late = lateAfter(startMs, `The driver has not declared itself within ${startMs / 1_000} s.`);
    const declares = declaredIn(await Promise.race([hello, late]));
    return { ...lifted(declares, exchange), close: () => closed(child), kill: () => killed(child) };
  } catch (thrown) {
    child.kill('SIGKILL');
    throw thrown;
  }
};
