import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { HttpEnv } from '../context.js';
import { refuseMethod } from './serve-rows.js';

/** The OpenAPI document of the server. A test writes the file. */
const document = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');

/** The path of the document, for every sender. */
export const documentRoute = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/openapi.json', (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));
  app.all('/openapi.json', refuseMethod('GET'));
  return app;
};
