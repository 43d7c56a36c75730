import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minori, password } from '../sample/people.js';
import { listOwnPaths } from './paths.js';
import { chromium, serveSample, type ServedSample } from './serve-sample.js';

/** The smallest allowed width and height of a target, in CSS pixels (the Digital Agency's design system). */
const least = 44;

const pages = ['/', '/search?words=%E3%81%AE', '/titles/N11', '/cart?in-order=1', '/sample'];

/**
 * A script that finds too small targets (buttons, fields, check boxes with labels), and the number of all
 * targets.
 */
const tooSmall = `(() => {
  const boxOf = (element) => {
    const label = element.closest('label') ?? document.querySelector('label[for="' + element.id + '"]');
    const boxes = [element, ...(label && element.matches('[type=checkbox], [type=radio]') ? [label] : [])];
    const rects = boxes.map((one) => one.getBoundingClientRect());
    return {
      width: Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left)),
      height: Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top)),
    };
  };
  const targets = [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea')];
  const seen = targets.filter((one) => one.checkVisibility());
  const small = seen
    .map((one) => [one.outerHTML.slice(0, 80), boxOf(one)])
    .filter(([, { width, height }]) => width < ${least} - 0.01 || height < ${least} - 0.01)
    .map(([html, { width, height }]) => html + ': ' + width + ' x ' + height);
  return { seen: seen.length, small };
})()`;

const found = (page: Page) =>
  page.evaluate<{ readonly seen: number; readonly small: readonly string[] }>(tooSmall);

describe.skipIf(chromium === undefined)(
  'targets are at least 44 pixels wide and high',
  { timeout: 240_000 },
  () => {
    let library: ServedSample;
    beforeAll(async () => {
      library = await serveSample();
    });
    afterAll(() => library.close());

    it.each([1280, 390])('at %i pixels', async (width) => {
      const page = await library.visit({ viewport: { width, height: 800 } });
      const small: string[] = [];
      let seen = 0;
      const look = async (path: string) => {
        await page.goto(path);
        const one = await found(page);
        seen += one.seen;
        small.push(...one.small.map((what) => `${path} ${what}`));
      };
      for (const path of ['/login', '/password', '/search?mode=advanced']) await look(path);
      await page.goto('/login');
      await page.getByLabel('利用者カードの番号').fill(minori.card);
      await page.getByLabel('パスワード').fill(password);
      await page.getByRole('button', { name: 'ログイン', exact: true }).click();
      for (const path of [...pages, ...listOwnPaths(library)]) await look(path);
      expect(small).toEqual([]);
      expect(seen).toBeGreaterThan(60);
      await page.context().close();
    });
  },
);
