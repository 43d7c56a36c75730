/** A portal, in this process or in another. */
interface PortalUnderTest {
  readonly request: (url: string, init: RequestInit) => Response | Promise<Response>;
}

const origin = 'http://library.example.jp';

/** The page that a browser shows. */
export interface ShownPage {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** The text without its tags, with single spaces. */
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

type Jar = ReadonlyMap<string, string>;

/** The cookies after an answer that sets or deletes one. */
const withCookie = (jar: Jar, set: string): Jar => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  const others = [...jar].filter(([other]) => other !== name);
  return new Map(set.includes('Max-Age=0') ? others : [...others, [name, value]]);
};

const headerOf = (jar: Jar): string | undefined =>
  jar.size === 0 ? undefined : [...jar].map((pair) => pair.join('=')).join('; ');

const jarOf = (header: string): Jar =>
  new Map(header.split('; ').map((pair) => pair.split('=') as [string, string]));

/** Keeps cookies, follows redirections and sends forms as browsers do, with some headers in each request. */
export const openBrowser = (app: PortalUnderTest, always: Readonly<Record<string, string>> = {}) => {
  let jar: Jar = new Map();
  let page: ShownPage | undefined;

  const ask = async (path: string, init: RequestInit = {}): Promise<ShownPage> => {
    const headers = new Headers({ ...always, ...(init.headers as Record<string, string> | undefined) });
    const sent = headerOf(jar);
    if (sent !== undefined) headers.set('Cookie', sent);
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) jar = withCookie(jar, set);
    const to = answer.headers.get('Location');
    if (to !== null) return ask(to);
    const html = await answer.text();
    page = { status: answer.status, path, html, text: textOf(html), headers: answer.headers };
    return page;
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

  const token = () => /name="form" value="([^"]*)"/.exec(page?.html ?? '')?.[1] ?? '';

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
    cookie: () => headerOf(jar),
    /** A cookie's value by its name, such as `session`; undefined without that cookie. */
    cookieNamed: (name: string) => jar.get(`__Host-${name}`),
    setCookie: (to: string | undefined) => void (jar = to === undefined ? new Map() : jarOf(to)),
  };
};

export type Browser = ReturnType<typeof openBrowser>;

/** The cookies of one browser after answers in several tabs. */
export const joinCookies = (tabs: readonly Browser[]): string | undefined =>
  headerOf(new Map(tabs.flatMap((tab) => [...jarOf(tab.cookie() ?? '')])));
