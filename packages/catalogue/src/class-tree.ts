import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { freezeDeeply } from './loading/freeze-deeply.js';
import { unlessErrors, decodeRows, type LoadedRows, type Row } from './loading/rows.js';
import { Ndc } from './record/ndc.js';
import { Text } from './record/text.js';
import { catalogueError, type CatalogueError } from './loading/catalogue-error.js';

/** A code, with the row that uses it. */
interface Claim {
  readonly row: number;
  readonly path: string;
  readonly code: string;
}

/** An error for each code that several rows use. The first row keeps the code. */
const codesTaken = (claims: readonly Claim[]): readonly CatalogueError[] => {
  const owners = new Map<string, number>();
  return claims.flatMap(({ row, path, code }) => {
    const by = owners.get(code);
    if (by !== undefined) return [catalogueError('code-taken', { row, path, taken: code, by })];
    owners.set(code, row);
    return [];
  });
};

/** A class and its name, as a library lists them. */
export const NdcClass = t.readonly(t.exact(t.type({ ndc: Ndc, name: Text })), 'a class and its name');
export type NdcClass = t.TypeOf<typeof NdcClass>;

/** A class in the picker (分類・主題選択, R19), with its narrower classes. */
export interface ClassNode extends NdcClass {
  /** The text that finds this class and all narrower ones in the field 分類. For the class 910 it is 91. */
  readonly prefix: string;
  readonly narrower: readonly ClassNode[];
}

const prefixOf = (ndc: string): string => ndc.replace(/^([A-Z]*\d+?)0+$/, '$1');

/**
 * The prefix of the next broader class: shortens `prefix` until it is in `others`. Empty if no class is
 * broader.
 */
const broader = (prefix: string, others: ReadonlySet<string>): string => {
  const shorter = prefix.slice(0, -1);
  return shorter === '' || others.has(shorter) ? shorter : broader(shorter, others);
};

const treeOf = (classes: readonly NdcClass[]): readonly ClassNode[] => {
  const prefixes = new Set(classes.map(({ ndc }) => prefixOf(ndc)));
  const under = NEA.groupBy(({ ndc }: NdcClass) => broader(prefixOf(ndc), prefixes))([...classes]);
  const nodeOf = (each: NdcClass): ClassNode => {
    const prefix = prefixOf(each.ndc);
    return { ...each, prefix, narrower: (under[prefix] ?? []).map(nodeOf) };
  };
  return (under[''] ?? []).map(nodeOf);
};

const claimOf = ({ row, value }: Row<NdcClass>) => ({ row, path: 'ndc', code: prefixOf(value.ndc) });

/** The picker's tree of a library's classes, in the library's order, or every error in the list. */
export const classTree = (classes: readonly unknown[]): LoadedRows<readonly ClassNode[]> =>
  pipe(
    classes,
    decodeRows(NdcClass),
    E.chain((rows) =>
      unlessErrors(codesTaken(rows.map(claimOf)), freezeDeeply(treeOf(rows.map(({ value }) => value)))),
    ),
  );
