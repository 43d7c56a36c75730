import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** A schema's name that nobody else uses; what is made under it is deleted when the tests end. */
export const scratchSchema = (): string => `${inject('schemaPrefix')}${randomUUID().replaceAll('-', '')}`;
