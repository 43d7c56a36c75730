import type { HttpContext } from '../context.js';

/** The fields of a request, by their names. */
export type Given = Readonly<Record<string, unknown>>;

/** The fields in the query of an address. A repeated name gives a list. */
export const readQuery = (c: HttpContext): Given => {
  const all = new Map<string, string[]>();
  for (const [name, text] of new URL(c.req.url).searchParams) {
    const texts = all.get(name) ?? [];
    texts.push(text);
    all.set(name, texts);
  }
  return Object.fromEntries(
    [...all].map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts] as const),
  );
};
