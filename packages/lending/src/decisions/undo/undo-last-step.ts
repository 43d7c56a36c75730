import { reading, requiring, type Aggregate } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import {
  lastStepOfCopy,
  lastStepOfLoan,
  lastStepOfReservation,
  type LastStep,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { makeUndone, type Back, type BackFrom, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { stillTheLast } from './rules/still-the-last.js';
import { undoArrival } from './undo-arrival.js';
import { undoRenewal } from './undo-renewal.js';
import { undoReturnShipment } from './undo-return-shipment.js';

type RecordedOf<Type extends RecordedCommand['type']> = Extract<RecordedCommand, { readonly type: Type }>;

/** The event of a command, the situation before it, and the situation that comes back. */
interface Step<Recorded, State extends { readonly is: string }, Type extends Back['is'], From> {
  readonly read: (recorded: Recorded) => Aggregate<LastStep<State>, LendingEvent>;
  readonly type: Type;
  readonly from: From;
  readonly restore: (before: Extract<State, { readonly is: From }>) => BackFrom<Type>;
}

/** Undoes a command with one event: reads the last step, and takes it back. */
const takeBack = <
  Recorded extends RecordedCommand,
  State extends { readonly is: string },
  Type extends Back['is'],
  From extends State['is'],
>({
  read,
  type,
  from,
  restore,
}: Step<Recorded, State, Type, From>) =>
  function* (undoing: Undoing, recorded: Recorded) {
    const { step } = yield* reading({ step: read(recorded) });
    const { at } = recorded;
    const { last, before } = yield* requiring(
      stillTheLast({ type, from, at, command: undoing.command }, step),
    );
    const undone: NonEmptyArray<LendingEvent<'Undone'>> = [makeUndone(undoing, last, restore(before))];
    return undone;
  };

const undoings = {
  Renew: takeBack({
    read: ({ loan }: RecordedOf<'Renew'>) => lastStepOfLoan(loan),
    type: 'Renewed',
    from: 'open',
    restore: undoRenewal,
  }),
  ShipReturn: takeBack({
    read: ({ copy }: RecordedOf<'ShipReturn'>) => lastStepOfCopy(copy),
    type: 'ReturnShipped',
    from: 'to-send-back',
    restore: undoReturnShipment,
  }),
  Arrive: takeBack({
    read: ({ reservation }: RecordedOf<'Arrive'>) => lastStepOfReservation(reservation),
    type: 'ArrivedAtBranch',
    from: 'under-way',
    restore: undoArrival,
  }),
} satisfies Readonly<Record<RecordedCommand['type'], unknown>>;

type UndoingOf = (typeof undoings)[RecordedCommand['type']];

/** Reads the last steps of a recorded command, and takes them back. */
export const undoLastStep = (undoing: Undoing, recorded: RecordedCommand): ReturnType<UndoingOf> =>
  (undoings[recorded.type] as (undoing: Undoing, recorded: RecordedCommand) => ReturnType<UndoingOf>)(
    undoing,
    recorded,
  );
