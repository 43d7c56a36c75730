import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { minori } from '../../sample/people.js';
import { faultsOf } from '../../testing/axe.js';
import { chromium, serveSample, type ServedSample } from '../../testing/serve-sample.js';
import { asStaff } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';

/** The widths of papers, in pixels: 58 mm, 80 mm and A4. */
const papers = [219, 302, 794];

describe.skipIf(chromium === undefined)(
  'the lists and papers of staff in a browser',
  { timeout: 240_000 },
  () => {
    let library: ServedSample;

    /** The morning of a dispatch day: a book for a branch, one for a home, one missing and one removed. */
    beforeAll(async () => {
      library = await serveSample();
      const desk = library.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
      const holder = orThrow(await desk.patronWithCard(minori.card)).shown;
      const portal = library.library.portal(holder.id);
      orThrow(await portal.reserve({ lines: [{ title: 'N09', location: 'wakkanai' }] }));
      for (const copy of ['N09-a', 'N16-a']) orThrow(await desk.secure({ copy }));
      library.clock.moveTo(parseInJapan('2021-04-20 20:00'));
      await library.library.jobs.sendReadyMails();
      library.clock.moveTo(parseInJapan('2021-04-23 10:00'));
      orThrow(await portal.reserve({ lines: [{ title: 'N22', location: 'ebetsu' }] }));
      orThrow(await desk.declareLost({ copy: 'N29-a' }));
      orThrow(await desk.removeFromCirculation({ copy: 'N28-a', why: 'damaged' }));
    });
    afterAll(() => library.close());

    const listed = ['/staff/pull', '/staff/pull/N22', '/staff/dispatch', '/staff/dispatch/parcels'];
    const paths = [
      ...listed,
      '/staff/dispatch/boxes/wakkanai',
      '/staff/missing?copy=N29-a',
      '/staff/title-requests',
    ];

    it('have no finding by axe, fit into 320 pixels, and have no small target', async () => {
      const page = await library.visit({
        ...{ viewport: { width: 320, height: 640 }, bypassCSP: true },
        extraHTTPHeaders: asStaff('office'),
      });
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        faults.push(...(await faultsOf(page)));
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > 320) faults.push(`${path} ${wide} pixels wide`);
        const small = await page.evaluate<string[]>(
          `[...document.querySelectorAll('button, summary, select')]
          .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && Math.min(width, height) < 24; })
          .map((one) => one.outerHTML)`,
        );
        faults.push(...small);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('are worked with the keyboard alone: a scan ships, and the box has a label', async () => {
      const page = await library.visit({ javaScriptEnabled: false, extraHTTPHeaders: asStaff('dispatch') });
      await page.goto('/staff/dispatch');
      await page.locator('#copy:focus').waitFor();
      await page.keyboard.type('N09-a');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('受取場所行きの箱に入れる').waitFor();
      await page.getByRole('link', { name: staffWords.dispatch.box('稚内市立図書館') }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.label').getByText('稚内市立図書館').waitFor();
      await page.context().close();
    });

    it.each(papers)('print on paper of %i pixels, without navigation, field and buttons', async (width) => {
      const page = await library.visit({
        ...{ viewport: { width, height: 1_000 } },
        extraHTTPHeaders: asStaff('office'),
      });
      await page.emulateMedia({ media: 'print' });
      for (const path of ['/staff/pull', '/staff/dispatch/parcels', '/staff/dispatch/boxes/wakkanai']) {
        await page.goto(path);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([path, wide <= width]).toEqual([path, true]);
        expect(await page.locator('header, form, .buttons').filter({ visible: true }).count()).toBe(0);
      }
      expect(await page.locator('.label').isVisible()).toBe(true);
      expect(await page.locator('h1').isVisible()).toBe(false);
      await page.context().close();
    });
  },
);
