import { firstRecordedBy, storeError, type StoreError } from '@torioki/event-store';
import { CommandId, localDate, policyAt, type LocalDate, type RulesInForce } from '@torioki/lending';
import type { RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import type { Parts } from './parts.js';
import { recordPending } from './record-pending.js';
import { notDone, settled, type Recorded, type Settled, type Unaccepted } from './settled.js';

/** The day of the library, and the stamps that an application by post needs on it. */
export interface Today {
  readonly on: LocalDate;
  readonly returnPostageYen: number;
}

export interface Change<A> {
  readonly commandId: string;
  /**
   * What the history would say, unless it was done before; what it would refuse is not begun. Left out where it has
   * nothing against it.
   */
  readonly rehearse?: () => Promise<Settled<Recorded>>;
  readonly change: (today: Today) => RegistryAnswer<A>;
}

const todayOf = (rules: RulesInForce, parts: Parts): Today => {
  const at = now(parts);
  const { timeZone, returnPostageYen } = policyAt(rules, at) ?? {
    timeZone: 'Asia/Tokyo',
    returnPostageYen: 0,
  };
  return { on: localDate(at, timeZone), returnPostageYen };
};

/**
 * Whether a command was done before. An id that the history knows, and the registry, asked after it, does not, is that of
 * another command, or of one that it has forgotten.
 */
const doneBefore = async (
  { events, people }: Parts,
  commandId: string,
): Promise<E.Either<StoreError | RegistryError, boolean>> => {
  const held = CommandId.is(commandId) ? await firstRecordedBy(events, commandId) : E.right(undefined);
  if (E.isLeft(held)) return held;
  const done = await people.isDone(commandId);
  if (E.isLeft(done) || done.right) return done;
  return held.right
    ? E.left(
        storeError('command-id-reused', {
          command: commandId,
          position: held.right.position,
          forgotten: true,
        }),
      )
    : E.right(false);
};

/** What stands in the way; undefined when nothing does. What is pending is recorded first, since much may follow from it. */
const obstacle = async (
  parts: Parts,
  { commandId, rehearse }: Omit<Change<unknown>, 'change'>,
): Promise<Unaccepted | undefined> => {
  const recorded = await recordPending(parts);
  if (E.isLeft(recorded)) return notDone(recorded.left);
  const before = await doneBefore(parts, commandId);
  if (E.isLeft(before)) return notDone(before.left);
  if (before.right) return undefined;
  const rehearsed = await rehearse?.();
  return rehearsed?.is === 'accepted' ? undefined : rehearsed;
};

/**
 * Changes the registry, then has the history hold it. Sent again after it failed half-way, it goes on from there: the
 * registry answers as at first, and what is pending is recorded.
 */
export const registryFirst = async <A, Asked extends object>(
  parts: Parts,
  asking: Change<A>,
  asked: (answer: A) => Asked,
): Promise<Settled<Asked>> => {
  const obstructed = await obstacle(parts, asking);
  if (obstructed) return obstructed;
  const rules = await parts.rules();
  if (E.isLeft(rules)) return notDone(rules.left);
  const changed = await asking.change(todayOf(rules.right, parts));
  if (E.isLeft(changed)) return notDone(changed.left);
  const unrecorded = await recordPending(parts);
  if (E.isLeft(unrecorded)) return notDone(unrecorded.left);
  const ours = unrecorded.right.find(({ commandId }) => commandId === asking.commandId);
  return ours?.why ?? settled(changed, asked);
};
