import type { Command, Decision, Run } from '@torioki/event-store';
import { CommandId, decisions, type LendingEvent } from '@torioki/lending';
import { v4, v5 } from 'uuid';
import type { Desk } from './desk.js';

interface Orders {
  readonly run: Run<LendingEvent>;
  readonly clock: () => Date;
}

/** An id that follows from the command's, so that sending a request again asks for the same thing. */
const derived = (commandId: string, name: string): string =>
  CommandId.is(commandId) ? v5(name, commandId) : commandId;

type Fields = Readonly<Record<string, unknown>> & { readonly commandId?: string };

/** The desk at which an actor gives orders. */
export const deskFor = ({ run, clock }: Orders, actor: unknown): Desk => {
  const order =
    <Ordered extends Command, Refusal>(
      decision: Decision<Ordered, LendingEvent, Refusal>,
      more: (fields: Fields, id: string) => object = () => ({}),
    ) =>
    (request: Fields) => {
      const { commandId: id = v4(), ...fields } = request;
      const at = clock().toISOString();
      return run(decision, { type: decision.type, id, at, actor, ...fields, ...more(fields, id) });
    };

  const withLoan = (_: Fields, id: string) => ({ loan: derived(id, 'loan') });

  const withReservations = ({ lines }: Fields, id: string) =>
    Array.isArray(lines)
      ? {
          lines: lines.map((line: unknown, index) =>
            typeof line === 'object' && line !== null
              ? { ...line, reservation: derived(id, `reservation ${index}`) }
              : line,
          ),
        }
      : {};

  const withGroup = (fields: Fields, id: string) => ({
    ...withReservations(fields, id),
    group: derived(id, 'group'),
  });

  return {
    publishPolicy: order(decisions.publishPolicy),
    addPickupLocation: order(decisions.addPickupLocation),
    publishDispatchDays: order(decisions.publishDispatchDays),
    publishClosedDays: order(decisions.publishClosedDays),
    addCopy: order(decisions.addCopy),
    reserve: order(decisions.reserve, withReservations),
    cancel: order(decisions.cancel),
    secure: order(decisions.secure),
    recordNotice: order(decisions.recordNotice),
    ship: order(decisions.ship, withLoan),
    arrive: order(decisions.arrive),
    pickUp: order(decisions.pickUp, withLoan),
    renew: order(decisions.renew),
    acceptReturn: order(decisions.acceptReturn),
    checkIn: order(decisions.checkIn),
    reserveInOrder: order(decisions.reserveInOrder, withGroup),
    changeRank: order(decisions.changeRank),
    changePickup: order(decisions.changePickup),
    expireHold: order(decisions.expireHold),
    declareUnfillable: order(decisions.declareUnfillable),
    loseInTransit: order(decisions.loseInTransit),
    shipReturn: order(decisions.shipReturn),
    declareLost: order(decisions.declareLost),
    find: order(decisions.find),
    withdraw: order(decisions.withdraw),
    changeLoanClass: order(decisions.changeLoanClass),
    lendToLibrary: order(decisions.lendToLibrary),
    receiveFromLibrary: order(decisions.receiveFromLibrary),
    extendClosure: order(decisions.extendClosure),
    submitTitleRequest: order(decisions.submitTitleRequest),
    acceptTitleRequest: order(decisions.acceptTitleRequest),
    declineTitleRequest: order(decisions.declineTitleRequest),
    closeBorrower: order(decisions.closeBorrower),
    receiveRemoteApplication: order(decisions.receiveRemoteApplication),
    registerPatron: order(decisions.registerPatron),
    sendCard: order(decisions.sendCard),
    setPassword: order(decisions.setPassword),
    clearPassword: order(decisions.clearPassword),
    setMailAddress: order(decisions.setMailAddress),
    changeAddress: order(decisions.changeAddress),
    changePhone: order(decisions.changePhone),
    declareBranchRegistration: order(decisions.declareBranchRegistration),
  };
};
