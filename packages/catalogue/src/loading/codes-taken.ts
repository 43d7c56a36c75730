import { catalogueError, type CatalogueError } from './catalogue-error.js';

/** A code by which something in a row is known. */
export interface Claim {
  readonly row: number;
  readonly path: string;
  readonly code: string;
}

/** The codes that more than one row claims; the first row keeps each. */
export const codesTaken = (claims: readonly Claim[]): readonly CatalogueError[] => {
  const owners = new Map<string, number>();
  return claims.flatMap(({ row, path, code }) => {
    const by = owners.get(code);
    if (by !== undefined) return [catalogueError('code-taken', { row, path, taken: code, by })];
    owners.set(code, row);
    return [];
  });
};
