import streams from '@eventstore/db-client/generated/streams_pb.js';
import { failures, type Failure } from './failures.js';
import type { Journal } from './journal.js';
import { lastRevision } from './recorded.js';
import { Refusal } from './refusal.js';

type Options = streams.ReadReq.Options;

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;

const hasNoWindow = (filter: streams.ReadReq.Options.FilterOptions | undefined): boolean =>
  filter !== undefined && !filter.hasMax() && !filter.hasCount();

const hasNoForm = (id: streams.ReadReq.Options.UUIDOption | undefined): boolean =>
  id === undefined || !(id.hasStructured() || id.hasString());

/** What is not said, or does not go together. */
const misfit = (options: Options): string | undefined => {
  const misfits: readonly (readonly [string, boolean])[] = [
    ['uuid option', hasNoForm(options.getUuidOption())],
    ['stream', !(options.hasStream() || options.hasAll())],
    ['count', !(options.hasCount() || options.hasSubscription())],
    ['filter', !(options.hasFilter() || options.hasNoFilter())],
    ['window', hasNoWindow(options.getFilter())],
    ['filter on a stream', options.hasFilter() && options.hasStream()],
    ['direction', options.hasSubscription() && options.getReadDirection() !== FORWARDS],
  ];
  return misfits.find(([, isMisfit]) => isMisfit)?.[0];
};

const ofStream = (options: Options): Failure | undefined => {
  const from = options.getStream();
  const fromEnd = options.getReadDirection() === FORWARDS && from?.hasEnd();
  const beyond = from?.hasRevision() && BigInt(from.getRevision()) > lastRevision;
  return options.getCount() === '0' || fromEnd || beyond
    ? failures.unknown('Unexpected ReadStreamResult: Error')
    : undefined;
};

const ofAll = (options: Options, journal: Journal): Failure | undefined => {
  const from = options.getAll()?.getPosition();
  if (from === undefined) return undefined;
  const [commit, prepare] = [from.getCommitPosition(), from.getPreparePosition()];
  if (commit === prepare && journal.hasPosition(Number(commit))) return undefined;
  return options.hasSubscription()
    ? failures.invalidArgument('Trying to read from an invalid position')
    : failures.unknown('Unexpected ReadAllResult: InvalidPosition');
};

/** Throws for what the real server refuses to read, and for what this one does not imitate. */
export const checkRead = (options: Options, journal: Journal): void => {
  const wrong = misfit(options);
  if (wrong !== undefined) throw new Refusal(failures.invalidArgument(`The ${wrong} cannot be read`));
  if (options.getResolveLinks()) throw new Refusal(failures.notImitated('links'));
  const counted = options.hasStream() && options.hasCount();
  const failure = counted ? ofStream(options) : ofAll(options, journal);
  if (failure) throw new Refusal(failure);
};
