import { maxCharacters } from './bounded-lines.js';
import { readDeclaration, parseMessage } from './hello.js';
import { liftSystem, type Message, type SharedSystem } from './lift-system.js';
import { withinLimit } from './within-limit.js';

/** The milliseconds within which a driver must declare itself. */
const startMs = 30_000;

/** The text of a response, of at most 1,000,000 characters. Throws if it is longer. */
const textOf = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > maxCharacters)
      throw new Error(
        `The driver replied with more than ${maxCharacters} characters. Reply with one JSON object.`,
      );
  }
  return text + decoder.decode();
};

const messageOf = (text: string): Message => {
  const reply = parseMessage(text);
  if (reply === undefined)
    throw new Error(`The driver replied with text that is not a JSON object: ${text.slice(0, 200)}`);
  if (typeof reply['error'] === 'string') throw new Error(reply['error']);
  return reply;
};

const replyTo = (url: string, limitMs: number, verb: string, sent: RequestInit = {}): Promise<Message> => {
  const ending = new AbortController();
  return withinLimit(limitMs, verb, async () =>
    messageOf(await textOf(await fetch(url, { ...sent, signal: ending.signal }))),
  ).finally(() => ending.abort());
};

/**
 * Connects to a driver over HTTP: `GET` returns its first message, and `POST` takes a message and returns its
 * reply. Rejects if the first message is not a declaration, or does not come within 30 s.
 */
export const connectOverHttp = async (url: string): Promise<SharedSystem> => {
  const declares = readDeclaration(await replyTo(url, startMs, 'declaration'));
  return liftSystem(declares, (message, limitMs) =>
    replyTo(url, limitMs, Object.keys(message)[0] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    }),
  );
};
