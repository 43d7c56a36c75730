import { expect, it } from 'vitest';
import { renderScanningPage } from './testing/scanning-page.js';

const page = new URL('../../../docs/reference/scanning.md', import.meta.url).pathname;

it('the page of scans has every situation at every desk', async () => {
  await expect(await renderScanningPage()).toMatchFileSnapshot(page);
});
