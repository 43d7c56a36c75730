import { conversationWith, startWorker } from '@torioki/event-store/contract';
import { registerIn } from '@torioki/patrons/contract';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';

const program = new URL('../dist/stalling.worker.js', import.meta.url);

it('a process that stalls in the middle of a change is cut off, and repeats the change when it continues', async () => {
  const schema = scratchSchema();
  const registry = await openRegistry({ schema });
  const worker = startWorker(onTestFinished, program, [inject('postgresUrl'), schema]);
  const { readLine } = conversationWith(worker);
  expect(await readLine()).toBe('inside');
  await registerIn(registry);
  worker.child.kill('SIGCONT');
  expect(await readLine()).toBe('done at the attempt 2');
  expect(await worker.ended).toBe(0);
});
