import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventStore } from '@torioki/event-store';
import type { Role } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { checkActor } from './check-actor.js';
import type { Observe } from './observe.js';

/** The data for `observe`: the actor, whether the command is rehearsed, and the host's function. */
export interface ObservedGiver {
  readonly observe?: Observe;
  readonly actor?: unknown;
  readonly isRehearsal?: boolean;
}

export type AnyOutcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly refusals: readonly unknown[] }
  | { readonly is: 'failed'; readonly error: { readonly code: string } };

/** The conflicts and the appends so far, of the command that makes the present call. */
const met = new AsyncLocalStorage<{ conflicts: number; appendMilliseconds: number }>();

const roleOf = (actor: unknown): Role | null =>
  E.match(
    () => null,
    ({ role }: { readonly role: Role }) => role,
  )(checkActor(actor));

const codesOf = (outcome: AnyOutcome): readonly string[] => {
  switch (outcome.is) {
    case 'accepted':
      return [];
    case 'refused':
      return (outcome.refusals as readonly { readonly code: string }[]).map(({ code }) => code);
    case 'failed':
      return [outcome.error.code];
  }
};

/**
 * Gives a command, and reports it to `observe`. It reports a command of lending under the name of its method.
 */
export const observeCommand = async <Answer extends AnyOutcome>(
  { observe, actor, isRehearsal = false }: ObservedGiver,
  name: string,
  give: () => Promise<Answer>,
): Promise<Answer> => {
  if (observe === undefined) return give();
  const begun = performance.now();
  const own = { conflicts: 0, appendMilliseconds: 0 };
  const outcome = await met.run(own, give);
  observe({
    is: 'command',
    name: name.charAt(0).toLowerCase() + name.slice(1),
    role: roleOf(actor),
    isRehearsal,
    outcome: outcome.is,
    codes: codesOf(outcome),
    milliseconds: performance.now() - begun,
    ...own,
  });
  return outcome;
};

/** A history that measures the appends of each observed command, and counts its conflicts. */
export const measureAppends = (observe: Observe, events: EventStore): EventStore =>
  observe === undefined
    ? events
    : {
        ...events,
        append: async (...given) => {
          const begun = performance.now();
          const appended = await events.append(...given);
          const own = met.getStore();
          if (own) {
            own.appendMilliseconds += performance.now() - begun;
            if (E.isLeft(appended) && appended.left.code === 'append-condition-failed') own.conflicts += 1;
          }
          return appended;
        },
      };
