import type * as t from 'io-ts';
import type { Schema } from '../../../../torioki/dist/testing/requests-page/schema.js';

/** A path of the server with its method. */
export interface Operation {
  readonly tag: string;
  readonly path: string;
  readonly name: string;
  readonly method: 'get' | 'post';
  readonly is: 'command' | 'rehearsal' | 'query' | 'view';
  /** The roles that may send it; empty for any caller. */
  readonly roles: readonly string[];
  /** The effect, or the shown values. */
  readonly text: string;
  /** The fields of the body, or the arguments in the address. */
  readonly fields: t.Props;
  /** The codes that can refuse the request; `any` if every code can. */
  readonly codes: readonly string[] | 'any';
  readonly answer: Schema;
  /** The type of the command; undefined for a query, and for a request without a command. */
  readonly command?: string | undefined;
}
