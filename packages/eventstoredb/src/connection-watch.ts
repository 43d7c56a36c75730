/** The client's channel, as far as it is watched. */
export interface Channel {
  readonly getConnectivityState: (tryToConnect: boolean) => number;
  readonly watchConnectivityState: (
    current: number,
    deadline: number,
    changed: (error?: Error) => void,
  ) => void;
  readonly close: () => void;
}

/** Grpc-js's numbers for the state of a channel that has a connection, and of one that was closed. */
const [ready, shutDown] = [2, 4];

/**
 * Calls back once, in the moment in which a channel leaves the connection that it has or is about to have: the connection
 * broke, or the server or a proxy told it with GOAWAY to take another one for further calls.
 * `isClosed` if the channel itself was closed here.
 */
export const whenConnectionLeft = (channel: Channel, left: (isClosed: boolean) => void): void => {
  const watch = (wasReady: boolean): void => {
    const state = channel.getConnectivityState(false);
    if (wasReady && state !== ready) return left(state === shutDown);
    if (state === shutDown) return;
    channel.watchConnectivityState(state, Infinity, () => watch(wasReady || state === ready));
  };
  watch(false);
};
