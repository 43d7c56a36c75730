import { strictEqual } from 'node:assert/strict';
import {
  conversationWith,
  eventually,
  chooseRuns,
  type TestRunner,
  unwrapAnswer,
} from '@torioki/event-store/contract';
import { registerIn } from '../someone.js';
import { newNotices } from '../with-mail.js';
import type { RegistryPlace } from './place.js';

const mailer = async ({ start }: RegistryPlace, name: string, leaseSeconds: number) => {
  const worker = start('mailer', name, String(leaseSeconds));
  const { readLine, sendLine } = conversationWith(worker);
  strictEqual(await readLine(), 'ready');
  return { child: worker.child, ask: sendLine };
};

const markOf = (claimed: string) => claimed.replace('claimed', 'mark');

export const twoMailers = ({ describe, expect, it }: TestRunner, newPlace: () => RegistryPlace): void => {
  const outbox = async () => {
    const place = newPlace();
    const registry = await place.open();
    const { patron } = await registerIn(registry);
    const queue = async (run: string) =>
      (await unwrapAnswer(registry.queueMail({ patron, run, notices: newNotices() }))).mail;
    return { place, registry, queue };
  };

  describe('two mailers', () => {
    const rounds = chooseRuns(20, 500);

    it('claim one mail, and only one of them gets it', async () => {
      const { place, registry, queue } = await outbox();
      const mailers = [await mailer(place, 'one', 600), await mailer(place, 'other', 600)];
      const won = [0, 0];
      for (let round = 1; round <= rounds; round += 1) {
        const mail = await queue(`run-${round}`);
        const answers = await Promise.all(mailers.map(({ ask }) => ask('claim')));
        expect(answers.toSorted()).toEqual([`claimed ${mail} 1`, 'nothing']);
        const winner = answers.findIndex((answer) => answer !== 'nothing');
        won[winner] = (won[winner] ?? 0) + 1;
        const marks = await Promise.all(mailers.map(({ ask }) => ask(`mark ${mail} 1`)));
        expect(marks[winner]).toBe('marked');
        expect(marks[1 - winner]).toBe('claim-lost');
        await unwrapAnswer(registry.deleteRecordedMail({ mail, unannounced: [] }));
      }
      console.info(`${rounds} mails, claimed by each process: ${won.join(' and ')}`);
    }, 300_000);

    it('lose the mail if they stall beyond the lease, and cannot mark it', async () => {
      const { place, registry, queue } = await outbox();
      const [stalling, other] = [await mailer(place, 'stalling', 1), await mailer(place, 'other', 600)];
      const mail = await queue('run-1');
      const claim = await stalling.ask('claim');
      expect(claim).toBe(`claimed ${mail} 1`);
      stalling.child.kill('SIGSTOP');
      let taken = '';
      await eventually(async () => {
        taken = await other.ask('claim');
        expect(taken).toBe(`claimed ${mail} 2`);
      });
      stalling.child.kill('SIGCONT');
      expect(await stalling.ask(markOf(claim))).toBe('claim-lost');
      expect(await other.ask(markOf(taken))).toBe('marked');
      expect(await unwrapAnswer(registry.listMails())).toMatchObject([
        { state: { is: 'sent', worker: 'other' } },
      ]);
    });

    it('claim again the mail of a killed mailer', async () => {
      const { place, queue } = await outbox();
      const [dying, other] = [await mailer(place, 'dying', 1), await mailer(place, 'other', 600)];
      const mail = await queue('run-1');
      expect(await dying.ask('claim')).toBe(`claimed ${mail} 1`);
      dying.child.kill('SIGKILL');
      await eventually(async () => {
        expect(await other.ask('claim')).toBe(`claimed ${mail} 2`);
      });
      expect(await other.ask(`mark ${mail} 2`)).toBe('marked');
    });
  });
};
