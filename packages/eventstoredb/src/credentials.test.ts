import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  scratchFolder,
  someEvent,
} from '@torioki/event-store/contract';
import { failures } from '@torioki/eventstoredb-test-server';
import { afterAll, describe, expect, it } from 'vitest';
import { impatient, openStore, openWith, startServer, stream } from './testing/open-store.js';

const folder = scratchFolder(afterAll);

const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];

/** A server certificate for the tests' own server. openssl must be installed. */
execFileSync(
  'openssl',
  ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'].concat([
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    keyFile,
    '-out',
    certificateFile,
  ]),
  { stdio: 'ignore' },
);

const password = 'geheim:@/?';

const secured = async () => {
  const server = await startServer({
    tls: { key: readFileSync(keyFile), certificate: readFileSync(certificateFile) },
    users: { torioki: password },
  });
  const connection = (user = '') =>
    `esdb://${user}127.0.0.1:${server.port}?tls=true&tlsCAFile=${certificateFile}`;
  return { server, connection };
};

describe('a server with TLS and users', () => {
  it('receives the credentials with every call', async () => {
    const { server, connection } = await secured();
    const store = await openStore(
      { connection: connection() },
      { credentials: { username: 'torioki', password } },
    );
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
    expect(server.rpcs.map(({ credentials }) => credentials)).toEqual(
      server.rpcs.map(() => `torioki:${password}`),
    );
  });

  it('receives those of the connection string if there are no others', async () => {
    const { connection } = await secured();
    const user = `torioki:${encodeURIComponent(password)}@`;
    const store = await openStore({ connection: connection(user) });
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });

  it.each([
    ['with a wrong password', 'torioki:wrong@', 'torioki'],
    ['without credentials', '', 'anonymous'],
  ])('is not opened %s, and the error names only the user', async (_, user, found) => {
    const { connection } = await secured();
    const refused = openWith({ connection: connection(user) });
    expect(await expectFailure('store-access-denied', refused)).toMatchObject({ user: found });
    expect(JSON.stringify(await refused)).not.toContain('wrong');
  });
});

describe('an untrusted certificate', () => {
  it.each([
    ['one host', (port: number) => `esdb://127.0.0.1:${port}`],
    ['several hosts', (port: number) => `esdb://127.0.0.1:${port},127.0.0.1:${port}`],
    ['a discovered host', (port: number) => `esdb+discover://localhost:${port}`],
  ])('is reported immediately, by %s', async (_, hosts) => {
    const { server } = await secured();
    const since = performance.now();
    const refused = openWith({ connection: hosts(server.port) });
    expect((await expectFailure('store-not-opened', refused)).reason).toContain('self-signed certificate');
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it('is reported if it is found later, too', async () => {
    const server = await startServer();
    const store = await openStore(server, impatient);
    await unwrapAnswer(store.append([someEvent()]));
    await server.stop();
    await startServer({
      port: server.port,
      tls: { key: readFileSync(keyFile), certificate: readFileSync(certificateFile) },
    });
    await expectFailure('store-unavailable', store.read([]));
  });
});

describe('a user with only the right to read', () => {
  it('is reported immediately, and nothing is recorded', async () => {
    const server = await startServer({
      fault: ({ name }) => (name === 'Append' ? { done: false, answer: failures.accessDenied() } : undefined),
    });
    const store = await openStore(server);
    expect(await expectFailure('store-access-denied', store.append([someEvent()]))).toHaveProperty('right');
    expect(server.rpcs.filter(({ name }) => name === 'Append')).toHaveLength(1);
    expect(await findHeadPosition(store)).toBe(0);
  });
});

describe('a user without the right to read the metadata', () => {
  it('is reported, since the store cannot check then that events are kept', async () => {
    const server = await startServer({
      fault: ({ stream: read }) =>
        read === `$$${stream}` ? { done: false, answer: failures.accessDenied() } : undefined,
    });
    await expectFailure('store-access-denied', openWith(server));
  });
});
