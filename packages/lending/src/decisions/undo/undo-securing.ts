import { reading, requiring } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import {
  lastStepOfCopy,
  lastStepOfGroup,
  lastStepOfReservation,
  type DatedCopy,
  type TransportedReservation,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { rule, type CopyId, type Instant } from '../../vocabulary/index.js';
import { makeUndone, type BackFrom, type Undoing } from './make-undone.js';
import { stillTheLast } from './rules/still-the-last.js';
import { turnNotUsed } from './rules/turn-not-used.js';

const restoreShelf = (before: DatedCopy) => (before.is === 'on-shelf' ? { since: before.since } : null);
const restoreWait = ({ wasSecured }: TransportedReservation) => ({ wasSecured });

const restoreBoth = rule(
  {
    id: 'UNDO-10',
    en: 'The copy is on the shelf again, and its reservation waits again in its old position in the queue.',
    ja: '資料は書架に戻り、予約は元の順番で待つ状態に戻る。',
  },
  (
    { data: { location, at: securedAt } }: LendingEvent<'Secured'>,
    restored: Pick<BackFrom<'Secured'>, 'since' | 'wasSecured'>,
  ): BackFrom<'Secured'> => ({ is: 'Secured', location, securedAt, ...restored }),
);

/**
 * Undoes the securing of a copy. A turn that came with it to the next reservation of a reading order ends, if
 * it was not used.
 */
export function* undoSecuring(
  undoing: Undoing,
  { at, copy }: { readonly at: Instant; readonly copy: CopyId },
) {
  const given = { type: 'Secured', at, command: undoing.command } as const;
  const { ofCopy } = yield* reading({ ofCopy: lastStepOfCopy(copy) });
  const { last, back: shelved } = yield* requiring(stillTheLast(given, ofCopy, restoreShelf));
  const secured = last as LendingEvent<'Secured'>;
  const { reservation, group } = secured.data;
  const { ofReservation } = yield* reading({ ofReservation: lastStepOfReservation(reservation) });
  const { back: waiting } = yield* requiring(stillTheLast(given, ofReservation, restoreWait));
  const undone: NonEmptyArray<LendingEvent<'Undone' | 'TurnPassedOn'>> = [
    makeUndone(undoing, secured, restoreBoth(secured, { ...shelved, ...waiting })),
  ];
  if (group === null) return undone;
  const { ofGroup } = yield* reading({ ofGroup: lastStepOfGroup(group) });
  const turn = yield* requiring(turnNotUsed(secured, ofGroup));
  if (turn) undone.unshift({ type: 'TurnPassedOn', data: { ...turn, at: undoing.at } });
  return undone;
}
