import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandMethodsWritten } from '../../testing/command-methods.js';

it('has a method for every command, with its comment', { timeout: 300_000 }, async () => {
  const file = join(import.meta.dirname, 'command-methods.ts');
  await expect(await commandMethodsWritten()).toMatchFileSnapshot(file);
});
