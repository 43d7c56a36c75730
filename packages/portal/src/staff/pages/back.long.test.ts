import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minori } from '../../sample/people.js';
import { chromium, serveSample, type ServedSample } from '../../testing/serve-sample.js';
import { asStaff } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';

const { patronActs, patrons, registrations, scan } = staffWords;

describe.skipIf(chromium === undefined)('Back in a browser', { timeout: 240_000 }, () => {
  let library: ServedSample;
  beforeAll(async () => {
    library = await serveSample();
  });
  afterAll(() => library.close());

  const open = async (path: string): Promise<Page> => {
    const page = await library.visit({ extraHTTPHeaders: asStaff('counter') });
    await page.goto(path);
    return page;
  };

  const send = async (page: Page, field: string, text: string) => {
    await page.locator(field).fill(text);
    await page.keyboard.press('Enter');
  };

  const openPatron = async (page: Page) => {
    await send(page, '#text', '見本');
    await page.getByRole('heading', { name: patrons.found('見本') }).waitFor();
    await page.locator('main td, main th').getByRole('link').first().click();
    await page.getByRole('heading', { name: patrons.particulars }).waitFor();
  };

  it('shows the found patrons again, without the typed text in the address', async () => {
    const page = await open('/staff/patrons');
    await openPatron(page);
    await page.goBack();
    await page.getByRole('heading', { name: patrons.found('見本') }).waitFor();
    expect(decodeURIComponent(page.url())).not.toContain('見本');
    await page.context().close();
  });

  it('shows the checked titles of a reservation again', async () => {
    const page = await open('/staff/patrons');
    await openPatron(page);
    await page.getByRole('link', { name: patronActs.acts.reserve }).click();
    await send(page, '#titles', 'N22');
    const titles = page.getByRole('heading', { name: patronActs.lines });
    await titles.waitFor();
    await page.getByRole('link', { name: patronActs.catalogue }).click();
    await page.waitForURL('**/search');
    await page.goBack();
    await titles.waitFor();
    expect(await page.locator('#titles').inputValue()).toBe('N22');
    await page.context().close();
  });

  it('opens a page again whose form was refused, and sends nothing', async () => {
    for (const [path, field, text, refused] of [
      ['/staff/scan', '#copy', 'X99', scan.unknown],
      ['/staff/missing', '#copy', 'X99', scan.unknown],
      ['/staff/registrations', '#card', minori.card, registrations.refused],
    ] as const) {
      const page = await library.visit({ extraHTTPHeaders: asStaff('office') });
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.method()));
      await page.goto(path);
      await page.evaluate(`document.querySelector('${field}').form.noValidate = true`);
      await send(page, field, text);
      await page.getByText(refused).first().waitFor();
      await page.goto('/staff');
      sent.length = 0;
      await page.goBack();
      await page.locator(field).waitFor();
      expect([path, sent.includes('POST')]).toEqual([path, false]);
      await page.context().close();
    }
  });
});
