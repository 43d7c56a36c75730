import type { HttpContext } from '../context.js';
import { readQuery, type Given } from '../requests/read-query.js';
import { waiting } from './show-view.js';

/** The arguments of a view in an address. */
export const readViewQuery = (c: HttpContext): Given =>
  Object.fromEntries(Object.entries(readQuery(c)).filter(([name]) => !waiting.some((one) => one === name)));
