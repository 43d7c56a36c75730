import { startSmtpServer, type Conduct } from '@torioki/smtp-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { findSmtpFault, type SmtpOptions } from './index.js';

const find = async (conduct: Conduct = {}, options: Partial<SmtpOptions> = {}) => {
  const server = await startSmtpServer(conduct);
  onTestFinished(() => server.close());
  const { certificate: ca, port } = server;
  return findSmtpFault({ host: '127.0.0.1', port, ...(ca ? { ca } : { security: 'none' }), ...options });
};

const credentials = { user: 'library', password: 'いろはにほへと' };

it('finds no fault in a server that answers and accepts the login', async () => {
  expect(await find()).toBeUndefined();
  expect(await find({ startTls: true, credentials }, { credentials })).toBeUndefined();
});

it.each([
  [
    'an expired certificate',
    { startTls: true, expires: new Date('2021-04-01') },
    {},
    'certificate has expired',
  ],
  ['an unknown certificate', { startTls: true }, { ca: '' }, 'self-signed certificate'],
  ['no STARTTLS', {}, { security: 'starttls' }, 'STARTTLS'],
  ['no server', {}, { port: 9 }, 'ECONNREFUSED 127.0.0.1:9'],
] as const)('names %s', async (_, conduct, options, reason) => {
  expect(await find(conduct, options)).toContain(reason);
});

it('names a refused login without the user and the password', async () => {
  const wrong = { user: 'nobody', password: 'geheim' };
  const fault = await find({ credentials }, { credentials: wrong });
  expect(fault).toBe('does not accept the user and the password');
});

it('names a server that never greets, after 5 seconds', { timeout: 20_000 }, async () => {
  expect(await find({ greets: false })).toContain('cannot be used');
});
