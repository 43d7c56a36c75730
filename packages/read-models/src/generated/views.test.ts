import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewEntries } from '../testing/view-entries.js';
import { viewsWritten } from '../testing/views-written.js';

it('has every view of the folders, with its comment', async () => {
  await expect(viewsWritten(viewEntries)).toMatchFileSnapshot(join(import.meta.dirname, 'views.ts'));
});
