import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandMethodsWritten } from './testing/written/command-methods.js';
import { jobMethodsWritten } from './testing/written/job-methods.js';
import {
  deskMethodsWritten,
  fileMethodsWritten,
  libraryMethodsWritten,
  portalMethodsWritten,
  recordMethodsWritten,
} from './testing/written/request-methods.js';
import { viewMethodsWritten } from './testing/written/view-methods.js';

it.each([
  ['commands/generated/command-methods', commandMethodsWritten],
  ['views/generated/view-methods', viewMethodsWritten],
  ['jobs/generated/job-methods', jobMethodsWritten],
  ['requests/generated/library-methods', libraryMethodsWritten],
  ['requests/registry/generated/record-methods', recordMethodsWritten],
  ['requests/portal/generated/portal-methods', portalMethodsWritten],
  ['requests/desk/generated/desk-methods', deskMethodsWritten],
  ['requests/desk/generated/file-methods', fileMethodsWritten],
])('%s.ts follows from its table', { timeout: 300_000 }, async (path, write) => {
  await expect(await write()).toMatchFileSnapshot(join(import.meta.dirname, `${path}.ts`));
});
