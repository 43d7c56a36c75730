import type { HttpContext } from '../context.js';

/** The fields in the query of an address. Digits alone are a number. */
export const readQuery = (c: HttpContext): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(c.req.query()).map(([name, text]) => [name, /^\d{1,9}$/.test(text) ? Number(text) : text]),
  );
