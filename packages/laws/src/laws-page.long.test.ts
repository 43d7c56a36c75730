import { describeWithProgram } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { lawsPage } from './testing/laws-page.js';
import { createReports } from './testing/matrix.js';

describeWithProgram(describe, 'python3', 'the page of the laws', () => {
  it('has the table of laws, and the results of the systems', async () => {
    await expect(await lawsPage(await createReports())).toMatchFileSnapshot(
      '../../../docs/reference/laws.md',
    );
  }, 600_000);
});
