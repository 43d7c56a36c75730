import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import type { PublicFlag } from './guard/headers.js';

const own = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8');

const tokens = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');

const assets = [
  ['tokens.css', 'text/css', readFileSync(tokens, 'utf8')],
  ['portal.css', 'text/css', own('portal.css')],
  ['portal.js', 'text/javascript', own('portal.js')],
  ['scans.js', 'text/javascript', own('scans.js')],
  ['icon.svg', 'image/svg+xml', own('icon.svg')],
] as const;

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** The paths of the assets of a type. A path changes with its content, so that browsers can cache it. */
const listAssetPaths = (wanted: string) =>
  assets.filter(([, type]) => type === wanted).map(([name, , text]) => `/assets/${name}?${digestOf(text)}`);

export const stylesheets = listAssetPaths('text/css');
/** The script of every page, and that of the pages for staff. */
export const [portalScript = '', scanScript = ''] = listAssetPaths('text/javascript');

const year = 365 * 24 * 60 * 60;

export const assetsApp = new Hono<PublicFlag>();

for (const [name, type, text] of assets)
  assetsApp.get(`/assets/${name}`, (c) => {
    c.set('isPublic', true);
    return c.body(text, 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': `public, max-age=${year}, immutable`,
    });
  });
