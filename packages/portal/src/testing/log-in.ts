import type { Page } from 'playwright-core';
import { minori, password } from '../sample/people.js';

export const logIn = async (page: Page): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('利用者カードの番号').fill(minori.card);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
};
