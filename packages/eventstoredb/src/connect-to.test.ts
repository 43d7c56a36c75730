import type { Failed } from '@torioki/event-store';
import { tmpdir } from 'node:os';
import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectTo } from './connect-to.js';
import { clientOf, impatient, openStore, openWith, startServer } from './testing/open-store.js';

const userIn = async (connection: string) => {
  const { user, way } = await unwrapAnswer(connectTo(connection, 1_000));
  await way.release();
  return user;
};

describe('a connection string', () => {
  it.each([
    ['esdb://torioki:geheim@localhost:2113', { username: 'torioki', password: 'geheim' }],
    ['esdb+discover://torioki:geheim@events.example.jp', { username: 'torioki', password: 'geheim' }],
    ['esdb://torioki:a%40b%3A@one:2113,two:2113?tls=true', { username: 'torioki', password: 'a@b:' }],
    ['esdb://torioki:a@b:/@localhost:2113', { username: 'torioki', password: 'a@b:/' }],
    ['esdb://localhost:2113?connectionName=a:b@c', { username: 'anonymous', password: '' }],
  ])('names a user, or none: %s', async (connection, user) => {
    expect(await userIn(connection)).toEqual(user);
  });

  it.each([
    ['with another protocol', 'http://torioki:geheim@localhost:2113'],
    ['with a password that is not encoded', 'esdb://torioki:geheim%@localhost:2113'],
    ['without a server', 'esdb://torioki:geheim@'],
    ['with a missing file', 'esdb://torioki:geheim@localhost:2113?tlsCAFile=nowhere.pem'],
  ])('%s is reported, and not repeated', async (_, connection) => {
    const refused = openWith({ connection });
    await expectFailure('store-not-opened', refused);
    expect(JSON.stringify(await refused)).not.toContain('geheim');
    const { error } = (await refused) as Failed<Error>;
    expect(`${error.stack} ${String(error.cause)}`).not.toContain('geheim');
  });

  it.each([
    ['a user without a password', 'esdb://torioki@localhost:2113', 'without a password'],
    [
      'a file of authorities',
      'esdb://localhost:2113?tlsCAFile=nowhere.pem',
      'nowhere.pem, which tlsCAFile names',
    ],
    ['a key', 'esdb://localhost:2113?userKeyFile=nowhere.key', 'nowhere.key, which userKeyFile names'],
    ['a folder instead of a file', `esdb://localhost:2113?tlsCAFile=${tmpdir()}`, 'cannot be read (EISDIR)'],
    ['another protocol', 'http://localhost:2113', 'does not begin with esdb://'],
    [
      'a password with a / before its @',
      'esdb://torioki:@/@/localhost',
      'special characters of the password in the form %40',
    ],
    ['a port', 'esdb://localhost:port', 'not of the form name or name:port'],
    ['a password’s %', 'esdb://torioki:geheim%@localhost', 'user name or password has a %'],
    ['a time limit', 'esdb://localhost?defaultDeadline=-1', 'defaultDeadline'],
  ])('is reported with the reason for %s', async (_, connection, reason) => {
    expect((await expectFailure('store-not-opened', openWith({ connection }))).reason).toContain(reason);
  });

  it.each([
    ['one unknown name', () => 'esdb://nowhere.invalid:2113?tls=false', /nowhere\.invalid/],
    ['two unknown names', () => 'esdb://nowhere.invalid,elsewhere.invalid?tls=false', /nowhere\.invalid/],
    [
      'TLS to a server without it',
      (port: number) => `esdb://127.0.0.1:${port}?tls=true`,
      /wrong version number/,
    ],
  ])('is reported without waiting when it names %s', async (_, connectionTo, why) => {
    const { port } = await startServer();
    const since = performance.now();
    const refused = openWith({ connection: connectionTo(port) }, { patienceMs: 60_000 });
    expect((await expectFailure('store-not-opened', refused)).reason).toMatch(why);
    expect(performance.now() - since).toBeLessThan(30_000);
  });

  it('to a port without a server is waited for, and the error recommends opening it again', async () => {
    const refused = await openWith({ connection: 'esdb://127.0.0.1:1?tls=false' }, impatient);
    expect(refused).toMatchObject({ error: { code: 'store-unavailable', details: { opening: true } } });
    expect(String((refused as Failed<Error>).error)).toMatch(
      /ECONNREFUSED.*Open it again once it answers\./s,
    );
  });

  it('with an option that the client does not know is not printed with the password', async () => {
    const printed = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    await userIn('esdb://torioki:geheim@localhost:2113?speed=fast');
    expect(printed.mock.calls.flat().join(' ')).toContain('speed');
    expect(printed.mock.calls.flat().join(' ')).not.toContain('geheim');
  });

  it('is refused if the client is not installed', async () => {
    vi.doMock('@eventstore/db-client', () => {
      throw new Error('not installed');
    });
    onTestFinished(() => {
      vi.doUnmock('@eventstore/db-client');
    });
    /** A mock affects sources, not built modules. */
    const { connectTo: connect } = await import('../src/connect-to.js');
    const { reason } = await expectFailure('store-not-opened', connect('esdb://localhost:2113', 1_000));
    expect(reason).toContain('@eventstore/db-client');
  });
});

describe('a client of your own', () => {
  it('is used, and left open when the store is closed, without any call of the store left', async () => {
    const server = await startServer();
    const client = clientOf(server);
    const dispose = vi.spyOn(client, 'dispose');
    const store = await openStore({ connection: client });
    await unwrapAnswer(store.append([someEvent()]));
    expect(server.openReads()).toBeGreaterThan(0);
    await store.close();
    await expect.poll(server.openReads).toBe(0);
    expect(dispose).not.toHaveBeenCalled();
    expect(await client.getStreamMetadata('anything')).toEqual({ streamName: 'anything' });
  });
});
