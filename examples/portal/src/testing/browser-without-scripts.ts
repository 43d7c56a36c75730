import type { Hono } from 'hono';
import type { PortalEnv } from '../context.js';

const origin = 'http://library.example.jp';

/** What somebody sees. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** The text, without its marks and with single spaces. */
  readonly text: string;
  readonly headers: Headers;
}

const textOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Keeps a cookie, follows redirections and sends the forms of the page that it shows, as browsers do. */
export const browserOf = (app: Hono<PortalEnv>) => {
  let cookie: string | undefined;
  let shown: Seen | undefined;

  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set('Cookie', cookie);
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookie = set.includes('Max-Age=0') ? undefined : pair;
    }
    const to = answer.headers.get('Location');
    if (to !== null) return ask(to);
    const html = await answer.text();
    shown = { status: answer.status, path, html, text: textOf(html), headers: answer.headers };
    return shown;
  };

  const post = (
    path: string,
    fields: readonly (readonly [string, string])[],
    more: Record<string, string> = {},
  ) =>
    ask(path, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...more },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
    });

  const token = () => /name="form" value="([^"]*)"/.exec(shown?.html ?? '')?.[1] ?? '';

  return {
    open: (path: string) => ask(path),
    /** Sends fields with the token of the page that is shown. */
    send: (path: string, ...fields: readonly (readonly [string, string])[]) =>
      post(path, [['form', token()], ...fields]),
    post,
    token,
    logIn: async (card: string, password: string) => {
      await ask('/login');
      return post('/login', [
        ['form', token()],
        ['card', card],
        ['password', password],
      ]);
    },
    cookie: () => cookie,
    setCookie: (to: string | undefined) => void (cookie = to),
  };
};

export type Browser = ReturnType<typeof browserOf>;
