import { randomInt, randomUUID } from 'node:crypto';
import { runs, answered } from '@torioki/event-store/contract';
import {
  allPending,
  change,
  everyCommand,
  holderIn,
  readyFor,
  registeredIn,
  someone,
} from '@torioki/patrons/contract';
import { describe, expect, inject, it } from 'vitest';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';
import { startProxy, type Cut } from './testing/start-proxy.js';

/** COMMIT as the client sends it. READ COMMITTED does not match. */
const commit = 'COMMIT\u0000';

/** A registry behind a proxy that cuts connections at commits on request, and the registry without it. */
const cutting = async () => {
  const schema = scratchSchema();
  const whole = await openedRegistry({ schema });
  const left: Cut[] = [];
  const proxy = await startProxy(inject('postgresUrl'), () => left.shift(), [commit]);
  const registry = await openedRegistry({ schema, connection: proxy.url });
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
    await answered(sent(registry, request));
    expect(proxy.cuts()).toBe(1);
    const pending = await answered(whole.pending());
    expect(pending.flatMap((one) => one.events.map(({ type }) => type))).toEqual(events);
  });

  it('a mail is claimed once', async () => {
    const { whole, registry, cut } = await cutting();
    const { patron } = await registeredIn(whole);
    for (const run of ['run-1', 'run-2'])
      await answered(
        whole.queueMail({ patron, run, notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }] }),
      );
    cut(when);
    const claim = { worker: 'mailer', leaseSeconds: 600, limit: 1 };
    expect(await answered(registry.claimMails(claim))).toMatchObject([{ claims: 1 }]);
    expect((await answered(whole.mails())).map(({ claims }) => claims).toSorted()).toEqual([0, 1]);
  });
});

describe('commits whose connections are lost', () => {
  const times = runs(30, 2_000);

  it(`are made once, ${times} times, among others`, { timeout: 600_000 }, async () => {
    const schema = scratchSchema();
    const whole = await openedRegistry({ schema });
    const proxy = await startProxy(
      inject('postgresUrl'),
      () => (['before', 'after'] as const)[randomInt(8)],
      [commit],
    );
    const registry = await openedRegistry({ schema, connection: proxy.url });
    let registered = 0;
    const registrar = async () => {
      while (proxy.cuts() < times) {
        const application = someone();
        const patron = await answered(change(registry, 'RegisterPatron', application));
        registered += 1;
        expect(await holderIn(whole, application.card)).toMatchObject({ id: patron });
      }
    };
    await Promise.all([registrar(), registrar(), registrar(), registrar()]);
    expect(await allPending(whole)).toHaveLength(registered);
    console.info(`${proxy.cuts()} connections cut, ${registered} patrons registered, each once`);
  });
});

describe('the names of transactions', () => {
  it('are kept one for each writer, until it has not written for a day', async () => {
    const schema = scratchSchema();
    const { query } = await session();
    const writers = async () => (await query(`SELECT id, last FROM "${schema}".writer ORDER BY at`)).rows;
    const [first, second] = [await openedRegistry({ schema }), await openedRegistry({ schema })];
    await registeredIn(first);
    const [one] = await writers();
    await registeredIn(first);
    await registeredIn(second);
    const [same, other] = await writers();
    expect(same?.['id']).toBe(one?.['id']);
    expect(same?.['last']).not.toBe(one?.['last']);
    await query(`UPDATE "${schema}".writer SET at = now() - interval '25 hours'`);
    await registeredIn(second);
    expect(await writers()).toMatchObject([{ id: other?.['id'] }]);
  });
});
