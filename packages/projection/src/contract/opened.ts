import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Documents } from '../documents.js';

/** Opens documents for the running test, of a library system of their own unless it is named. */
export type Opened = (librarySystem?: string) => Promise<Documents>;

export const opened =
  (open: (librarySystem: string) => Promise<Documents>): Opened =>
  async (librarySystem = `library-${randomUUID()}`) => {
    const documents = await open(librarySystem);
    onTestFinished(() => documents.close());
    return documents;
  };
