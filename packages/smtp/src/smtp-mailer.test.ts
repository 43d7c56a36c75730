import type { MailMessage, Undelivered } from '@torioki/patrons';
import { startSmtpServer, type Conduct } from '@torioki/smtp-test-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpMailer, type SmtpOptions } from './index.js';

const message: MailMessage = {
  messageId: '<3f3a8c1e-6b1f-5f0e-8d55-0c9a3f6b2e11@library.example.jp>',
  from: 'houshi@library.example.jp',
  to: 'minori@example.jp',
  subject: '貸出準備完了のお知らせメール',
  text: 'ご予約の本の貸出準備が完了しました。\n\n.\n発送日：4月9日(金)、4月13日(火)\n',
};

const between = async (conduct: Conduct = {}, options: Partial<SmtpOptions> = {}) => {
  const server = await startSmtpServer(conduct);
  onTestFinished(() => server.close());
  const mailer = smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', ...options });
  return { server, mailer };
};

const mine = { user: 'library', password: 'いろはにほへと' };

describe('a mail over SMTP', () => {
  it('arrives unchanged, with its given Message-ID', async () => {
    const { server, mailer } = await between();
    expect(await mailer.send(message)).toBe('sent');
    const [mail] = server.arrived;
    expect(mail).toMatchObject({ ...message, text: expect.any(String) as string });
    expect(mail?.text.trimEnd()).toBe(message.text.trimEnd());
    expect(mail?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(mail?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mail?.raw).toMatch(/^[\0-\x7f]*$/);
  });

  it('arrives with the same Message-ID when it is sent again', async () => {
    const { server, mailer } = await between();
    await mailer.send(message);
    await mailer.send(message);
    expect(server.arrived.map(({ messageId }) => messageId)).toEqual([message.messageId, message.messageId]);
  });

  it('has no unexpected header, for any contents of its fields', async () => {
    const { server, mailer } = await between();
    const line = '\r\nBcc: everybody@example.jp';
    const subject = `お知らせ${line}\r\n\r\n本文`;
    expect(await mailer.send({ ...message, subject, messageId: `<a@b${line}>` })).toBe('sent');
    expect(server.arrived[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(server.arrived[0]?.to).toBe(message.to);
    expect(await mailer.send({ ...message, to: message.to + line })).toBe('bounced');
    expect(await mailer.send({ ...message, to: `${message.to}, everybody@example.jp` })).toBe('bounced');
    expect(await mailer.send({ ...message, from: message.from + line })).toBe('refused');
    expect(server.arrived).toHaveLength(1);
  });

  it('reads no file and no URL from its text', async () => {
    const { server, mailer } = await between();
    const text = { path: '/etc/passwd' } as unknown as string;
    expect(await mailer.send({ ...message, text })).toBe('unreachable');
    expect(server.arrived).toEqual([]);
  });
});

describe('an undelivered mail', () => {
  it.each<[Undelivered, string, Conduct]>([
    ['bounced', 'its recipient is unknown', { recipient: () => 550 }],
    ['refused', 'its recipient is refused for now', { recipient: () => 451 }],
    ['refused', 'its text is refused for now', { message: () => 451 }],
    ['refused', 'its text is refused', { message: () => 554 }],
    ['unreachable', 'its sender is refused', { sender: () => 550 }],
    ['unreachable', 'the server hangs up after the text, before it answers', { message: () => 'hang-up' }],
  ])('is %s when %s', async (reason, _, conduct) => {
    const { server, mailer } = await between(conduct);
    expect(await mailer.send(message)).toBe(reason);
    server.behave({});
    expect(await mailer.send(message)).toBe('sent');
  });

  it.each<[string, Conduct]>([
    ['never greets', { greets: false }],
    ['never answers the text', { message: () => 'silence' }],
  ])('has timed out, within the deadline, when the server %s', async (_, conduct) => {
    const { mailer } = await between(conduct, { deadlineMs: 200 });
    const began = performance.now();
    expect(await mailer.send(message)).toBe('timed-out');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is unreachable when no server listens', async () => {
    const { server, mailer } = await between();
    await server.close();
    expect(await mailer.send(message)).toBe('unreachable');
  });

  it('is unreachable with the wrong credentials', async () => {
    const { server, mailer } = await between(
      { credentials: mine },
      { credentials: { ...mine, password: 'x' } },
    );
    expect(await mailer.send(message)).toBe('unreachable');
    expect(server.arrived).toEqual([]);
    const nobody = smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none' });
    expect(await nobody.send(message)).toBe('unreachable');
    expect(server.arrived).toEqual([]);
  });
});

describe('a connection', () => {
  it('is accepted with the right credentials', async () => {
    const { mailer } = await between({ credentials: mine }, { credentials: mine });
    expect(await mailer.send(message)).toBe('sent');
  });

  it('is encrypted by STARTTLS by default', async () => {
    const server = await startSmtpServer({ startTls: true });
    onTestFinished(() => server.close());
    const place = { host: '127.0.0.1', port: server.port };
    expect(await smtpMailer({ ...place, ca: server.certificate }).send(message)).toBe('sent');
    expect(await smtpMailer(place).send(message)).toBe('unreachable');
    expect(server.arrived).toHaveLength(1);
  });

  it('without STARTTLS carries nothing, unless an option allows it', async () => {
    const { server } = await between();
    const mailer = smtpMailer({ host: '127.0.0.1', port: server.port });
    expect(await mailer.send(message)).toBe('unreachable');
    expect(server.arrived).toEqual([]);
  });
});
