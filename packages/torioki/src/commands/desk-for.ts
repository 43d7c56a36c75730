import { storeError, type Fault, type Run } from '@torioki/event-store';
import { asFaults, copyOf, instantOf } from '@torioki/event-store/adapter';
import { CommandId, decisions, type Decisions, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v4 } from 'uuid';
import type { OwnDesk } from './desk.js';
import { withIdsThatFollow } from './ids-that-follow.js';
import { knownFieldIn, type Fields } from '../answers/request.js';

interface Parts {
  readonly run: Run<LendingEvent>;
  readonly clock: () => Date;
}

type Name = keyof Decisions;

const invalid = (...faults: readonly Fault[]) =>
  E.left(storeError('invalid-input', asFaults(faults as NonEmptyArray<Fault>)));

/** The id of a command as it was sent; another one beside its fault, so that the other fields are checked too. */
const checkedId = (id: unknown): { readonly id: string; readonly wrong: readonly Fault[] } =>
  CommandId.is(id)
    ? { id, wrong: [] }
    : { id: v4(), wrong: [{ path: 'commandId', reason: `must be ${CommandId.name}` }] };

const faultsIn = E.match(
  (faults: readonly Fault[]) => faults,
  (): readonly Fault[] => [],
);

/** The desk of an actor, for the library itself, which gives commands under ids of its own. */
export const deskFor = ({ run, clock }: Parts, given: unknown): OwnDesk => {
  const actor = copyOf(given, 'actor');

  const commandOf = (name: Name, { commandId = v4(), ...said }: Fields) => {
    if (E.isLeft(actor)) return invalid(actor.left);
    const at = instantOf(clock);
    if (E.isLeft(at)) return at;
    const { type, fields } = decisions[name];
    const { id, wrong } = checkedId(commandId);
    const known = { type, id, at: at.right, actor: actor.right };
    const strange = knownFieldIn(said, known);
    if (strange) return invalid(...wrong, strange);
    const filled = withIdsThatFollow(fields, said, id);
    if (E.isLeft(filled)) return invalid(...wrong, filled.left);
    const command = { ...filled.right, ...known };
    if (wrong.length === 0) return E.right(command);
    return invalid(...wrong, ...faultsIn(decisions[name].decode(command)));
  };

  const giving = (name: Name) => async (sent: Fields) => {
    const command = commandOf(name, sent);
    return E.isLeft(command)
      ? { is: 'failed', error: command.left }
      : run(decisions[name] as Decisions['renew'], command.right);
  };

  return Object.fromEntries(
    Object.entries(decisions)
      .filter(([, decision]) => !('decide' in decision))
      .map(([name]) => [name, giving(name as Name)]),
  ) as unknown as OwnDesk;
};

/** The desk of what the library does by itself. */
export const clockDesk = (parts: Parts): OwnDesk => deskFor(parts, { role: 'clock' });
