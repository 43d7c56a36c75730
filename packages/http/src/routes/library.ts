import { Hono } from 'hono';
import type { HttpEnv } from '../context.js';
import { findLibraryFor } from './find-object.js';
import { libraryRows } from './rows.js';
import { serveRows } from './serve-rows.js';

/** The paths of the library itself: its texts, its health, and the requests with a card. */
export const libraryRoutes = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const [name, row] of libraryRows)
    serveRows(app, new Map([[name, row]]), findLibraryFor(row?.roles ?? []));
  return app;
};
