import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { generate } from 'selfsigned';
import { completeConduct, type ArrivedMail, type Conduct } from './conduct.js';

/** A new certificate for this machine only. */
const selfSigned = async (notAfterDate?: Date) => {
  const { private: key, cert: certificate } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    ...(notAfterDate && { notBeforeDate: new Date(0), notAfterDate }),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, certificate };
};

export interface SmtpTestServer {
  readonly port: number;
  /** The server's certificate, as PEM; empty without STARTTLS. */
  readonly certificate: string;
  /** All mails whose text arrived completely, whatever the answer was. */
  readonly arrived: readonly ArrivedMail[];
  /** Changes the server's behaviour from now on. */
  behave(conduct: Conduct): void;
  close(): Promise<void>;
}

const coded = (responseCode: number): Error =>
  Object.assign(new Error('The test refuses this. Change the conduct to accept it.'), { responseCode });

const read = async (stream: SMTPServerDataStream, to: string): Promise<ArrivedMail> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const { messageId = '', subject = '', text = '', from } = await simpleParser(raw);
  return { messageId, from: from?.text ?? '', to, subject, text, raw };
};

/** Starts a server on a free port of 127.0.0.1. */
export const startSmtpServer = async (beginning: Conduct = {}): Promise<SmtpTestServer> => {
  const certified = beginning.startTls === true ? await selfSigned(beginning.expires) : undefined;
  const sockets = new Set<Socket>();
  const arrived: ArrivedMail[] = [];
  let conduct = completeConduct(beginning);
  const hangUp = () => sockets.forEach((socket) => socket.destroy());

  const server = new SMTPServer({
    ...(certified && { key: certified.key, cert: certified.certificate }),
    authOptional: beginning.credentials === undefined,
    allowInsecureAuth: true,
    disabledCommands: [
      ...(certified === undefined ? ['STARTTLS'] : []),
      ...(beginning.credentials === undefined ? ['AUTH'] : []),
    ],
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect: (_, greet) => {
      if (conduct.greets) greet();
    },
    onAuth: ({ username, password }, _, answer) => {
      const { user, password: right } = conduct.credentials ?? {};
      answer(null, username === user && password === right ? { user } : {});
    },
    onMailFrom: ({ address }, _, answer) => {
      const code = conduct.sender(address);
      answer(code === undefined ? null : coded(code));
    },
    onRcptTo: ({ address }, _, answer) => {
      const code = conduct.recipient(address);
      answer(code === undefined ? null : coded(code));
    },
    onData: (stream, { envelope }, answer) => {
      void read(stream, envelope.rcptTo.map(({ address }) => address).join(', '))
        .then(async (mail) => {
          arrived.push(mail);
          return conduct.message(mail);
        })
        .then((reply) => {
          if (reply === 'hang-up') hangUp();
          else if (reply !== 'silence') answer(reply === 'accept' ? null : coded(reply));
        })
        .catch(hangUp);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.server.address() as AddressInfo).port,
    certificate: certified?.certificate ?? '',
    arrived,
    behave: (next) => {
      conduct = completeConduct(next);
    },
    close: () =>
      new Promise((resolve) => {
        hangUp();
        server.close(() => resolve());
      }),
  };
};
