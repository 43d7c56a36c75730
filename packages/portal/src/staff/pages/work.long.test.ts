import type { Page } from 'playwright-core';
import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { minori, rokka } from '../../sample/people.js';
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

    const listed = ['/staff/pull', '/staff/titles/N22', '/staff/dispatch', '/staff/dispatch/parcels'];
    const paths = [
      ...listed,
      '/staff/dispatch/boxes/wakkanai',
      '/staff/missing?copy=N29-a',
      '/staff/title-requests',
      '/staff/registrations',
      '/staff/registrations/by-post',
      '/staff/registrations/to-send',
      '/staff/titles?words=の',
      '/staff/titles/N28?copy=N28-a',
      '/staff/places',
      '/staff/places?location=wakkanai',
      '/staff/calendars?location=wakkanai',
      '/staff/policy?of=2021-04-01',
    ];

    /** Opens the page of the applicant by post. */
    const openPatron = async (page: Page) => {
      await page.goto('/staff/registrations/to-send');
      await page.getByRole('link', { name: rokka.name }).first().click();
      await page.getByRole('heading', { level: 1, name: rokka.name }).waitFor();
    };

    /** Issues a code from the page of a patron. */
    const issueCode = async (page: Page) => {
      const name = staffWords.patronActs.acts['issue-code'];
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name }).click();
      await page.locator('.code').waitFor();
    };

    it('have no finding by axe, fit into 320 pixels, and have no small target', async () => {
      const page = await library.visit({
        ...{ viewport: { width: 320, height: 640 }, bypassCSP: true },
        extraHTTPHeaders: asStaff('office'),
      });
      const faults: string[] = [];
      const look = async (path: string) => {
        faults.push(...(await faultsOf(page)));
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > 320) faults.push(`${path} ${wide} pixels wide`);
        const small = await page.evaluate<string[]>(
          `[...document.querySelectorAll('button, summary, select')]
          .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && Math.min(width, height) < 24; })
          .map((one) => one.outerHTML)`,
        );
        faults.push(...small);
      };
      for (const path of paths) {
        await page.goto(path);
        await look(path);
      }
      await page.goto('/staff/registrations/by-post');
      await page
        .locator('form.stacked')
        .evaluate((form: { noValidate: boolean }) => (form.noValidate = true));
      await page.getByRole('button', { name: staffWords.registrations.submit }).click();
      await page.getByRole('status').waitFor();
      await look('a refused registration');
      await openPatron(page);
      await look('a patron');
      await issueCode(page);
      await look('a code');
      await openPatron(page);
      await page.getByRole('link', { name: staffWords.patronPapers.label }).click();
      await page.locator('.label').waitFor();
      await look('a label');
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

    it('registers with the keyboard alone: the scan of the new card, which is last, sends the form', async () => {
      const page = await library.visit({ javaScriptEnabled: false, extraHTTPHeaders: asStaff('counter') });
      await page.goto('/staff/registrations');
      await page.locator('#name').focus();
      for (const text of ['渡辺 凪', 'わたなべ なぎ', '〒000-0000 みほん市港町5-6', '000-000-0001', '']) {
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('2000001');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(staffWords.patronActs.done.register).waitFor();
      await page.context().close();
    });

    it.each([390, 1280])(
      'draw the outline of a field off the text above it, %i pixels wide',
      async (width) => {
        const page = await library.visit({
          ...{ viewport: { width, height: 800 } },
          extraHTTPHeaders: asStaff('office'),
        });
        /** The distances in pixels between the outline of each focused field and the text above it. */
        const measure = `[...document.querySelectorAll('.field > label ~ :is(input, select, textarea)')].map((field) => {
        for (const one of document.querySelectorAll('details')) one.open = true;
        field.focus({ focusVisible: true });
        const { outlineWidth, outlineOffset } = getComputedStyle(field);
        const above = field.previousElementSibling.getBoundingClientRect().bottom;
        return field.getBoundingClientRect().top - above - parseFloat(outlineWidth) - parseFloat(outlineOffset);
      })`;
        for (const path of ['/staff/scan', '/staff/calendars', '/staff/policy?of=2021-04-01']) {
          await page.goto(path);
          const distances = await page.evaluate<readonly number[]>(measure);
          expect(distances.length).toBeGreaterThan(0);
          expect([path, distances.filter((distance) => distance < 0)]).toEqual([path, []]);
        }
        await page.context().close();
      },
    );

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
      await page.emulateMedia({ media: 'screen' });
      await openPatron(page);
      await issueCode(page);
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(['the code', wide <= width]).toEqual(['the code', true]);
      expect(await page.locator('.label .code').isVisible()).toBe(true);
      expect(await page.locator('.screen-only').filter({ visible: true }).count()).toBe(0);
      await page.context().close();
    });
  },
);
