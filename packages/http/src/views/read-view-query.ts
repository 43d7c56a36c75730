import type { HttpContext } from '../context.js';
import type { Given } from './open-view.js';
import { waiting } from './show-view.js';

/** The arguments of a view in an address. A name that is there several times gives a list. */
export const readViewQuery = (c: HttpContext): Given =>
  Object.fromEntries(
    Object.entries(c.req.queries())
      .filter(([name]) => !waiting.some((one) => one === name))
      .map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]),
  );
