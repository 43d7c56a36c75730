import { Metadata, status, type StatusObject } from '@grpc/grpc-js';

export type Failure = Pick<StatusObject, 'code' | 'details' | 'metadata'>;

const failure = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Failure => {
  const metadata = new Metadata();
  Object.entries(trailers).forEach(([name, value]) => metadata.set(name, value));
  return { code, details, metadata };
};

/**
 * EventStoreDB's failures as its clients see them (RpcExceptions.cs): a status, and trailers that identify
 * the failure. Trailers are not encoded: if the stream's name is not ASCII, the failure cannot be made, as on
 * a real server.
 */
export const failures = {
  accessDenied: () => failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  notAuthenticated: () => failure(status.UNAUTHENTICATED, 'Authentication failed'),
  notReady: () => failure(status.UNAVAILABLE, 'Server Is Not Ready'),
  tooBusy: () => failure(status.UNAVAILABLE, 'Server Is Too Busy'),
  timeout: () => failure(status.ABORTED, 'Commit phase timeout'),
  tooSlow: () => failure(status.ABORTED, 'Consumer too slow'),
  cancelled: () => failure(status.CANCELLED, 'The server is shutting down'),
  internal: () => failure(status.INTERNAL, 'Unexpected error'),
  unknown: (details: string) => failure(status.UNKNOWN, details),
  /**
   * A call whose handler threw gets this answer from one build of the server, and `status500` from another.
   */
  thrownByHandler: () => failures.unknown('Exception was thrown by handler.'),
  status500: () => failures.unknown('Received HTTP status code 500'),
  invalidArgument: (details: string) => failure(status.INVALID_ARGUMENT, details),
  notImitated: (what: string) => failure(status.UNIMPLEMENTED, `The test server does not imitate ${what}.`),
  notLeader: (host: string, port: number) =>
    failure(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': String(port),
    }),
  streamNotFound: (stream: string) =>
    failure(status.NOT_FOUND, `Event stream '${stream}' is not found.`, {
      exception: 'stream-not-found',
      'stream-name': stream,
    }),
  streamDeleted: (stream: string) =>
    failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  wrongExpectedVersion: (stream: string, expected: number, actual: number) =>
    failure(status.FAILED_PRECONDITION, 'Append failed due to WrongExpectedVersion', {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    }),
  maxAppendSize: (limit: number) =>
    failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(limit),
    }),
} as const;
