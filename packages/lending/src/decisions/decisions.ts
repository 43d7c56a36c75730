import type { CommandDecided, RefusalOf } from './decision.js';
import * as definitions from './definitions.js';

/** Every decision of the lending domain, by the name of its command in camel case. */
export const decisions = definitions;

type AnyDecision = (typeof decisions)[keyof typeof decisions];

export type CommandType = AnyDecision['type'];

/** A command of the lending domain, or of some of its types. */
export type LendingCommand<Type extends CommandType = CommandType> = {
  readonly [Of in Type]: CommandDecided<Extract<AnyDecision, { readonly type: Of }>>;
}[Type];

export type RefusalCode = RefusalOf<AnyDecision>['code'];

/** Every reason that any decision may give, or of some of the codes. */
export type Refusal<Code extends RefusalCode = RefusalCode> = Extract<
  RefusalOf<AnyDecision>,
  { readonly code: Code }
>;
