import { hashFormToken } from '../../guard/digest.js';
import { password } from '../../sample/people.js';
import type { OpenSample } from '../open-sample.js';
import { pickNth } from './actions.js';
import { here, isRead, type ForgedRequest } from './requests.js';

export interface Answer {
  readonly status: number;
  readonly whole: string;
}

/** An answer, with the parts of its request that could put another patron's data into it. */
export interface AnswerWithRequest extends Answer {
  readonly sent: string;
}

const pathOf = (route: string, id: string): string => route.replace(/:\w+/g, encodeURIComponent(id));

const queryOf = (fields: ForgedRequest['fields'], ids: readonly string[]): string =>
  new URLSearchParams(
    fields.map(([name, value]): [string, string] => [
      name,
      typeof value === 'number' ? pickNth(ids, value) : value,
    ]),
  ).toString();

/** A sender with an address, and perhaps with a login. It also sends requests that no browser would send. */
export const makeSender = (app: OpenSample['app'], address: string, card?: string) => {
  const cookies = new Map<string, string>();
  const tokenNow = () => cookies.get('__Host-session') ?? cookies.get('__Host-visit') ?? '';
  const env = { incoming: { socket: { remoteAddress: address } } };

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const answer = await app.request(`${here}${path}`, { ...init, headers }, env);
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (set.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };

  const answered = async (answer: Response): Promise<Answer> => ({
    status: answer.status,
    whole: JSON.stringify([...answer.headers]) + (await answer.text()),
  });

  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    send(path, {
      method: 'POST',
      headers: { Origin: here, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ form: hashFormToken(tokenNow()), ...fields }).toString(),
    });

  return {
    token: tokenNow,
    tryToLogIn: async (fields: Readonly<Record<string, string>>): Promise<Answer> => {
      if (tokenNow() === '') await send('/login', {});
      return answered(await post('/login', fields));
    },
    /** Logs in if the sender has a card and no visit. */
    arrive: async (): Promise<void> => {
      if (card === undefined || (await (await send('/cart', {})).text()) !== '') return;
      cookies.clear();
      await send('/login', {});
      await post('/login', { card, password });
    },
    look: async (path: string): Promise<Answer> => answered(await send(path, {})),
    /** Opens a stream. The caller ends it. */
    follow: (path: string): Promise<Response> => send(path, {}),
    send: async (
      one: ForgedRequest,
      route: string,
      ids: readonly string[],
      other: string,
    ): Promise<AnswerWithRequest> => {
      const tokens = { own: tokenNow(), 'of another': other, wrong: 'wrong', none: '' };
      const mark = one.token === 'none' ? '' : `form=${hashFormToken(tokens[one.token])}&`;
      const path = `${pathOf(route, pickNth(ids, one.id))}?${queryOf(one.query, ids)}`;
      const body = isRead(one) ? null : `${mark}${queryOf(one.fields, ids)}`;
      const headers = new Headers();
      if (one.origin !== undefined) headers.set('Origin', one.origin);
      if (one.type !== undefined) headers.set('Content-Type', one.type);
      const answer = await send(path, { method: one.method, headers, body });
      return { ...(await answered(answer)), sent: `${path} ${body ?? ''}` };
    },
  };
};

export type Sender = ReturnType<typeof makeSender>;
