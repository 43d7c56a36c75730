import { mostCharacters } from './bounded-lines.js';
import { declaredIn, messageIn } from './hello.js';
import { lifted, type Message, type Shared } from './lifted.js';
import { within } from './within.js';

/** The milliseconds within which a driver must declare itself. */
const startMs = 30_000;

/** The text of a response, of at most 1,000,000 characters. Throws if it is longer. */
const textOf = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > mostCharacters)
      throw new Error(
        `The driver replied with more than ${mostCharacters} characters. Reply with one JSON object.`,
      );
  }
  return text + decoder.decode();
};

const messageOf = (text: string): Message => {
  const reply = messageIn(text);
  if (reply === undefined)
    throw new Error(`The driver replied with text that is no JSON object: ${text.slice(0, 200)}`);
  if (typeof reply['error'] === 'string') throw new Error(reply['error']);
  return reply;
};

const replyTo = (url: string, limitMs: number, verb: string, sent: RequestInit = {}): Promise<Message> => {
  const ending = new AbortController();
  return within(limitMs, verb, async () =>
    messageOf(await textOf(await fetch(url, { ...sent, signal: ending.signal }))),
  ).finally(() => ending.abort());
};

/**
 * Connects to a driver over HTTP: `GET` returns its first message, and `POST` takes a message and returns its
 * reply. Rejects if the first message is not a declaration, or does not come within 30 s.
 */
export const overHttp = async (url: string): Promise<Shared> => {
  const declares = declaredIn(await replyTo(url, startMs, 'declaration'));
  return lifted(declares, (message, limitMs) =>
    replyTo(url, limitMs, Object.keys(message)[0] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    }),
  );
};
