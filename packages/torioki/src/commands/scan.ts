import { storeError, type StoreError } from '@torioki/event-store';
import { unwrap, type Faults } from '@torioki/event-store/adapter';
import { CommandId, LocalDate, staffRoles, type CopyId } from '@torioki/lending';
import {
  findSituation,
  scanAtDesk,
  type NamedCommand,
  type ScannedCopy,
  type StaffActor,
} from '@torioki/lending/decisions';
import { destinationWords, scanSituationWords } from '@torioki/lending/labels';
import { optional, readScannedCode, ScannedText } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { answerOf, refuseRole, shown, type Unaccepted } from '../answers/answer.js';
import { checkActor } from '../answers/check-actor.js';
import { now } from '../answers/now.js';
import { decodeFields, readRequest } from '../answers/read-request.js';
import type { NameTitles } from '../answers/title-names.js';
import type { ReadHistory } from '../ports/read-history.js';
import type { CommandsAtDesk, RecordedByCommand } from './desk.js';
import type { ScanAnswer, ScanRequest, ScanResult } from './scan-answer.js';

interface Scanning {
  readonly obstacle: () => StoreError | undefined;
  readonly naming: NameTitles | undefined;
  readonly clock: () => Date;
  readonly readHistory: ReadHistory;
}

type Steps<Found> = AsyncGenerator<StoreError | Unaccepted, Found, unknown>;
type Given = ScanResult['given'];

/** The fields of a scan that a caller sends, without the command id. */
export const scanFields = { copy: ScannedText, execute: optional(t.boolean), on: optional(LocalDate) };

const Request = t.exact(t.type({ ...scanFields, commandId: optional(CommandId) }), 'a scan');

function* requireStaff(given: unknown): Generator<StoreError | Unaccepted, StaffActor, unknown> {
  const actor = yield* unwrap(checkActor(given));
  return yield* unwrap('staff' in actor ? E.right(actor) : E.left(refuseRole(actor.role, staffRoles)));
}

const describe = (scanned: ScannedCopy, actor: StaffActor, given: Given): ScanResult => {
  const { copy, title } = scanned;
  const { situation, command, to, box } = scanAtDesk(scanned, actor);
  return {
    is: 'copy',
    ...{ copy, title, situation, word: scanSituationWords[situation][0], command, given },
    destination: { is: to, word: destinationWords[to][0], box },
  };
};

/** The scan of one request: its codes, and the desk that gives the command. */
interface Scan {
  readonly on: Scanning;
  readonly desk: CommandsAtDesk<RecordedByCommand>;
  readonly actor: StaffActor;
  readonly codes: readonly CopyId[];
  /** The day of a return, if the request names it. */
  readonly returned: { readonly on?: LocalDate };
}

/** Gives the command that a scan names. */
const giveNamed = (
  { desk, returned }: Scan,
  command: Exclude<NamedCommand, { readonly name: 'pickUp' }>,
  id: { readonly commandId?: string },
): Promise<({ readonly is: 'accepted' } & RecordedByCommand) | Unaccepted> => {
  switch (command.name) {
    case 'secure':
    case 'receiveAtHeadquarters':
    case 'declareFound':
      return desk[command.name]({ ...command.fields, ...id });
    case 'ship':
      return desk.ship({ ...command.fields, ...id });
    case 'arrive':
      return desk.arrive({ ...command.fields, ...id });
    case 'shipReturn':
      return desk.shipReturn({ ...command.fields, ...id });
    case 'acceptReturn':
      return desk.acceptReturn({ ...command.fields, ...returned, ...id });
  }
};

/** The copy with the first code that the library knows. */
async function* look({ on, codes }: Scan): Steps<ScannedCopy | null> {
  for (const code of codes) {
    const found = yield* unwrap(await on.readHistory(findSituation(code, now(on))));
    if (found !== null) return found;
  }
  return null;
}

/** The copy after a command. */
async function* lookAgain(scan: Scan, before: ScannedCopy, given: Given): Steps<ScanResult> {
  return describe((yield* look(scan)) ?? before, scan.actor, given);
}

type NotAccepted = Exclude<Awaited<ReturnType<typeof giveNamed>>, { readonly is: 'accepted' }>;

/**
 * Whether a command that was not accepted was already given, by another desk or by an earlier scan with this
 * id.
 */
const isDone = (outcome: NotAccepted, isStillNamed: boolean): boolean =>
  outcome.is === 'refused' ? !isStillNamed : outcome.error.code === 'command-id-reused';

/**
 * Gives the command that the scan names. If another desk was faster, so that the copy has changed since the
 * look, nothing is left to do. After a shipment the book is in its box, so the copy is not looked at again.
 */
async function* execute(
  scan: Scan,
  before: ScannedCopy,
  id: { readonly commandId?: string },
): Steps<ScanResult> {
  const named = describe(before, scan.actor, null);
  if (named.command === null || named.command.name === 'pickUp') return named;
  const { name } = named.command;
  const outcome = await giveNamed(scan, named.command, id);
  if (outcome.is === 'accepted') {
    const given = { name, position: outcome.position, again: outcome.again };
    return name === 'ship' ? { ...named, command: null, given } : yield* lookAgain(scan, before, given);
  }
  const after = yield* lookAgain(scan, before, null);
  const done = isDone(outcome, after.command?.name === name);
  return yield* unwrap(done ? E.right({ ...after, command: null }) : E.left(outcome));
}

/** Makes the function of a desk that scans copies. */
export const makeScan =
  (on: Scanning, desk: CommandsAtDesk<RecordedByCommand>, given: unknown) =>
  (sent: ScanRequest): ScanAnswer =>
    answerOf(async function* () {
      const why = on.obstacle();
      if (why !== undefined) yield why;
      const actor = yield* requireStaff(given);
      const request = yield* unwrap(
        E.mapLeft((faults: Faults) => storeError('invalid-input', faults))(
          decodeFields(Request, readRequest(sent)),
        ),
      );
      const returned = request.on === undefined ? {} : { on: request.on };
      const scan = { on, desk, actor, codes: readScannedCode(request.copy), returned };
      const found = yield* look(scan);
      if (found === null) return shown({ is: 'copy-unknown' as const, text: request.copy });
      const { commandId } = request;
      const result =
        request.execute === true
          ? yield* execute(scan, found, commandId === undefined ? {} : { commandId })
          : describe(found, actor, null);
      const called = on.naming ? await on.naming({ title: result.title }) : {};
      return shown({ ...result, ...called });
    });
