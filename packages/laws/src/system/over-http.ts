import { declaredIn, isMessage } from './hello.js';
import { lifted, type Message, type Shared } from './lifted.js';

const messageOf = async (response: Response): Promise<Message> => {
  const value: unknown = await response.json();
  if (!isMessage(value)) throw new Error('The driver answered what is no JSON object.');
  if (typeof value['error'] === 'string') throw new Error(value['error']);
  return value;
};

/**
 * A driver that is asked over HTTP: `GET` gives what a driver says first, `POST` takes a message and gives its reply. Rejects
 * if the first is not a declaration.
 */
export const overHttp = async (url: string): Promise<Shared> => {
  const declares = declaredIn(await messageOf(await fetch(url)));
  const exchange = async (message: Message): Promise<Message> =>
    messageOf(
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
      }),
    );
  return lifted(declares, exchange);
};
