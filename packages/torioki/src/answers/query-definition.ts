import type * as t from 'io-ts';
import type { QueryAnswer, RefusalCode } from './answer.js';
import type { RequestWords } from './request-definition.js';

/** Answers a query. `On` has the library's parts that the answer needs. */
type Showing<On, Given extends readonly unknown[], What, Code extends RefusalCode = RefusalCode> = (
  on: On,
  ...given: Given
) => QueryAnswer<What, Code>;

/** The texts of a query, and the name of its argument. */
export interface QueryWords<Code extends RefusalCode> extends RequestWords<Code> {
  /** The name of the query's argument. Left out if the query takes nothing, or an object. */
  readonly argument?: string;
  /** The codecs of the query's argument, or of the fields of its object. Left out if the query takes nothing. */
  readonly fields?: t.Props;
}

/** A query: its texts, its argument, the roles of staff that may make it, its refusals, and its answer. */
export interface QueryDefinition<
  On = never,
  Given extends readonly unknown[] = never,
  What = unknown,
  Code extends RefusalCode = RefusalCode,
> extends QueryWords<Code> {
  readonly show: Showing<On, Given, What, Code>;
}

/** Defines a query. The compiler does not check whether the list of refusal codes is complete. */
export const defineQuery = <On, Given extends readonly unknown[], What, Code extends RefusalCode = never>(
  words: QueryWords<Code>,
  show: Showing<On, Given, What>,
): QueryDefinition<On, Given, What, Code> => ({ ...words, show });

/** The arguments of a query. */
export type GivenTo<Of extends QueryDefinition> =
  Of extends QueryDefinition<never, infer Given> ? Given : never;

/** Answers a query. The answer can also be a refusal with a code in `More`. */
export type MakeQuery<On, More extends RefusalCode> = <
  Given extends readonly unknown[],
  What,
  Code extends RefusalCode,
>(
  name: string,
  definition: QueryDefinition<On, Given, What, Code>,
  given: Given,
) => QueryAnswer<What, Code | More>;
