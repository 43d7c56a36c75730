import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { inMemoryEventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { basketCodec, baskets } from './contract/baskets.js';
import type { Documents, Generation } from './documents.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import { hasOwnerEnded, nameOwner } from './owner.js';
import { batchesOf } from './batches.js';
import { doNextTask } from './do-next-task.js';

const program = new URL('../dist/owner.js', import.meta.url);

/** Starts a process that prints the name of a new worker, and then waits until it is killed. */
const worker = async () => {
  const script = `import(${JSON.stringify(program.href)}).then(({ nameOwner }) => {
    console.log(nameOwner());
    setInterval(() => undefined, 1_000_000);
  })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const killed = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { name: String(line).trim(), killed };
};

const killedWorker = async (): Promise<string> => {
  const { name, killed } = await worker();
  await killed();
  return name;
};

describe.runIf(process.platform === 'linux')('the process of a worker', () => {
  it('has not ended while it runs, and has ended once it was killed', async () => {
    const { name, killed } = await worker();
    expect(hasOwnerEnded(name)).toBe(false);
    await killed();
    expect(hasOwnerEnded(name)).toBe(true);
    expect(hasOwnerEnded(nameOwner())).toBe(false);
  });

  it('has ended if another process has its number now', () => {
    const [id, pid, , ...machine] = nameOwner().split(' ');
    expect(hasOwnerEnded([id, pid, '1', ...machine].join(' '))).toBe(true);
  });

  it('has an unknown state on another machine, after another boot, in another container, or without its number', async () => {
    const [id, pid, start, boot, namespace] = (await killedWorker()).split(' ');
    for (const other of [
      [id, pid, start, 'another-boot', namespace],
      [id, pid, start, boot, 'pid:[1]'],
      [id, pid, start],
      [id],
      ['a', 'name', 'from', 'elsewhere'],
      [''],
    ])
      expect(hasOwnerEnded(other.join(' '))).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('a worker', () => {
  const worked = async (owner: string) => {
    const store = inMemoryEventStore({ librarySystem: 'example' });
    const kept = inMemoryDocuments('example');
    await unwrapAnswer(kept.begin(baskets.name, baskets.version));
    const leases: (readonly [string, number])[] = [];
    const documents: Documents = {
      ...kept,
      generations: async () =>
        E.map((all: readonly Generation[]) => all.map((one) => ({ ...one, owner })))(
          await kept.generations(),
        ),
      lease: (by, ids) => {
        leases.push([by, ids.length]);
        return kept.lease(by, ids);
      },
    };
    const projecting = {
      store,
      codec: basketCodec,
      models: [baskets],
      documents,
      batches: batchesOf(documents),
      pageSize: 10,
    };
    await unwrapAnswer(doNextTask(projecting, 'mine'));
    return leases;
  };

  it('releases the lease of a process that was killed on this machine, and takes it', async () => {
    const killed = await killedWorker();
    expect(await worked(killed)).toEqual([
      [killed, 0],
      ['mine', 1],
    ]);
  });

  it('respects the lease of a process that runs, or that ran elsewhere', async () => {
    for (const other of [nameOwner(), 'somebody', 'mine']) expect(await worked(other)).toEqual([['mine', 1]]);
  });
});
