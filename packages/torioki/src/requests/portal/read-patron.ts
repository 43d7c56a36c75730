import type { StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import { borrower, type Borrower } from '@torioki/lending/aggregates';
import type { PublishedRules, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../../answers/now.js';
import { answerOf, type CommandOutcome, type RefusalCode } from '../../answers/answer.js';
import { findPatron, livePseudonyms, type FoundPatron } from '../patrons/find-patron.js';
import type { ForPatron } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';

/** A portal's data about its patron. All data from the history are at one cursor. */
export interface PatronReading extends FoundPatron {
  readonly published: PublishedRules;
  /** The patron's open reservations and loans, in the form that the rules read. */
  readonly open: Borrower;
}

type Read = AsyncGenerator<StoreError | RegistryError, PatronReading, unknown>;

/** Reads the patron's data at the first request, and again when they are too old or no longer true. */
export interface PatronReader {
  readonly read: () => Read;
  /** Forgets the data. */
  readonly forget: () => void;
  /** Whether the reader has data. They may be older than the present request. */
  readonly isRead: () => boolean;
}

/** The parts that serve requests at a portal. */
export interface AtPortal extends ForPatron {
  readonly find: () => Read;
}

/**
 * The longest time that the portal uses its data, in milliseconds. The data about blocks may be that old in
 * any case, because a directory may need this time to answer. Each command reads the history again, and its
 * append condition excludes newer events.
 */
const longestMs = 10_000;

async function* readOf(parts: Pick<Parts, 'directory' | 'borrowers' | 'rules'>, patron: string): Read {
  const found = yield* findPatron(parts, patron);
  const { states, ...published } = yield* unwrap(
    await parts.rules.published({ open: borrower(...livePseudonyms(found.theirs)) }),
  );
  return { ...found, published, open: states['open'] as Borrower };
}

/** Reads a patron once for all requests of a portal. */
export const makePatronReader = (
  parts: Pick<Parts, 'directory' | 'borrowers' | 'rules' | 'clock'>,
  patron: string,
): PatronReader => {
  let last:
    | {
        readonly at: number;
        readonly answer: Promise<E.Either<StoreError | RegistryError, PatronReading>>;
      }
    | undefined;
  const forget = () => {
    last = undefined;
  };
  const reading = async () => {
    const at = Date.parse(now(parts));
    if (last === undefined || Math.abs(at - last.at) > longestMs)
      last = { at, answer: attempt(() => readOf(parts, patron)) };
    const { answer } = last;
    try {
      const read = await answer;
      if (E.isLeft(read)) forget();
      return read;
    } catch (thrown) {
      forget();
      throw thrown;
    }
  };
  return {
    read: async function* () {
      return yield* unwrap(await reading());
    },
    forget,
    isRead: () => last !== undefined,
  };
};

/**
 * Decides a request on the portal's data, if the patron may make it. An accepted request makes the data
 * outdated. If a request is refused on older data, it is decided once more on new data.
 */
export const decideOnReading =
  <Sent, Accepted extends object, Code extends RefusalCode>(
    { isRead, forget }: PatronReader,
    ask: (request: Sent) => Promise<CommandOutcome<Accepted, Code>>,
    allow?: (request: Sent) => AsyncGenerator<StoreError | RegistryError, void, unknown>,
  ) =>
  (request: Sent): Promise<CommandOutcome<Accepted, Code>> => {
    const wasRead = isRead();
    const decide = async () => {
      const answer = await ask(request);
      if (answer.is !== 'failed') forget();
      return answer;
    };
    return answerOf<CommandOutcome<Accepted, Code>, Code>(async function* () {
      if (allow) yield* allow(request);
      const answer = await decide();
      return answer.is === 'refused' && wasRead ? decide() : answer;
    });
  };
