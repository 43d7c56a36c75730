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
import { takeBackDispatch } from './take-back-dispatch.js';
import { undoArrival } from './undo-arrival.js';
import { undoLoss } from './undo-loss.js';
import { undoPickup } from './undo-pickup.js';
import { undoReceiving } from './undo-receiving.js';
import { undoRenewal } from './undo-renewal.js';
import { undoReturn } from './undo-return.js';
import { undoReturnShipment } from './undo-return-shipment.js';
import { undoSecuring } from './undo-securing.js';

type RecordedOf<Type extends RecordedCommand['type']> = Extract<RecordedCommand, { readonly type: Type }>;

/** The last step of a command, the type of its event, and the situation that comes back. */
interface Step<Recorded, State, Type extends Back['is']> {
  readonly read: (recorded: Recorded) => Aggregate<LastStep<State>, LendingEvent>;
  readonly type: Type;
  readonly restore: (before: State) => BackFrom<Type> | null;
}

/** Undoes a command with one event: reads the last step, and takes it back. */
const takeBack = <Recorded extends RecordedCommand, State, Type extends Back['is']>({
  read,
  type,
  restore,
}: Step<Recorded, State, Type>) =>
  function* (undoing: Undoing, recorded: Recorded) {
    const { step } = yield* reading({ step: read(recorded) });
    const { at } = recorded;
    const { last, back } = yield* requiring(
      stillTheLast<Back['is'], State, BackFrom<Type>>({ type, at, command: undoing.command }, step, restore),
    );
    const undone: NonEmptyArray<LendingEvent<'Undone'>> = [makeUndone(undoing, last, back)];
    return undone;
  };

const undoSteps = {
  Renew: takeBack({
    read: ({ loan }: RecordedOf<'Renew'>) => lastStepOfLoan(loan),
    type: 'Renewed',
    restore: undoRenewal,
  }),
  ShipReturn: takeBack({
    read: ({ copy }: RecordedOf<'ShipReturn'>) => lastStepOfCopy(copy),
    type: 'ReturnShipped',
    restore: undoReturnShipment,
  }),
  Secure: undoSecuring,
  Ship: takeBackDispatch,
  Arrive: takeBack({
    read: ({ reservation }: RecordedOf<'Arrive'>) => lastStepOfReservation(reservation),
    type: 'ArrivedAtBranch',
    restore: undoArrival,
  }),
  PickUp: undoPickup,
  AcceptReturn: undoReturn,
  ReceiveAtHeadquarters: undoReceiving,
  DeclareLost: undoLoss,
} satisfies Readonly<Record<RecordedCommand['type'], unknown>>;

type UndoStep = (typeof undoSteps)[RecordedCommand['type']];

/** Reads the last steps of a recorded command, and takes them back. */
export const undoLastStep = (undoing: Undoing, recorded: RecordedCommand): ReturnType<UndoStep> =>
  (undoSteps[recorded.type] as (undoing: Undoing, recorded: RecordedCommand) => ReturnType<UndoStep>)(
    undoing,
    recorded,
  );
