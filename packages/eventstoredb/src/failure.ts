import type { Position, StoreError } from '@torioki/event-store';

/** The rights that the store needs for its stream, with their names in the stream's access control list. */
export type Right = 'read it ($r)' | 'append to it ($w)' | 'read its metadata ($mr)';

/** The kinds of failure of a call to the server. */
export type Failure =
  /** The stream ends elsewhere: at `endsAt`, if the server reported it. Nothing was written. */
  | { readonly is: 'overtaken'; readonly endsAt: Position | undefined }
  /** The append is larger than the server takes. Nothing was written. */
  | { readonly is: 'too-large'; readonly limit: number | undefined }
  /** The user does not have this right. Nothing was written. */
  | { readonly is: 'denied'; readonly right: Right }
  /** The stream does not exist, or no longer exists. */
  | { readonly is: 'not-found' }
  /** The stream was deleted for ever. */
  | { readonly is: 'deleted' }
  /** The server's certificate is not trusted, or belongs to another server. Nothing was sent. */
  | { readonly is: 'untrusted'; readonly reason: string; readonly cause: unknown }
  /** Recorded events are lost. */
  | { readonly is: 'lost'; readonly error: StoreError }
  /** The server did not answer, or not clearly. It may have executed the call, or may still do so. */
  | { readonly is: 'unknown'; readonly reason: string; readonly cause: unknown };

/** The common fields of the errors of all clients. Messages may be empty. */
interface ClientError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly maxAppendSize?: unknown;
  /** The last revision, or `no_stream`, in the client of EventStoreDB. */
  readonly actualVersion?: unknown;
  /** The last revision, or `no_stream`, in the client of Kurrent. */
  readonly actualState?: unknown;
}

const permissionDenied = 7;
const resourceExhausted = 8;

/**
 * Whether an error is about the size of the message. A server that demands a slower pace uses the same code.
 */
const isOfMessage = (message: unknown): boolean => /message/i.test(String(message));

const byCode = ({ code, message }: ClientError): string => {
  if (code === permissionDenied) return 'access-denied';
  return code === resourceExhausted && isOfMessage(message) ? 'maximum-append-size-exceeded' : '';
};

const typeOf = (error: ClientError): string =>
  typeof error.type === 'string' && error.type !== 'unknown' ? error.type : byCode(error);

/** The reason of a failed call, from its error. */
export const reasonOf = (thrown: unknown): string => {
  const { type, message } = (thrown ?? {}) as ClientError;
  return [message, type].find((text) => typeof text === 'string' && text !== '')?.toString() ?? 'it failed';
};

/**
 * Whether a call failed because of a certificate. The client reports it as an absent server, but all such
 * messages contain the word "certificate".
 */
export const isUntrusted = (thrown: unknown): boolean => /certificate/i.test(reasonOf(thrown));

/** Whether a reason is a lasting mistake in the connection: an unknown name, or unnecessary TLS. */
export const isMisdirected = (reason: string): boolean =>
  /ENOTFOUND|name resolution failed|wrong version number/i.test(reason);

const endIn = ({ actualVersion, actualState }: ClientError): Position | undefined => {
  const revision = actualVersion ?? actualState;
  return typeof revision === 'bigint' ? Number(revision) + 1 : undefined;
};

/**
 * Classifies the error of a rejected call by its type or, without a known type, by its gRPC code. `right` is
 * the right that the call needs.
 */
export const failureOf = (thrown: unknown, right: Right = 'read it ($r)'): Failure => {
  const error = (thrown ?? {}) as ClientError;
  switch (typeOf(error)) {
    case 'wrong-expected-version':
      return { is: 'overtaken', endsAt: endIn(error) };
    case 'maximum-append-size-exceeded':
      return { is: 'too-large', limit: Number(error.maxAppendSize) || undefined };
    case 'access-denied':
      return { is: 'denied', right };
    case 'stream-not-found':
      return { is: 'not-found' };
    case 'stream-deleted':
      return { is: 'deleted' };
    default:
      return {
        is: isUntrusted(thrown) ? 'untrusted' : 'unknown',
        reason: reasonOf(thrown),
        cause: thrown,
      };
  }
};
