import { expect, it } from 'vitest';
import { lawsPage } from './testing/laws-page.js';

it('the table of laws on the page is that of the sources', async () => {
  await expect(await lawsPage()).toMatchFileSnapshot('../../../docs/laws.md');
});
