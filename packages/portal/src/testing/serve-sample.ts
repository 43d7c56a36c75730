import { serve } from '@hono/node-server';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium as driver, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Hono } from 'hono';
import { openSample } from './open-sample.js';
import { staffOf } from './staff-of.js';

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-jp/index.css'));
const sheet = readFileSync(join(fonts, 'index.css'), 'utf8').replaceAll('./files/', '/fonts/');

/** Debian's Chromium. If it is missing, the tests that need a browser are skipped, with a message. */
export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** A portal on a free port, and a browser for it. */
export const serveApp = async ({ fetch }: Pick<Hono, 'fetch'>) => {
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await driver.launch({
    executablePath: chromium ?? '',
    args: ['--no-sandbox'],
  });
  const baseURL = `http://localhost:${port}`;
  return {
    baseURL,
    /** A page in a new browser context, without cookies. */
    visit: async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL, locale: 'ja-JP', ...options });
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** The sample on a free port with the pages for staff, and a browser for it. */
export const serveSample = async (differing: Parameters<typeof openSample>[2] = { staffOf }) => {
  const sample = await openSample(undefined, undefined, differing);
  const served = await serveApp(sample.app);
  return {
    ...sample,
    ...served,
    close: async () => {
      await served.close();
      await sample.close();
    },
  };
};

export type ServedSample = Awaited<ReturnType<typeof serveSample>>;

/** Shows a page in a Japanese font on any machine. The browser context needs `bypassCSP`. */
export const useJapaneseFont = async (page: Page): Promise<void> => {
  await page.route('**/fonts/*', (route) =>
    route.fulfill({
      path: join(fonts, 'files', new URL(route.request().url()).pathname.split('/').pop() ?? ''),
    }),
  );
  await page.addStyleTag({ content: sheet });
  await page.evaluate('document.fonts.ready');
};
