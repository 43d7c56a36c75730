import { readFileSync } from 'node:fs';
import type { LoadedRows } from '../loading/rows.js';
import { ndcClasses } from './ndc-classes.js';

/**
 * The classes of the Nippon Decimal Classification to three digits, for `classTree`. The classification is
 * the work of the Japan Library Association. If you show it, name the association.
 */
export const ndcTable = (): LoadedRows<readonly { readonly ndc: string; readonly name: string }[]> =>
  ndcClasses(readFileSync(new URL('../../data/ndc.csv', import.meta.url), 'utf8'));
