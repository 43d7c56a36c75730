import type { Decision } from '@torioki/event-store';
import type { LendingCommand } from '@torioki/lending';
import { checkHostRules, guardDecision, type CheckedRule } from '@torioki/lending/host-rules';
import { fourRules } from '@torioki/lending/samples';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyDecision } from '../desk/desk.js';
import { alterAggregates } from '../query-items/alter-aggregates.js';

const checked = checkHostRules(fourRules);
const rules: readonly CheckedRule[] = E.isRight(checked) ? checked.right : [];

/** Every person is a pupil. */
const facts = new Map(rules.map(({ code }) => [code, E.right('pupil')]));

/** The decision under the four rules of the example. */
export const guard = (decision: AnyDecision): AnyDecision => {
  const planOf: AnyDecision['plan'] = function* (command, version) {
    const { borrower, pseudonyms } = command as LendingCommand<'Renew'> & { pseudonyms?: Pseudonyms };
    const guarded = guardDecision(decision, {
      rules: rules.filter(({ commands }) => commands.includes(decision.type)),
      person: typeof borrower === 'string' ? { borrower, pseudonyms, facts } : undefined,
      callRule: (_, call) => call(),
    });
    return yield* (guarded as Decision<typeof command, never, never> as AnyDecision).plan(command, version);
  };
  return { ...decision, plan: planOf };
};

const ofLibrary = ['borrower', 'rules in force'];

/** The decision under the four rules, without an append condition on the states that the rules read. */
export const guardWithoutCondition = (decision: AnyDecision): AnyDecision =>
  alterAggregates((read) =>
    ofLibrary.includes(read.name) || read.name.endsWith('of the host') ? { ...read, undoneBy: [] } : read,
  )(guard(decision));
