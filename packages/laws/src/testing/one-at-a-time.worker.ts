import { createInterface } from 'node:readline';
import { helloOf } from '../system/hello.js';
import type { Message } from '../system/lifted.js';
import { overHttp } from '../system/over-http.js';
import { serving } from '../system/serving.js';

/** A driver of a system at an address. It answers one message at a time; the system can have more drivers. */
const [url = ''] = process.argv.slice(2);
const system = await overHttp(url);
const reply = serving(system);
const write = (message: Message) => process.stdout.write(`${JSON.stringify(message)}\n`);
write(helloOf({ ...system.declares, parallel: 1 }));
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...message } = JSON.parse(line) as Message;
  write({ id, ...(await reply(message)) });
}
