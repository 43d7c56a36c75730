import { watchConnection, type Channel } from './connection-watch.js';
import type { OwnClient } from './client-source.js';

/** The parts of a client that connect it, and that connect it again after a failure. */
interface Connecting {
  createChannel?: () => Promise<Channel>;
  handleError?: (...args: readonly unknown[]) => Promise<void>;
}

const ignore = () => undefined;

const isOver = () => new Error('its connection has ended');

/**
 * Ignores the error of a client that finds no other connection. Otherwise the error would end the process.
 */
export const guardClient = <Client extends object>(client: Client & Connecting): Client => {
  const { handleError } = client;
  if (handleError) client.handleError = (...args) => handleError(...args).catch(ignore);
  return client;
};

/**
 * Limits a client to one connection in its life. When the client leaves this connection, all calls that were
 * not yet sent fail; neither the client nor gRPC sends them on another connection. `left` is called at that
 * moment, unless the client itself closes the connection after a failed call.
 */
export const limitToOneConnection = (client: OwnClient & Connecting, left: () => void): OwnClient => {
  const { createChannel, dispose } = client;
  let only: Promise<Channel> | undefined;
  guardClient(client);

  const watched = async (made: Promise<Channel>): Promise<Channel> => {
    const channel = await made;
    watchConnection(channel, (isClosed) => {
      if (isClosed) return;
      channel.close();
      left();
    });
    return channel;
  };

  if (createChannel)
    client.createChannel = () => {
      if (only) return Promise.reject(isOver());
      only = watched(createChannel());
      return only;
    };
  client.dispose = async () => {
    await dispose();
    (await only?.catch(ignore))?.close();
  };
  return client;
};
