import { mostCharacters } from './bounded-lines.js';
import { declaredIn, messageIn } from './hello.js';
import { lifted, type Message, type Shared } from './lifted.js';
import { within } from './within.js';

/** How many milliseconds a driver may take to declare itself. */
const startMs = 30_000;

/** The text of a response, of at most 1,000,000 characters. */
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
 * A driver that is asked over HTTP: `GET` gives what a driver says first, `POST` takes a message and gives its reply. Rejects
 * if the first is not a declaration, or if it does not come within 30 s.
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
