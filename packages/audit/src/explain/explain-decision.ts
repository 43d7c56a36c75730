import { recordedCommand, reExecute, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Position, StoredEvent, StoreError } from '@torioki/event-store';
import {
  noCommandAt,
  answering,
  answerOf,
  foldsOf,
  recordedBy,
  required,
  type RecordedCommand,
} from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { isOther } from '../audit/deciding-again.js';
import type { Finding } from '../audit/finding.js';
import { ofDecision } from '../audit/of-decision.js';
import { legible } from '../events/legible.js';
import { isFinding } from '../verify/verifying.js';
import { allDecisions } from '../walk/lending-walk.js';
import * as E from 'fp-ts/lib/Either.js';
import { toldDecision, type DecisionTold } from './told-decision.js';

/** The explanation of a recorded decision, from the history before it. */
export interface Explained extends DecisionTold {
  readonly recorded: readonly Pick<StoredEvent, 'position' | 'type' | 'data'>[];
  readonly recordedAt: string;
  /** The release that decided, if the history names it. */
  readonly decidedBy: string | undefined;
  /** The audit's findings for this command. It leaves out the guide's rules, which need the whole history. */
  readonly findings: readonly Finding[];
  /** The position after the recorded events, if it cannot be read. It may hold more of them. */
  readonly unread?: Position;
}

/** The maximum number of events that a command may have recorded before the requested one. */
const mostBefore = 1_000;

/** The event with the command that recorded a position. Skips unreadable events before the position. */
const firstOf = (store: EventStore, position: Position): Answer<StoredEvent | undefined> =>
  answering(async function* (): AsyncGenerator<StoreError, StoredEvent | undefined, unknown> {
    const [own] = yield* required(await store.records({ after: position - 1, upTo: position }));
    if (own === undefined || recordedCommand(own) !== undefined) return own;
    const after = Math.max(0, position - mostBefore);
    const before = yield* required(await legible(store).records({ after, upTo: position - 1 }));
    return before.findLast((event) => recordedCommand(event) !== undefined);
  });

/** The events of a command. `unread` is the next position if it is unreadable, and may hold more. */
interface Recorded {
  readonly events: readonly StoredEvent[];
  readonly unread?: Position;
}

const allOf = (store: EventStore, command: string): Answer<Recorded> =>
  answering(async function* (): AsyncGenerator<StoreError, Recorded, unknown> {
    const events = yield* required(await recordedBy(legible(store), command));
    const last = events.at(-1)?.position ?? 0;
    const next = await store.records({ after: last, upTo: last + 1 });
    if (E.isLeft(next) && isFinding(next.left)) return { events, unread: last + 1 };
    yield* required(next);
    return { events };
  });

/** The audit's findings for a command. Leaves out a different result if some of the events cannot be read. */
const findingsOf = async (
  store: EventStore,
  record: RecordedCommand,
  first: StoredEvent,
  { unread }: Recorded,
): Promise<readonly Finding[]> => {
  const again = await reExecute(legible(store), lendingEventCodec, allDecisions, first.position);
  const came = E.isLeft(again) ? ({ is: 'failed', error: again.left } as const) : again.right;
  const findings = ofDecision({ ...record, events: [first] }, came);
  return unread === undefined ? findings : findings.filter((one) => !isOther(one));
};

/**
 * Explains the command that recorded a position: decides it again at its original place. Fails with
 * `invalid-input` if no command recorded the position.
 */
export const explainDecision = (store: EventStore, position: Position) =>
  answerOf<StoreError, { readonly is: 'explained' } & Explained>(async function* () {
    const none = storeError('invalid-input', { path: 'position', ...noCommandAt(position) });
    if (!Number.isSafeInteger(position) || position < 1) return yield* required(E.left(none));
    const first = yield* required(await firstOf(store, position));
    const record = first && recordedCommand(first);
    if (first === undefined || record === undefined) return yield* required(E.left(none));
    const all = yield* required(await allOf(store, record.command.id));
    const { events, ...rest } = all;
    if (!events.some((event) => event.position === position)) return yield* required(E.left(none));
    const read = foldsOf(store, lendingEventCodec, 10);
    const told = yield* required(await toldDecision(read, record.command, record.decidedAt, record.version));
    return {
      is: 'explained',
      ...told,
      recorded: events.map(({ position, type, data }) => ({ position, type, data })),
      recordedAt: first.recordedAt,
      decidedBy: record.decidedBy,
      findings: await findingsOf(store, record, first, all),
      ...rest,
    };
  });
