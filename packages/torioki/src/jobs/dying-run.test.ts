import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { headquarters, home, wakkanai, type SamplePlace } from '@torioki/lending/samples';
import type { SmtpTestServer } from '@torioki/smtp-test-server';
import * as fc from 'fast-check';
import { defer, firstValueFrom, map, merge, Subject } from 'rxjs';
import { expect, it } from 'vitest';
import { evening, factsOf, smtpServer } from '../testing/evening.js';
import { portsWithSteps } from '../testing/steps.js';

interface Someone {
  readonly address: 'right' | 'wrong' | 'none';
  readonly places: readonly SamplePlace[];
}

const somePatrons: fc.Arbitrary<readonly Someone[]> = fc.array(
  fc.record({
    address: fc.constantFrom('right', 'right', 'right', 'wrong', 'none'),
    places: fc.array(fc.constantFrom(headquarters, wakkanai, home), { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 3 },
);

const outcomes = { right: 'sent', wrong: 'bounced', none: 'no-address' };

/** An evening at 20:00 with some patrons to notify. */
const readyFor = async (someone: readonly Someone[], server: SmtpTestServer) => {
  const scene = await evening('2021-04-07 20:00', { server });
  const expected: { readonly to: string; readonly outcome: string; readonly lines: number }[] = [];
  let n = 0;
  for (const { address, places } of someone) {
    const to = `${address}-${randomUUID()}@example.jp`;
    const patron = await scene.patron(address === 'none' ? null : to);
    for (const place of places) await scene.prepare((n += 1), patron, place, '2021-04-07 14:10');
    expected.push({ to, outcome: outcomes[address], lines: places.length });
  }
  return { ...scene, expected };
};

type Ready = Awaited<ReturnType<typeof readyFor>>;

/**
 * Runs the job, and ends it at its n-th step, as if its process were killed. Returns that step, or undefined
 * if the run has fewer steps.
 */
const dies = async (scene: Ready, nth: number): Promise<string | undefined> => {
  let steps = -Infinity;
  const death = new Subject<string>();
  const ports = portsWithSteps(scene, (step) => {
    if (steps++ !== nth) return;
    death.next(step);
    return new Promise(() => undefined);
  });
  const library = await scene.open(ports);
  steps = 0;
  const survived = defer(() => library.jobs.sendReadyMails()).pipe(map(() => undefined));
  const died = await firstValueFrom(merge(death, survived));
  void library.close();
  return died;
};

/**
 * Checks that every patron got the mail, and that each reservation has one recorded outcome. Returns the
 * number of patrons with two copies of one mail.
 */
const everybodyWasTold = async ({ events, expected, server, jobs }: Ready): Promise<number> => {
  let twice = 0;
  for (const { to, outcome, lines } of expected) {
    const mails = server.arrived.filter((mail) => mail.to === to);
    if (outcome === 'sent') {
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
      const counts = [...(mails[0]?.text ?? '').matchAll(/：(\d+)冊/g)].map(([, count]) => Number(count));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lines);
      twice += mails.length - 1;
    } else expect(mails).toEqual([]);
  }
  const announced = (await factsOf(events, 'ReadyNoticeSent')).map(() => 'sent');
  const untold = (await factsOf(events, 'ReadyNoticeNotSent')).map(({ data }) => data.reason);
  const wanted = expected.flatMap(({ outcome, lines }) => Array.from({ length: lines }, () => outcome));
  expect([...announced, ...untold].toSorted()).toEqual(wanted.toSorted());
  expect(orThrow(await jobs.mails()).shown).toEqual([]);
  return twice;
};

const evenings = Array.from({ length: chooseRuns(1, 200) }, (_, index) => index + 1);

it.each(evenings)('evening %i: mails every patron if the run dies at any step', async (seed) => {
  const [someone = []] = fc.sample(somePatrons, { seed, numRuns: 1 });
  const server = await smtpServer({ recipient: (to) => (to.startsWith('wrong') ? 550 : undefined) });

  const ranAgain = async (nth: number) => {
    const scene = await readyFor(someone, server);
    const died = await dies(scene, nth);
    scene.set('2021-04-07 20:10');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ run: '2021-04-07', troubles: [] });
    return { died, twice: await everybodyWasTold(scene) };
  };

  const atOnce = 20;
  const deaths: Awaited<ReturnType<typeof ranAgain>>[] = [];
  for (let isOver = false; !isOver;) {
    const nths = Array.from({ length: atOnce }, (_, index) => deaths.length + index);
    deaths.push(...(await Promise.all(nths.map(ranAgain))));
    isOver = deaths.at(-1)?.died === undefined;
  }
  const twice = deaths.filter((death) => death.twice > 0).map(({ died }) => died);
  const sent = someone
    .filter(({ address }) => address === 'right')
    .map(() => ['after send', 'before markMailSent']);
  expect(twice).toEqual(sent.flat());
  console.info(
    `${deaths.filter(({ died }) => died !== undefined).length} deaths; ${twice.length} mails came twice`,
  );
});
