/** The watched part of the client's channel. */
export interface Channel {
  readonly getConnectivityState: (tryToConnect: boolean) => number;
  readonly watchConnectivityState: (
    current: number,
    deadline: number,
    changed: (error?: Error) => void,
  ) => void;
  readonly close: () => void;
}

/** The numbers in grpc-js for the states of a connected channel and of a closed one. */
const [ready, shutDown] = [2, 4];

/**
 * Calls `left` once, when a channel leaves its present connection. If it has none yet, its first connection
 * counts. A channel leaves a connection that breaks. After GOAWAY from the server or a proxy, further calls
 * use another connection. `isClosed` means that this process closed the channel itself.
 */
export const watchConnection = (channel: Channel, left: (isClosed: boolean) => void): void => {
  const watch = (wasReady: boolean): void => {
    const state = channel.getConnectivityState(false);
    if (wasReady && state !== ready) return left(state === shutDown);
    if (state === shutDown) return;
    channel.watchConnectivityState(state, Infinity, () => watch(wasReady || state === ready));
  };
  watch(false);
};
