import { existsSync, readFileSync } from 'node:fs';
import { storeError, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Credentials } from './esdb-client.js';

export interface Host {
  readonly address: string;
  readonly port: number;
}

/** The TLS options of a connection, as texts in PEM. */
export interface Tls {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

export interface Servers {
  readonly user: Credentials | undefined;
  readonly hosts: readonly Host[];
  /** Whether the host is a DNS name for the servers of a cluster. */
  readonly isDiscovered: boolean;
  readonly tls: Tls | undefined;
  /** The connection string for one host, without a user. Its keep-alive interval is `longerMs` longer. */
  readonly stringFor: (host: Host, longerMs: number) => string;
}

const defaultPort = 2113;
const keepAliveInterval = 'keepaliveinterval';
const defaultKeepAliveMs = 10_000;
/** The keep-alive interval when keep-alive is off. It is so long that it has no effect. */
const neverMs = 2_000_000_000;

export const failToOpen = (reason: string): E.Either<StoreError, never> =>
  E.left(storeError('store-not-opened', { store: 'EventStoreDB', reason }));

const malformed = (what: string) => failToOpen(`its connection string is malformed: ${what}`);

const notEncoded = (what: string) =>
  malformed(`${what} has a % that is not followed by two hexadecimal digits`);

const form =
  /^(?<protocol>esdb(?:\+discover)?):\/\/(?:(?<name>[^:/?@,]+)(?::(?<password>[^?]*))?@)?(?<hosts>[^/?@]+)\/*(?:\?(?<options>.*))?$/;

/** Normalizes an option's name. The clients accept any case, with dashes, underscores or neither. */
const plain = (name: string): string => name.trim().toLowerCase().replace(/[_-]/g, '');

const hostsIn = (text: string): readonly Host[] | undefined => {
  const hosts = text.split(',').map((host) => {
    const [address = '', port = String(defaultPort), ...rest] = host.trim().split(':');
    return { address, port: rest.length > 0 ? NaN : Number(port) };
  });
  return hosts.every(({ address, port }) => address !== '' && Number.isInteger(port)) ? hosts : undefined;
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const contentOf = (file: string): E.Either<string, Buffer> => {
  if (!existsSync(file)) return E.left('is missing');
  try {
    return E.right(readFileSync(file));
  } catch (thrown) {
    return E.left(`cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'it failed'})`);
  }
};

/** The content of the files that a connection string names. An error names the first missing file. */
const tlsIn = (options: ReadonlyMap<string, string>): E.Either<StoreError, Tls | undefined> => {
  if (options.get('tls') === 'false') return E.right(undefined);
  const tls: { -readonly [Part in keyof Tls]: Tls[Part] } = {};
  const parts = { tlsCAFile: 'ca', userCertFile: 'cert', userKeyFile: 'key' } as const;
  for (const [option, part] of Object.entries(parts)) {
    const file = decoded(options.get(plain(option)) ?? '');
    if (file === undefined) return notEncoded(option);
    if (file === '') continue;
    const content = contentOf(file);
    if (E.isLeft(content)) return failToOpen(`the file ${file}, which ${option} names, ${content.left}`);
    tls[part] = content.right;
  }
  return E.right(tls);
};

const userIn = (
  name: string | undefined,
  password: string | undefined,
): E.Either<StoreError, Credentials | undefined> => {
  if (name === undefined) return E.right(undefined);
  if (password === undefined) return failToOpen('its connection string names a user without a password');
  const [username, secret] = [decoded(name), decoded(password)];
  return username === undefined || secret === undefined
    ? notEncoded('its user name or password')
    : E.right({ username, password: secret });
};

const optionsIn = (settings: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    settings.map((setting) => {
      const [option = '', value = ''] = setting.split('=');
      return [plain(option), value] as const;
    }),
  );

const stringFor = (settings: readonly string[]): Servers['stringFor'] => {
  const given = Number(optionsIn(settings).get(keepAliveInterval) ?? defaultKeepAliveMs);
  const others = settings.filter((setting) => plain(setting.split('=')[0] ?? '') !== keepAliveInterval);
  return ({ address, port }, longerMs) => {
    const interval = (given < 0 ? neverMs : given) + longerMs;
    const options = [...others, `keepAliveInterval=${interval}`].join('&');
    return `esdb://${address}:${port}?${options.replaceAll('@', '%40')}`;
  };
};

/** Describes the fault of a connection string, without repeating the string: it may contain a password. */
const fault = (connection: string): string =>
  /^\s*esdb(\+discover)?:\/\//.test(connection)
    ? 'write esdb://user:password@hosts?options, and special characters of the password in the form %40'
    : 'it does not begin with esdb:// or esdb+discover://';

/** Parses a connection string. An error about it never repeats a password. */
export const parseConnectionString = (connection: string): E.Either<StoreError, Servers> => {
  const parts = form.exec(connection.trim())?.groups;
  if (parts === undefined) return malformed(fault(connection));
  const hosts = hostsIn(parts['hosts'] ?? '');
  if (hosts === undefined) return malformed('a host is not of the form name or name:port');
  const user = userIn(parts['name'], parts['password']);
  if (E.isLeft(user)) return user;
  const settings = (parts['options'] ?? '').split('&').filter((setting) => setting !== '');
  const isDiscovered = parts['protocol'] === 'esdb+discover';
  return E.map((tls: Tls | undefined): Servers => ({
    user: user.right,
    hosts: isDiscovered ? hosts.slice(0, 1) : hosts,
    isDiscovered,
    tls,
    stringFor: stringFor(settings),
  }))(tlsIn(optionsIn(settings)));
};
