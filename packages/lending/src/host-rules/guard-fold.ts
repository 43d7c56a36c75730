import type { Aggregate } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Fold } from '../aggregates/index.js';
import type { LendingEvent, LendingEventType } from '../events/index.js';
import { explainHostError } from './call-host.js';
import type { CallOneRule } from './call-rule.js';

/** The state of a host's fold; or the thrown value, after which the fold stops. */
export type Guarded<State> =
  { readonly is: 'folded'; readonly state: State } | { readonly is: 'thrown'; readonly thrown: unknown };

/** A unique name for each fold, so that no fold continues from the remembered state of another fold. */
const names = new WeakMap<object, string>();
let counted = 0;

const nameOf = (fold: object): string => {
  const known = names.get(fold);
  if (known !== undefined) return known;
  counted += 1;
  const name = `fold ${counted} of the host`;
  names.set(fold, name);
  return name;
};

/** A host's fold as an aggregate that never throws. `call` runs the host's function. */
export const guardFold = <State, Type extends LendingEventType>(
  fold: Fold<State, Type>,
  call: CallOneRule,
): Omit<Aggregate<Guarded<State>, LendingEvent>, 'query'> => ({
  name: nameOf(fold),
  initial: { is: 'folded', state: fold.initial },
  evolve: (before, event) => {
    if (before.is === 'thrown') return before;
    try {
      return { is: 'folded', state: call(() => fold.evolve(before.state, event)) };
    } catch (thrown) {
      return { is: 'thrown', thrown };
    }
  },
});

const notCopied = because(
  'not-plain',
  'the state of its fold cannot be copied; make it of plain data, maps and sets',
  'fold の状態を写せない。データ、Map、Set だけで作る',
);

/**
 * A copy of the state of a host's fold, or the reason why it cannot be copied. So the rule cannot change the
 * state that the library remembers.
 */
export const showFolded = <State>(guarded: Guarded<State>): E.Either<ReasonTexts, State> =>
  guarded.is === 'thrown'
    ? E.left(explainHostError(guarded.thrown))
    : E.tryCatch(
        () => structuredClone(guarded.state),
        () => notCopied,
      );
