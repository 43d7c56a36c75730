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

interface Parts {
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

/** What every command has and no request: who gives it is the desk's to say. */
const envelope = ['type', 'id', 'at', 'actor'];

const refusedField = (request: Fields, derived: Derived): string | undefined =>
  envelope.find((name) => name in request) ?? derived.given(request);

const failed = (error: StoreError): Promise<Outcome<LendingEvent, never>> =>
  Promise.resolve({ is: 'failed', error });

const invalid = (fault: Fault) => failed(storeError('invalid-input', fault));

/** The desk at which an actor gives commands. */
export const deskFor = ({ run, clock }: Parts, given: unknown): Desk => {
  const actor = copyOf(given, 'actor');
  const giving =
    <Given extends Command, Refusal>(decision: Decision<Given, LendingEvent, Refusal>, derived = nothing) =>
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
    publishPolicy: giving(decisions.publishPolicy),
    addPickupLocation: giving(decisions.addPickupLocation),
    changePickupLocation: giving(decisions.changePickupLocation),
    closePickupLocation: giving(decisions.closePickupLocation),
    reopenPickupLocation: giving(decisions.reopenPickupLocation),
    publishDispatchDays: giving(decisions.publishDispatchDays),
    publishClosedDays: giving(decisions.publishClosedDays),
    addCopy: giving(decisions.addCopy),
    reserve: giving(decisions.reserve, reservations),
    cancel: giving(decisions.cancel),
    secure: giving(decisions.secure),
    recordNotice: giving(decisions.recordNotice),
    ship: giving(decisions.ship, loan),
    arrive: giving(decisions.arrive),
    pickUp: giving(decisions.pickUp, loan),
    renew: giving(decisions.renew),
    acceptReturn: giving(decisions.acceptReturn),
    checkIn: giving(decisions.checkIn),
    reserveInOrder: giving(decisions.reserveInOrder, orderedReservations),
    changeRank: giving(decisions.changeRank),
    changePickup: giving(decisions.changePickup),
    expireHold: giving(decisions.expireHold),
    declareUnfillable: giving(decisions.declareUnfillable),
    loseInTransit: giving(decisions.loseInTransit),
    shipReturn: giving(decisions.shipReturn),
    declareLost: giving(decisions.declareLost),
    declareFound: giving(decisions.declareFound),
    withdraw: giving(decisions.withdraw),
    changeLoanClass: giving(decisions.changeLoanClass),
    lendToLibrary: giving(decisions.lendToLibrary),
    receiveFromLibrary: giving(decisions.receiveFromLibrary),
    extendClosure: giving(decisions.extendClosure),
    submitTitleRequest: giving(decisions.submitTitleRequest),
    acceptTitleRequest: giving(decisions.acceptTitleRequest),
    declineTitleRequest: giving(decisions.declineTitleRequest),
    closeBorrower: giving(decisions.closeBorrower),
    forgetBorrower: giving(decisions.forgetBorrower),
    registerPatron: giving(decisions.registerPatron),
    issueCard: giving(decisions.issueCard),
    sendCard: giving(decisions.sendCard),
    setPassword: giving(decisions.setPassword),
    clearPassword: giving(decisions.clearPassword),
    setMailAddress: giving(decisions.setMailAddress),
    changeAddress: giving(decisions.changeAddress),
    changeName: giving(decisions.changeName),
    changePhone: giving(decisions.changePhone),
    declareBranchRegistration: giving(decisions.declareBranchRegistration),
  };
};
