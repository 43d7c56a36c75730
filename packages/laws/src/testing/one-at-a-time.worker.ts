import { createInterface } from 'node:readline';
import { createHello } from '../system/hello.js';
import type { Message } from '../system/lift-system.js';
import { connectOverHttp } from '../system/connect-over-http.js';
import { serveSystem } from '../system/serve-system.js';

/** A driver for the system at a URL. It answers one message at a time; the system can have more drivers. */
const [url = ''] = process.argv.slice(2);
const system = await connectOverHttp(url);
const reply = serveSystem(system);
const write = (message: Message) => process.stdout.write(`${JSON.stringify(message)}\n`);
write(createHello({ ...system.declares, parallel: 1 }));
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...message } = JSON.parse(line) as Message;
  write({ id, ...(await reply(message)) });
}
