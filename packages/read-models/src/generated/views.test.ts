import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewEntries } from '../testing/view-entries.js';
import { writeViews } from '../testing/write-views.js';

it('contains every view of the folders, with its comment', async () => {
  await expect(writeViews(viewEntries)).toMatchFileSnapshot(join(import.meta.dirname, 'views.ts'));
});
