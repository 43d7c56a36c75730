import type { CommandDecided, RefusalOf } from './decision.js';
import type * as decisions from './decisions.js';

export type Decisions = typeof decisions;

type AnyDecision = Decisions[keyof Decisions];

export type CommandType = AnyDecision['type'];

/** A command of lending. Pass type names to select commands of these types. */
export type LendingCommand<Type extends CommandType = CommandType> = {
  readonly [Of in Type]: CommandDecided<Extract<AnyDecision, { readonly type: Of }>>;
}[Type];

export type RefusalCode = RefusalOf<AnyDecision>['code'];

/** A refusal of any decision. Pass codes to select refusals with these codes. */
export type Refusal<Code extends RefusalCode = RefusalCode> = Extract<
  RefusalOf<AnyDecision>,
  { readonly code: Code }
>;
