import { reading, requiring } from '@torioki/event-store';
import { lastStepOfCopy, lastStepOfLoan, lastStepOfReservation } from '../../aggregates/index.js';
import { makeUndone, type Undoing } from './make-undone.js';
import type { RecordedCommand } from './recorded-command.js';
import { stillTheLast } from './rules/still-the-last.js';
import { undoArrival } from './undo-arrival.js';
import { undoRenewal } from './undo-renewal.js';
import { undoReturnShipment } from './undo-return-shipment.js';

/** Reads the last step of the loan, the copy or the reservation of a command, and takes this step back. */
export function* undoLastStep(undoing: Undoing, recorded: RecordedCommand) {
  const given = { at: recorded.at, command: undoing.command };
  switch (recorded.type) {
    case 'Renew': {
      const { step } = yield* reading({ step: lastStepOfLoan(recorded.loan) });
      const { last, before } = yield* requiring(
        stillTheLast({ type: 'Renewed', from: 'open', ...given }, step),
      );
      return makeUndone(undoing, last, undoRenewal(before));
    }
    case 'ShipReturn': {
      const { step } = yield* reading({ step: lastStepOfCopy(recorded.copy) });
      const { last, before } = yield* requiring(
        stillTheLast({ type: 'ReturnShipped', from: 'to-send-back', ...given }, step),
      );
      return makeUndone(undoing, last, undoReturnShipment(before));
    }
    case 'Arrive': {
      const { step } = yield* reading({ step: lastStepOfReservation(recorded.reservation) });
      const { last, before } = yield* requiring(
        stillTheLast({ type: 'ArrivedAtBranch', from: 'under-way', ...given }, step),
      );
      return makeUndone(undoing, last, undoArrival(before));
    }
  }
}
