import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../testing/axe.js';
import { chromium, serveSample, type ServedSample } from '../../testing/serve-sample.js';
import { staffWords } from '../../words/staff-words.js';
import { makeFirstStaff } from '../people/make-first-staff.js';
import { inMemoryStaff } from '../store/in-memory-staff.js';
import { firstStaff, quickHasher } from '../testing/first-staff.js';

const { signIn, people: labels } = staffWords;
const own = '青い傘が八本ならぶ';
const staff = inMemoryStaff();

describe.skipIf(chromium === undefined)(
  'the pages about the staff in a browser',
  { timeout: 240_000 },
  () => {
    let library: ServedSample;
    beforeAll(async () => {
      await makeFirstStaff(staff, firstStaff, quickHasher);
      library = await serveSample({ staff, staffHasher: quickHasher });
    });
    afterAll(() => library.close());

    /** Signs in by the keyboard alone, and changes the first password. */
    const signInByKeyboard = async (page: Page, look: () => Promise<unknown>) => {
      await page.goto('/staff');
      await page.keyboard.type(firstStaff.staff);
      await page.keyboard.press('Tab');
      await page.keyboard.type('wrong');
      await page.keyboard.press('Enter');
      await page.getByText(signIn.wrong).waitFor();
      await look();
      await page.getByLabel(signIn.password, { exact: true }).focus();
      await page.keyboard.type(firstStaff.password);
      await page.keyboard.press('Enter');
      await page.getByText(signIn.mustChange).waitFor();
      await look();
      await page.getByLabel(signIn.present, { exact: true }).focus();
      await page.keyboard.type(firstStaff.password);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(own);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: staffWords.today.heading }).waitFor();
    };

    it('have no finding by axe, and fit into 320 pixels, also after a refusal', async () => {
      const page = await library.visit({ viewport: { width: 320, height: 640 }, bypassCSP: true });
      const faults: string[] = [];
      const look = async () => {
        faults.push(...(await faultsOf(page)));
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > 320) faults.push(`${page.url()} ${wide} pixels wide`);
      };
      await signInByKeyboard(page, look);
      const add = async (name: string) => {
        await page.goto('/staff/people');
        await page.getByLabel(labels.staff, { exact: true }).fill('S-2');
        await page.getByLabel(labels.name, { exact: true }).fill(name);
        await page.getByLabel(labels.password, { exact: true }).fill('赤い靴が二足ならぶ');
        await page.getByRole('button', { name: labels.submitAdd }).click();
        await look();
      };
      await add('名'.repeat(81));
      await add('見本 次席');
      expect(new URL(page.url()).pathname).toBe('/staff/people/S-2');
      await page.goto('/staff/people/S-1');
      await page.getByLabel(labels.role).selectOption('counter');
      await page.getByRole('button', { name: labels.addDuty }).click();
      await page.getByText(signIn.changed).waitFor();
      await look();
      await page.goto('/staff/login');
      await page.getByLabel(signIn.staff, { exact: true }).fill('S-1');
      await page.getByLabel(signIn.password, { exact: true }).fill(own);
      await page.getByRole('button', { name: signIn.submit, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: signIn.chooseDuty }).waitFor();
      for (const path of ['/staff/duty', '/staff/login', '/staff/logout']) {
        await page.goto(path);
        await look();
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  },
);
