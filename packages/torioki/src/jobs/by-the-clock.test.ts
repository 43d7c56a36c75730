import { headquarters, loanId, makeNoticeSent, makePickedUp, makeReturned } from '@torioki/lending/samples';
import { registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { evening, record } from '../testing/evening.js';
import { makeMovableClock } from '../testing/moved-clock.js';
import type { JobReport } from './report.js';

const night = async (from: string) => {
  const { pass, ...time } = makeMovableClock(from);
  const scene = await evening(from, { time });
  const reports: JobReport[] = [];
  const watch = ({ runByTheClock: byTheClock } = scene.jobs) => {
    const watching = byTheClock.subscribe({
      next: (report) => reports.push(report),
      complete: () => ended.push(true),
    });
    onTestFinished(() => watching.unsubscribe());
    return watching;
  };
  const ended: boolean[] = [];
  /** A patron whose registration is in the history. */
  const patron = async () => {
    const registered = await scene.patron();
    await scene.library.recordPending();
    return registered;
  };
  return { ...scene, patron, pass, scheduler: time.scheduler, watch, reports, ended };
};

describe('the library’s clock', () => {
  it('sends late mails immediately, and the next at 20:00 (R49)', async () => {
    const { pass, watch, reports, patron, prepare, server } = await night('2021-04-07 19:59');
    await prepare(1, await patron(), headquarters, '2021-04-06 14:10');
    await prepare(2, await patron(), headquarters, '2021-04-07 19:59');
    watch();
    await expect.poll(() => reports).toMatchObject([{ job: 'ready-mails', run: '2021-04-06', sent: 1 }]);
    pass(1);
    await expect
      .poll(() => reports)
      .toMatchObject([{}, { run: '2021-04-07', sent: 1, notified: { length: 1 } }]);
    expect(server.arrived).toHaveLength(2);
  });

  it('ends expired holds immediately, and the next at midnight, together with the forgetting', async () => {
    const { events, jobs, pass, watch, reports, patron, prepare } = await night('2021-04-18 23:59');
    const [late, last] = [
      await prepare(1, await patron(), headquarters, '2021-04-06 14:10'),
      await prepare(2, await patron(), headquarters, '2021-04-07 14:10'),
    ];
    await record(events, makeNoticeSent('2021-04-06 20:00', late.ready, { earliestPickup: '2021-04-07' }));
    await record(events, makeNoticeSent('2021-04-07 20:00', last.ready, { earliestPickup: '2021-04-08' }));
    const lent = await prepare(3, await patron(), headquarters, '2021-04-06 14:10');
    const loan = makePickedUp('2021-04-07 10:00', loanId(3), lent.ready, '2021-04-21');
    await record(events, loan, makeReturned('2021-04-18 10:00', loan, headquarters));
    watch();
    await expect.poll(() => reports).toMatchObject([{ job: 'holds', ended: { length: 1 } }]);
    await jobs.forgetBorrowers();
    pass(1);
    const of = (name: JobReport['job']) => reports.filter(({ job }) => job === name);
    const at = '2021-04-18T15:00:00.000Z';
    await expect.poll(() => of('holds')).toMatchObject([{}, { ended: { length: 1 }, at }]);
    await expect.poll(() => of('forgetting')).toMatchObject([{ forgotten: 1, at }]);
  });

  it('retries a failed mail', async () => {
    const { pass, watch, reports, patron, prepare, server } = await night('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    server.behave({ recipient: () => 451 });
    watch();
    await expect.poll(() => reports).toMatchObject([{ sent: 0, failed: ['refused'] }]);
    server.behave({});
    await expect
      .poll(() => {
        pass(1);
        return reports.at(-1);
      })
      .toMatchObject({ sent: 1, notified: { length: 1 } });
    expect(reports).toHaveLength(2);
    expect(Date.parse(reports[1]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2021-04-07T20:05:00+09:00'));
  });

  it('continues without an answer, reports it, and does the work after the next answer', async () => {
    let isAway = true;
    const away = registryError('registry-busy', { registry: 'The registry', waitedMs: 5_000 });
    const { people, open, mailer, pass, watch, reports, ...scene } = await night('2021-04-07 20:00');
    const mails = () => (isAway ? Promise.resolve(E.left(away)) : people.listMails());
    await scene.prepare(1, await scene.patron(), headquarters, '2021-04-07 14:10');
    watch((await open({ mailer, people: { ...people, listMails: mails } })).jobs);
    await expect.poll(() => reports).toMatchObject([{ job: 'ready-mails', troubles: [away] }]);
    isAway = false;
    pass(1);
    await expect.poll(() => reports).toMatchObject([{}, { sent: 1, troubles: [] }]);
  });

  it('continues after a thrown error, and reports it', async () => {
    let isBroken = true;
    const { people, open, mailer, pass, watch, reports, ...scene } = await night('2021-04-07 20:00');
    const mails: typeof people.listMails = () => {
      if (isBroken) throw new TypeError('minori@example.jp is no number');
      return people.listMails();
    };
    await scene.prepare(1, await scene.patron(), headquarters, '2021-04-07 14:10');
    watch((await open({ mailer, people: { ...people, listMails: mails } })).jobs);
    await expect
      .poll(() => reports)
      .toMatchObject([{ job: 'ready-mails', sent: 0, troubles: [{ code: 'job-stopped' }] }]);
    expect(JSON.stringify(reports)).toContain('a thrown TypeError');
    expect(JSON.stringify(reports)).not.toContain('minori');
    isBroken = false;
    pass(1);
    await expect.poll(() => reports).toMatchObject([{}, { sent: 1, troubles: [] }]);
  });

  it('continues each minute while its clock returns no time, and reports it', async () => {
    const { clock, pass, ...time } = makeMovableClock('2021-04-07 20:00');
    let isBroken = false;
    const stopping = () => (isBroken ? new Date(Number.NaN) : clock());
    const { patron, prepare, open, mailer } = await evening('2021-04-07 20:00', { time: { ...time, clock } });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const { jobs } = await open({ mailer, clock: stopping });
    isBroken = true;
    const reports: JobReport[] = [];
    const watching = jobs.runByTheClock.subscribe((report) => reports.push(report));
    onTestFinished(() => watching.unsubscribe());
    const clockless = { at: null, troubles: [{ code: 'invalid-input', details: { path: 'clock' } }] };
    const atOnce = ['ready-mails', 'forgetting', 'holds', 'unfillable', 'recording'].map((job) => ({
      job,
      ...clockless,
    }));
    await expect.poll(() => reports).toMatchObject(atOnce);
    pass(1);
    await expect.poll(() => reports).toMatchObject([...atOnce, ...atOnce]);
    isBroken = false;
    pass(1);
    await expect.poll(() => reports.slice(10)).toMatchObject([{ job: 'ready-mails', sent: 1, troubles: [] }]);
  });

  it.each([1, 2])('continues if its clock returns no time at call %i of a job', async (look) => {
    const { clock, pass, ...time } = makeMovableClock('2021-04-07 20:00');
    let looksLeft = Infinity;
    const stumbling = () => ((looksLeft -= 1) === 0 ? new Date(Number.NaN) : clock());
    const { patron, prepare, open, mailer } = await evening('2021-04-07 20:00', { time: { ...time, clock } });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const { jobs, views } = await open({ mailer, clock: stumbling });
    await views.notices().now();
    looksLeft = look;
    const reports: JobReport[] = [];
    const watching = jobs.runByTheClock.subscribe((report) => reports.push(report));
    onTestFinished(() => watching.unsubscribe());
    const clockless = { job: 'ready-mails', at: null, troubles: [{ code: 'invalid-input' }] };
    await expect.poll(() => reports).toMatchObject([clockless]);
    pass(1);
    await expect.poll(() => reports).toMatchObject([clockless, { sent: 1, troubles: [] }]);
  });

  it('stops without subscribers, and when the library is closed', async () => {
    const { library, scheduler, watch, ended } = await night('2021-04-07 20:00');
    const before = scheduler.actions.length;
    watch().unsubscribe();
    expect(scheduler.actions).toHaveLength(before);
    watch();
    await library.close();
    expect(ended).toEqual([true]);
    expect(scheduler.actions).toHaveLength(before);
    watch();
    expect(ended).toEqual([true, true]);
  });
});
