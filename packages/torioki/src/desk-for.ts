import {
  copyOf,
  instantOf,
  storeError,
  type Command,
  type Decision,
  type Fault,
  type Outcome,
  type Run,
  type StoreError,
} from '@torioki/event-store';
import { CommandId, decisions, mostLines, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { v4, v5 } from 'uuid';
import type { Desk } from './desk.js';
import { requestOf } from './request.js';

interface Orders {
  readonly run: Run<LendingEvent>;
  readonly clock: () => Date;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a desk adds to the fields of a request: ids that follow from the command's, so that asking again asks the same. */
interface Derived {
  /** Fields that a request therefore does not have, as paths. */
  given(fields: Fields): string | undefined;
  added(fields: Fields, commandId: string): Fields;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const nothing: Derived = { given: () => undefined, added: () => ({}) };

const loan: Derived = {
  given: (fields) => ('loan' in fields ? 'loan' : undefined),
  added: (_, commandId) => ({ loan: v5('loan', commandId) }),
};

/** The lines, unless they are something else, or too many to be looked into. */
const linesOf = ({ lines }: Fields): readonly unknown[] =>
  Array.isArray(lines) && lines.length <= mostLines ? lines : [];

const reservations: Derived = {
  given: (fields) => {
    const index = linesOf(fields).findIndex((line) => isObject(line) && 'reservation' in line);
    return index < 0 ? undefined : `lines[${index}].reservation`;
  },
  added: (fields, commandId) => {
    const lines = linesOf(fields).map((line, index) =>
      isObject(line) ? { ...line, reservation: v5(`reservation ${index}`, commandId) } : line,
    );
    return lines.length === 0 ? {} : { lines };
  },
};

const orderedReservations: Derived = {
  given: (fields) => ('group' in fields ? 'group' : reservations.given(fields)),
  added: (fields, commandId) => ({ ...reservations.added(fields, commandId), group: v5('group', commandId) }),
};

/** What every order has and no request: who gives it is the desk's to say. */
const envelope = ['type', 'id', 'at', 'actor'];

const refusedField = (request: Fields, derived: Derived): string | undefined =>
  envelope.find((name) => name in request) ?? derived.given(request);

const failed = (error: StoreError): Promise<Outcome<LendingEvent, never>> =>
  Promise.resolve({ is: 'failed', error });

const invalid = (fault: Fault) => failed(storeError('invalid-input', fault));

/** The desk at which an actor gives orders. */
export const deskFor = ({ run, clock }: Orders, given: unknown): Desk => {
  const actor = copyOf(given, 'actor');
  const order =
    <Ordered extends Command, Refusal>(
      decision: Decision<Ordered, LendingEvent, Refusal>,
      derived = nothing,
    ) =>
    (sent: Fields): Promise<Outcome<LendingEvent, Refusal>> => {
      const request = requestOf(sent);
      if (E.isLeft(request)) return invalid(request.left);
      if (E.isLeft(actor)) return invalid(actor.left);
      const { commandId = v4(), ...fields } = request.right;
      if (!CommandId.is(commandId))
        return invalid({ path: 'commandId', reason: `must be ${CommandId.name}` });
      const strange = refusedField(fields, derived);
      if (strange !== undefined)
        return invalid({ path: strange, reason: 'there is no such field in a request' });
      const at = instantOf(clock);
      if (E.isLeft(at)) return failed(at.left);
      return run(decision, {
        ...fields,
        ...derived.added(fields, commandId),
        type: decision.type,
        id: commandId,
        at: at.right,
        actor: actor.right,
      });
    };

  return {
    publishPolicy: order(decisions.publishPolicy),
    addPickupLocation: order(decisions.addPickupLocation),
    changePickupLocation: order(decisions.changePickupLocation),
    closePickupLocation: order(decisions.closePickupLocation),
    reopenPickupLocation: order(decisions.reopenPickupLocation),
    publishDispatchDays: order(decisions.publishDispatchDays),
    publishClosedDays: order(decisions.publishClosedDays),
    addCopy: order(decisions.addCopy),
    reserve: order(decisions.reserve, reservations),
    cancel: order(decisions.cancel),
    secure: order(decisions.secure),
    recordNotice: order(decisions.recordNotice),
    ship: order(decisions.ship, loan),
    arrive: order(decisions.arrive),
    pickUp: order(decisions.pickUp, loan),
    renew: order(decisions.renew),
    acceptReturn: order(decisions.acceptReturn),
    checkIn: order(decisions.checkIn),
    reserveInOrder: order(decisions.reserveInOrder, orderedReservations),
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
    issueCard: order(decisions.issueCard),
    sendCard: order(decisions.sendCard),
    setPassword: order(decisions.setPassword),
    clearPassword: order(decisions.clearPassword),
    setMailAddress: order(decisions.setMailAddress),
    changeAddress: order(decisions.changeAddress),
    changeName: order(decisions.changeName),
    changePhone: order(decisions.changePhone),
    declareBranchRegistration: order(decisions.declareBranchRegistration),
  };
};
