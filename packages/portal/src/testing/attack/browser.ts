import { setTimeout as pause } from 'node:timers/promises';

/** A browser at an address. It sends the address in the header of the proxy. */
export const browserAt = (origin: string, address: () => string) => {
  const cookies = new Map<string, string>();

  const send = async (init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('X-Forwarded-For', address());
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const answer = await fetch(`${origin}/login`, { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (set.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };

  let token: string | undefined;

  /** Tries once, and returns the answer without its body. */
  const tryOnce = async (card: string, password: string): Promise<Response> => {
    token ??= /name="form" value="([^"]*)"/.exec(await (await send()).text())?.[1] ?? '';
    const answer = await send({
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ form: token, card, password }).toString(),
    });
    await answer.arrayBuffer();
    return answer;
  };

  return {
    tryOnce,
    /** Logs in, and waits as long as the page requires. Returns the total time in milliseconds. */
    logIn: async (card: string, password: string): Promise<number> => {
      const since = performance.now();
      for (;;) {
        const answer = await tryOnce(card, password);
        if (answer.status === 303 && !answer.headers.get('Location')?.includes('refused'))
          return performance.now() - since;
        await pause(Number(answer.headers.get('Retry-After') ?? 1) * 1000);
      }
    },
    /** Forgets the visit. The device stays the same. */
    closeWindow: () => {
      token = undefined;
      cookies.delete('__Host-session');
      cookies.delete('__Host-visit');
    },
  };
};

export type Browser = ReturnType<typeof browserAt>;
