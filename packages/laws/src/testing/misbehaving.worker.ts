import { createInterface } from 'node:readline';
import { guideSystem } from '../system/guide-system.js';
import { createHello } from '../system/hello.js';
import type { Message } from '../system/lift-system.js';
import { serveSystem } from '../system/serve-system.js';

/** A driver in its own process that misbehaves when it receives one verb, in one way. */
const [, , verb = '', way = ''] = process.argv;

const write = (text: string) => process.stdout.write(text);

const endless = (): void => {
  if (write('x'.repeat(100_000))) setImmediate(endless);
  else process.stdout.once('drain', endless);
};

const misbehave = (id: unknown): void => {
  if (way === 'garbage') write('Segmentation fault\n');
  if (way === 'other') write(`${JSON.stringify({ id, [verb]: [null, 7] })}\n`);
  if (way === 'endless') endless();
};

const reply = serveSystem(guideSystem);
const { declares } = guideSystem;
const hello = { ...declares, patienceMs: 200, levels: ['core', 'people'] as const };
if (verb === 'declaration') misbehave(0);
else write(`${JSON.stringify(createHello(hello))}\n`);

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, ...message } = JSON.parse(line) as Message;
  if (verb in message) misbehave(id);
  else void reply(message).then((answer) => write(`${JSON.stringify({ id, ...answer })}\n`));
});
