import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewMethodsWritten } from '../../testing/view-methods.js';

it('has a method for every view, with its comment', async () => {
  const file = join(import.meta.dirname, 'view-methods.ts');
  await expect(await viewMethodsWritten()).toMatchFileSnapshot(file);
});
