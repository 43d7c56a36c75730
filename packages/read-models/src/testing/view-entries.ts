import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocstring } from '../../../lending/dist/testing/read-docstring.js';

const sources = join(import.meta.dirname, '../../src');

export interface ViewEntry {
  readonly name: string;
  /** The file of the view, relative to the folder of the sources. */
  readonly path: string;
  readonly comment: string;
}

/** Every view, in alphabetical order. */
export const viewEntries: readonly ViewEntry[] = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    const file = join(sources, path);
    return [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = (?:view|pagedView)\(/gm)].map(
      ([, name = '']): ViewEntry => ({ name, path, comment: readDocstring(file, name) }),
    );
  })
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));
