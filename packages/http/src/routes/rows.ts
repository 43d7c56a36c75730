import { decisions } from '@torioki/lending';
import { requestTables } from 'torioki/requests';
import type { Row } from '../requests/call-method.js';

/** The methods of an object of the library, by name. A command of lending has no row. */
export type Rows = ReadonlyMap<string, Row>;

const rowsOf = (table: Readonly<Record<string, Row>>): Rows => new Map(Object.entries(table));

/**
 * The commands of a desk. The library closes a pseudonym itself, and decides on a patron's record (`decide`) in
 * the registry.
 */
const commands = Object.entries(decisions)
  .filter(([name, decision]) => name !== 'closeBorrower' && !('decide' in decision))
  .map(([name]) => name);

/** The methods of a desk: the commands of lending, and the requests and queries for patrons. */
export const deskRows: Rows = new Map([
  ...commands.map((name) => [name, undefined] as const),
  ...rowsOf(requestTables.desk),
]);

/** The methods of a patron's file, for staff. */
export const fileRows = rowsOf(requestTables.file);

/** The methods of a patron's portal. */
export const portalRows = rowsOf(requestTables.portal);

/** The methods of the library itself. */
export const libraryRows = rowsOf(requestTables.library);
