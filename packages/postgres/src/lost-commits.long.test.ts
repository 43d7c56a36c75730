import { randomInt, randomUUID } from 'node:crypto';
import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import {
  listAllPending,
  makeChange,
  everyCommand,
  findHolderIn,
  readyFor,
  registerIn,
  sampleApplication,
} from '@torioki/patrons/contract';
import { describe, expect, inject, it } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { startProxy, type Cut } from './testing/start-proxy.js';

/** COMMIT as the client sends it. READ COMMITTED does not match. */
const commit = 'COMMIT\u0000';

/** A registry behind a proxy that can cut connections at commits, and the same registry without the proxy. */
const cutting = async () => {
  const schema = scratchSchema();
  const whole = await openRegistry({ schema });
  const left: Cut[] = [];
  const proxy = await startProxy(inject('postgresUrl'), () => left.shift(), [commit]);
  const registry = await openRegistry({ schema, connection: proxy.url });
  return { whole, registry, proxy, cut: (next: Cut) => left.push(next) };
};

const cuts: readonly (readonly [when: string, cut: Cut])[] = [
  ['before it reaches the server', 'before'],
  ['before its answer arrives', 'after'],
];

describe.each(cuts)('when the connection is lost at a commit, %s,', (_, when) => {
  it.each(everyCommand)('$name is done once, and answered', async ({ fields, sent, events }) => {
    const { whole, registry, proxy, cut } = await cutting();
    const request = { commandId: randomUUID(), ...fields(await readyFor(whole)) };
    cut(when);
    await unwrapAnswer(sent(registry, request));
    expect(proxy.cuts()).toBe(1);
    const pending = await unwrapAnswer(whole.listPending());
    expect(pending.flatMap((one) => one.events.map(({ type }) => type))).toEqual(events);
  });

  it('a mail is claimed once', async () => {
    const { whole, registry, cut } = await cutting();
    const { patron } = await registerIn(whole);
    for (const run of ['run-1', 'run-2'])
      await unwrapAnswer(
        whole.queueMail({ patron, run, notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }] }),
      );
    cut(when);
    const claim = { worker: 'mailer', leaseSeconds: 600, limit: 1 };
    expect(await unwrapAnswer(registry.claimMails(claim))).toMatchObject([{ claims: 1 }]);
    expect((await unwrapAnswer(whole.listMails())).map(({ claims }) => claims).toSorted()).toEqual([0, 1]);
  });
});

describe('commits whose connections are lost', () => {
  const times = chooseRuns(30, 2_000);

  it(`are made once, ${times} times, among others`, { timeout: 600_000 }, async () => {
    const schema = scratchSchema();
    const whole = await openRegistry({ schema });
    const proxy = await startProxy(
      inject('postgresUrl'),
      () => (['before', 'after'] as const)[randomInt(8)],
      [commit],
    );
    const registry = await openRegistry({ schema, connection: proxy.url });
    let registered = 0;
    const registrar = async () => {
      while (proxy.cuts() < times) {
        const application = sampleApplication();
        const patron = await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
        registered += 1;
        expect(await findHolderIn(whole, application.card)).toMatchObject({ id: patron });
      }
    };
    await Promise.all([registrar(), registrar(), registrar(), registrar()]);
    expect(await listAllPending(whole)).toHaveLength(registered);
    console.info(`${proxy.cuts()} connections cut, ${registered} patrons registered, each once`);
  });
});

describe('the names of transactions', () => {
  it('are kept one for each writer, until it has not written for a day', async () => {
    const schema = scratchSchema();
    const { query } = await openSession();
    const writers = async () => (await query(`SELECT id, last FROM "${schema}".writer ORDER BY at`)).rows;
    const [first, second] = [await openRegistry({ schema }), await openRegistry({ schema })];
    await registerIn(first);
    const [one] = await writers();
    await registerIn(first);
    await registerIn(second);
    const [same, other] = await writers();
    expect(same?.['id']).toBe(one?.['id']);
    expect(same?.['last']).not.toBe(one?.['last']);
    await query(`UPDATE "${schema}".writer SET at = now() - interval '25 hours'`);
    await registerIn(second);
    expect(await writers()).toMatchObject([{ id: other?.['id'] }]);
  });
});
