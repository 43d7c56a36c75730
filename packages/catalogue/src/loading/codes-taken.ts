import { catalogueError, type CatalogueError } from './catalogue-error.js';

/** A code that something in a row is known by. */
export interface Claim {
  readonly row: number;
  readonly path: string;
  readonly code: string;
}

/** Codes that more than one claims, of which the first has it. */
export const codesTaken = (claims: readonly Claim[]): readonly CatalogueError[] => {
  const owners = new Map<string, number>();
  return claims.flatMap(({ row, path, code }) => {
    const by = owners.get(code);
    if (by !== undefined) return [catalogueError('code-taken', { row, path, taken: code, by })];
    owners.set(code, row);
    return [];
  });
};
