import { send, type Answer, type Way } from './client.js';

/** A patron's visit to the portal: it keeps the cookie and the token of the forms. */
export const openVisit = (way: Way) => {
  const jar = new Map<string, string>();
  let token = '';
  const note = ({ headers, text }: Answer): Answer => {
    for (const set of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (set.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    token = /name="form" value="([^"]*)"/.exec(text)?.[1] ?? token;
    return { headers, text, status: 0 };
  };
  const readCookie = (): string => [...jar].map((pair) => pair.join('=')).join('; ');
  const open = async (path: string) =>
    note(await send(way, path, { headers: { Cookie: readCookie() } }, [200]));
  const post = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    expected: readonly number[] = [303],
  ) =>
    note(
      await send(
        way,
        path,
        {
          method: 'POST',
          headers: { Cookie: readCookie(), Origin: way.origin },
          body: new URLSearchParams({ form: token, ...fields }),
        },
        expected,
      ),
    );
  return {
    open,
    post,
    readCookie,
    logIn: async (card: string, password: string): Promise<void> => {
      await open('/login');
      await post('/login', { card, password });
    },
  };
};

export type Visit = ReturnType<typeof openVisit>;
