import { findHeadPosition } from '@torioki/event-store/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aoi } from '../../sample/people.js';
import { chromium, serveSample, type ServedSample } from '../../testing/serve-sample.js';
import { asStaff } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';

const { queue: words } = staffWords.scan;

describe.skipIf(chromium === undefined)('scans in a browser with scripts', { timeout: 240_000 }, () => {
  let library: ServedSample;
  beforeAll(async () => {
    library = await serveSample();
  });
  afterAll(() => library.close());

  const count = () => findHeadPosition(library.stores.events);

  const openScan = async (): Promise<Page> => {
    const page = await library.visit({ extraHTTPHeaders: asStaff('counter') });
    await page.goto('/staff/scan');
    await page.locator('#copy:focus').waitFor();
    return page;
  };

  /** Sends texts from the field, one immediately after the other, and returns the milliseconds. */
  const scanAll = (page: Page, texts: readonly string[]): Promise<number> =>
    page.evaluate(`(() => {
      const [field, start] = [document.querySelector('#copy'), performance.now()];
      for (const text of ${JSON.stringify(texts)}) {
        field.value = text;
        field.form.requestSubmit();
      }
      return performance.now() - start;
    })()`);

  const type = async (page: Page, text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  /** The scanned texts of the answers, newest first, once there is the given number. */
  const listAnswers = async (page: Page, number: number) => {
    await page
      .locator('.answer')
      .nth(number - 1)
      .waitFor();
    return page.locator('.answer dl > div:first-child dd').allTextContents();
  };

  const listWaiting = (page: Page) => page.evaluate<string | null>(`sessionStorage.getItem('scans')`);

  /** Loses each sent scan before it reaches the library. Pages still open. */
  const cutScans = (page: Page) =>
    page.route('**/staff/scan', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );

  it('ten within one second have ten answers, in order, and none is lost', async () => {
    const page = await openScan();
    const texts = [
      'N22-a',
      'N29-a',
      'N28-a',
      'nothing',
      'N21-a',
      'N27-a',
      'N09-a',
      'N13-a',
      'N12-a',
      'N11-a',
    ];
    expect(await scanAll(page, texts)).toBeLessThan(1_000);
    expect(await listAnswers(page, 10)).toEqual(texts.toReversed());
    expect(await page.locator('#copy:focus').count()).toBe(1);
    expect(await listWaiting(page)).toBe('[]');
    await page.context().close();
  });

  it('typed while a link has the focus go to the field', async () => {
    const page = await openScan();
    await page.locator('a.brand').focus();
    await type(page, 'N22-a');
    expect(await listAnswers(page, 1)).toEqual(['N22-a']);
    await page.context().close();
  });

  it('leave the field in view, with the answers above it', async () => {
    const page = await openScan();
    await page.setViewportSize({ width: 1280, height: 800 });
    await scanAll(page, ['N22-a', 'N29-a', 'N28-a', 'N21-a', 'N27-a', 'N09-a']);
    await listAnswers(page, 6);
    const box = await page.locator('#copy').boundingBox();
    expect(box && box.y + box.height <= 800).toBe(true);
    await page.context().close();
  });

  it('of a copy offer what can be done with it, on the page about missing copies', async () => {
    const page = await library.visit({ extraHTTPHeaders: asStaff('office') });
    await page.goto('/staff/missing');
    await page.locator('#copy:focus').waitFor();
    for (const copy of ['N11-a', 'N12-a']) {
      await type(page, copy);
      await page.locator(`.answer:has-text("${copy}")`).waitFor();
      await page.getByRole('button', { name: staffWords.missing.acts['declare-lost'] }).waitFor();
    }
    await page.context().close();
  });

  it('are no searches: a person is found with scripts, too', async () => {
    const page = await library.visit({ extraHTTPHeaders: asStaff('counter') });
    await page.goto('/staff/patrons');
    await page.locator('#text:focus').waitFor();
    await type(page, aoi.name.slice(0, 2));
    await page.getByRole('link', { name: aoi.name }).waitFor();
    expect(await listWaiting(page)).toBeNull();
    await page.context().close();
  });

  it('without network are kept, counted, and sent in order when it is back, each once', async () => {
    const page = await openScan();
    const before = await count();
    await page.context().setOffline(true);
    for (const text of ['N16-a', 'N22-a', 'N29-a']) await type(page, text);
    await page.getByText(`${words.waits}3`).waitFor();
    expect(await count()).toBe(before);
    await page.context().setOffline(false);
    expect(await listAnswers(page, 3)).toEqual(['N29-a', 'N22-a', 'N16-a']);
    expect(await count()).toBe(before + 1);
    expect(await page.locator('.waits').count()).toBe(0);
    await page.context().close();
  });

  it('whose answer is lost are sent again under their id, and recorded once', async () => {
    const page = await openScan();
    const desk = library.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
    await desk.declareLost({ copy: 'N25-a' });
    const before = await count();
    const sent: (string | null)[] = [];
    await page.route('**/staff/scan', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent.push(new URLSearchParams(route.request().postData() ?? '').get('id'));
      if (sent.length > 1) return route.continue();
      await route.fetch({ maxRedirects: 0 });
      return route.abort();
    });
    await type(page, 'N25-a');
    expect(await listAnswers(page, 1)).toEqual(['N25-a']);
    expect(sent).toEqual([sent[0], sent[0]]);
    expect(await count()).toBe(before + 1);
    await page.context().close();
  });

  it('wait for their page while another page is open', async () => {
    const page = await openScan();
    await cutScans(page);
    await scanAll(page, ['N22-a', 'N29-a']);
    await page.goto('/staff/back');
    await page.getByText(`${words.waits}2`).waitFor();
    await page.unrouteAll();
    await page.getByRole('link', { name: words.open }).click();
    expect(await listAnswers(page, 2)).toEqual(['N29-a', 'N22-a']);
    await page.context().close();
  });

  it('are at most a hundred; the next one stays in the field', async () => {
    const page = await openScan();
    await cutScans(page);
    await scanAll(page, [...Array.from({ length: 50 }, () => ['N22-a', 'N21-a']).flat(), 'N29-a']);
    await page.getByText(words.full).waitFor();
    expect(await page.locator('#copy').inputValue()).toBe('N29-a');
    expect(JSON.parse((await listWaiting(page)) ?? '')).toHaveLength(100);
    await page.context().close();
  });

  it('of a member of staff are not recorded for the next one, who reads which', async () => {
    const page = await openScan();
    await cutScans(page);
    await scanAll(page, ['N16-a', 'N22-a']);
    const before = await count();
    await page.setExtraHTTPHeaders(asStaff('office'));
    await page.unrouteAll();
    await page.getByText(`${words.lost}N16-a, N22-a`).waitFor();
    expect([await count(), await listWaiting(page)]).toEqual([before, '[]']);
    await page.context().close();
  });

  it('after a card belong to the page that the card opens', async () => {
    const page = await openScan();
    await scanAll(page, [aoi.card, 'N29-a']);
    await page.getByRole('heading', { level: 1, name: aoi.name }).waitFor();
    await page.getByText(staffWords.handover.lentLead).waitFor();
    await page.context().close();
  });

  it('of a card open its page in place, with its title and address, and the field keeps the focus and its text', async () => {
    const page = await openScan();
    const loads: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
    await page.evaluate(`(() => {
      const field = document.querySelector('#copy');
      field.value = ${JSON.stringify(aoi.card)};
      field.form.requestSubmit();
      field.value = 'N2';
    })()`);
    const heading = page.getByRole('heading', { level: 1, name: aoi.name });
    await heading.waitFor();
    expect([loads, new URL(page.url()).pathname]).toEqual([[], expect.stringContaining('/staff/handover/')]);
    expect(await page.title()).toContain(staffWords.handover.heading);
    expect(await page.locator('#copy:focus').inputValue()).toBe('N2');
    await page
      .getByRole('status')
      .getByText(await heading.innerText())
      .waitFor();
    expect(await page.locator('nav [aria-current]').innerText()).toBe(staffWords.handover.heading);
    await page.keyboard.type('9-a');
    await page.keyboard.press('Enter');
    expect(await listAnswers(page, 1)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: staffWords.scan.heading }).waitFor();
    expect(await page.locator('nav [aria-current]').innerText()).toBe(staffWords.scan.heading);
    await page.context().close();
  });

  it('on the page of the day open the page for scans; a jump within the page loads nothing', async () => {
    const page = await library.visit({ extraHTTPHeaders: asStaff('counter') });
    await page.goto('/staff');
    const loads: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
    await page.evaluate(`location.hash = 'main'`);
    await type(page, 'N22-a');
    expect(await listAnswers(page, 1)).toEqual(['N22-a']);
    expect([loads, new URL(page.url()).pathname]).toEqual([[], '/staff/scan']);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: staffWords.today.heading }).waitFor();
    await page.context().close();
  });

  it('of one copy within a second are one scan', async () => {
    const page = await openScan();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST')
        sent.push(new URLSearchParams(request.postData() ?? '').get('copy') ?? '');
    });
    await scanAll(page, ['N22-a', 'N22-a', 'N21-a', 'N22-a']);
    expect(await listAnswers(page, 3)).toEqual(['N22-a', 'N21-a', 'N22-a']);
    expect(sent).toEqual(['N22-a', 'N21-a', 'N22-a']);
    await page.context().close();
  });
});
