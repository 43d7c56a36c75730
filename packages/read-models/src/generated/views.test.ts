import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewEntries } from '../testing/view-entries.js';
import { viewsWritten } from '../testing/views-written.js';

it('contains every view of the folders, with its comment', async () => {
  await expect(viewsWritten(viewEntries)).toMatchFileSnapshot(join(import.meta.dirname, 'views.ts'));
});
