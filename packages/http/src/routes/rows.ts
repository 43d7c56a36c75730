import { decisions } from '@torioki/lending';
import { requestTables } from 'torioki/requests';
import type { Row } from '../requests/call-method.js';

/** The methods of an object of the library, by name. A command of lending has no row. */
export type Rows = ReadonlyMap<string, Row>;

const rowsOf = (table: Readonly<Record<string, Row>>): Rows => new Map(Object.entries(table));

/** The library closes a pseudonym itself. A desk has no such command. */
const commands = Object.keys(decisions).filter((name) => name !== 'closeBorrower');

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
