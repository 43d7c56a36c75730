import { randomUUID } from 'node:crypto';
import { runs } from '@torioki/event-store/contract';
import { answered, registeredIn } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';

/** A mailer in a process of its own. */
const mailer = async (file: string, name: string, leaseSeconds: number) => {
  const { child, lines } = startWorker('mailer', [file, name, leaseSeconds]);
  const line = lines[Symbol.asyncIterator]();
  const told = async () => String((await line.next()).value);
  expect(await told()).toBe('ready');
  return {
    child,
    asked: (order: string) => {
      child.stdin?.write(`${order}\n`);
      return told();
    },
  };
};

const claimOf = (answer: string) => answer.replace('claimed', 'mark');

describe('two mailers in processes of their own', () => {
  const rounds = runs(30, 500);

  const outbox = async () => {
    const file = scratchFile();
    const registry = await openedRegistry(file);
    const { patron } = await registeredIn(registry);
    const queue = (run: string) =>
      answered(registry.queueMail({ patron, run, reservations: [randomUUID()] }));
    return { file, registry, queue };
  };

  it('claim one mail, and one of them has it', async () => {
    const { file, registry, queue } = await outbox();
    const mailers = [await mailer(file, 'one', 600), await mailer(file, 'other', 600)];
    const won = [0, 0];
    for (let round = 1; round <= rounds; round += 1) {
      const mail = await queue(`run-${round}`);
      const answers = await Promise.all(mailers.map(({ asked }) => asked('claim')));
      expect(answers.toSorted()).toEqual([`claimed ${mail} 1`, 'nothing']);
      const winner = answers.findIndex((answer) => answer !== 'nothing');
      won[winner] = (won[winner] ?? 0) + 1;
      const marks = await Promise.all(mailers.map(({ asked }) => asked(`mark ${mail} 1`)));
      expect(marks[winner]).toBe('marked');
      expect(marks[1 - winner]).toBe('claim-lost');
      await answered(registry.mailRecorded(mail));
    }
    console.info(`${rounds} mails, claimed by each process: ${won.join(' and ')}`);
  });

  it('and one that stalls beyond its lease loses the mail, and cannot mark it', async () => {
    const { file, registry, queue } = await outbox();
    const [stalling, other] = [await mailer(file, 'stalling', 1), await mailer(file, 'other', 600)];
    const mail = await queue('run-1');
    const claim = await stalling.asked('claim');
    expect(claim).toBe(`claimed ${mail} 1`);
    stalling.child.kill('SIGSTOP');
    let taken = '';
    await expect
      .poll(async () => (taken = await other.asked('claim')), { timeout: 10_000 })
      .toBe(`claimed ${mail} 2`);
    stalling.child.kill('SIGCONT');
    expect(await stalling.asked(claimOf(claim))).toBe('claim-lost');
    expect(await other.asked(claimOf(taken))).toBe('marked');
    expect(await answered(registry.mails())).toMatchObject([{ state: { is: 'sent', worker: 'other' } }]);
  });

  it('and what a killed one had claimed is claimed again', async () => {
    const { file, queue } = await outbox();
    const [dying, other] = [await mailer(file, 'dying', 1), await mailer(file, 'other', 600)];
    const mail = await queue('run-1');
    expect(await dying.asked('claim')).toBe(`claimed ${mail} 1`);
    dying.child.kill('SIGKILL');
    await expect.poll(() => other.asked('claim'), { timeout: 10_000 }).toBe(`claimed ${mail} 2`);
    expect(await other.asked(`mark ${mail} 2`)).toBe('marked');
  });
});
