import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { inMemoryEventStore, orThrow, storeError, type EventStore } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { copyId, headquarters, titleId } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../index.js';
import { evening } from '../testing/evening.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';
import { makeTelemetry } from './make-telemetry.js';

interface Point {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: number | { readonly count: number; readonly sum?: number };
}

/** Telemetry in memory, and a function that collects all figures. */
const open = () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const provider = new MeterProvider({ readers: [reader] });
  onTestFinished(() => provider.shutdown());
  const collect = async (): Promise<ReadonlyMap<string, readonly Point[]>> => {
    exporter.reset();
    await reader.forceFlush();
    const figures = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics);
    return new Map(
      figures.flatMap(({ metrics: all }) =>
        all.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints as readonly Point[]] as const),
      ),
    );
  };
  return { telemetry: makeTelemetry(provider.getMeter('test')), collect };
};

const lines = [{ title: titleId(1), location: 'HQ' }];

it('measures commands by their names, and counts the reasons of refusals', async () => {
  const { telemetry, collect } = open();
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await day.registered();
  const library = await day.open({ observe: telemetry.observe });
  orThrow(await library.portal(patron).rehearsal.reserve({ lines }));
  orThrow(await library.portal(patron).reserve({ lines }));
  await library.portal(patron).reserve({ lines });
  await library.desk(counter).addCopy({ copy: 'Z', title: 'T-9', loanClass: 'circulating', source: 'own' });
  const figures = await collect();
  const counts = figures
    .get('torioki.command.duration')
    ?.map(({ attributes, value }) => [attributes, typeof value === 'number' ? value : value.count]);
  expect(counts).toEqual([
    [{ command: 'reserve', phase: 'decide' }, 2],
    [{ command: 'reserve', phase: 'append' }, 1],
    [{ command: 'addCopy', phase: 'decide' }, 1],
  ]);
  expect(
    figures.get('torioki.command.refusals')?.map(({ attributes, value }) => [attributes, value]),
  ).toEqual([
    [{ code: 'already-reserved' }, 1],
    [{ code: 'actor-not-allowed' }, 1],
  ]);
});

it('counts the conflicts with other writers', async () => {
  const { telemetry, collect } = open();
  let left = 0;
  const events = (store: EventStore): EventStore => ({
    ...store,
    append: (...given) =>
      left-- > 0
        ? Promise.resolve(E.left(storeError('append-condition-failed', { positions: [1] })))
        : store.append(...given),
  });
  const day = await openDay('2021-04-03 10:00', { facts: shelf(1), events });
  const library = await day.open({ observe: telemetry.observe });
  left = 2;
  orThrow(
    await library.desk(office).addCopy({ copy: 'Z', title: 'T-9', loanClass: 'circulating', source: 'own' }),
  );
  expect((await collect()).get('torioki.command.conflicts')).toMatchObject([
    { attributes: { command: 'addCopy' }, value: 2 },
  ]);
});

it('counts mails, and measures the mails and facts that wait', async () => {
  const { telemetry, collect } = open();
  const { open: openEvening, patron, prepare } = await evening('2021-04-07 20:00');
  await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
  const library = await openEvening({
    mailer: { send: () => Promise.resolve('unreachable') },
    observe: telemetry.observe,
  });
  onTestFinished(telemetry.measure({ library }));
  await library.jobs.sendReadyMails();
  const figures = await collect();
  expect(figures.get('torioki.mails')).toMatchObject([
    { attributes: { outcome: 'queued' }, value: 1 },
    { attributes: { outcome: 'unreachable' }, value: 1 },
  ]);
  expect(figures.get('torioki.mail.overdue')).toHaveLength(1);
  expect(figures.get('torioki.fact.waiting')).toHaveLength(1);
  expect(figures.get('torioki.sick')).toMatchObject([{ attributes: { part: 'mails' }, value: 1 }]);
});

it('measures views, jobs, streams and connections, until it is ended', async () => {
  const { telemetry, collect } = open();
  const { library } = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const jobs = library.jobs.runByTheClock.subscribe();
  onTestFinished(() => jobs.unsubscribe());
  let streams = 7;
  const end = telemetry.measure({
    library,
    countWaiting: () => 3,
    countStreams: () => streams,
    listSick: () => ['catalogue'],
  });
  const figures = await collect();
  expect(figures.get('torioki.view.lag')?.every(({ value }) => value === 0)).toBe(true);
  expect(figures.get('torioki.heartbeat.age')).toContainEqual(
    expect.objectContaining({ attributes: { part: 'follower' } }),
  );
  expect(figures.get('torioki.connections.waiting')).toMatchObject([{ value: 3 }]);
  expect(figures.get('torioki.streams')).toMatchObject([{ value: 7 }]);
  expect(figures.get('torioki.sick')).toMatchObject([{ attributes: { part: 'catalogue' } }]);
  const [stop] = figures.get('torioki.loop.longest_stop') ?? [];
  expect(stop?.value).toBeGreaterThanOrEqual(0);
  end();
  streams = 8;
  expect((await collect()).get('torioki.streams')).toMatchObject([{ value: 7 }]);
});

it('measures a part as sick until it is well again', async () => {
  const { telemetry, collect } = open();
  const { library } = await openDay('2021-04-03 10:00');
  let parts = ['clock', 'mails'];
  onTestFinished(telemetry.measure({ library, listSick: () => parts }));
  const sickOf = async () =>
    (await collect()).get('torioki.sick')?.map(({ attributes, value }) => [attributes['part'], value]);
  expect(await sickOf()).toEqual([
    ['clock', 1],
    ['mails', 1],
  ]);
  parts = ['mails'];
  expect(await sickOf()).toEqual([
    ['clock', 0],
    ['mails', 1],
  ]);
});

it('has at most 12 instruments', () => {
  const made: string[] = [];
  const meter = new Proxy(metrics.getMeter('test'), {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      if (!String(name).startsWith('create')) return found;
      return (instrument: string) => {
        made.push(instrument);
        return {};
      };
    },
  });
  makeTelemetry(meter);
  expect(made.length).toBeGreaterThan(5);
  expect(made.length).toBeLessThanOrEqual(12);
});

it('does nothing without a meter provider', async () => {
  const events = inMemoryEventStore({ librarySystem: 'our-library' });
  const options = { events, policy: hokkaido, profile: hokkaidoProfile };

  const telemetry = makeTelemetry();
  const opened = await openLibrary({ ...options, observe: telemetry.observe });
  const end = telemetry.measure({ library: orThrow(opened).library });

  const { library } = orThrow(opened);
  orThrow(
    await library.desk(office).addCopy({ copy: 'Z', title: 'T-9', loanClass: 'circulating', source: 'own' }),
  );
  end();
  await library.close();
});

it('has no attribute with a text of a patron, a desk or a title', async () => {
  const { telemetry, collect } = open();
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await day.registered();
  const library = await day.open({ observe: telemetry.observe });
  onTestFinished(telemetry.measure({ library }));
  await library.portal(patron).reserve({ lines });
  await library.portal('秘密-patron').reserve({ lines: [{ title: '秘密-title', location: '秘密-place' }] });
  await library.desk({ role: '秘密-role' } as never).secure({ copy: '秘密-copy' });
  await library.logIn({ card: '秘密-card', password: '秘密-password' });
  await library.desk(counter).secure({ copy: copyId(1), more: '秘密-more' } as never);
  const attributes = JSON.stringify([...(await collect()).values()].flat().map((point) => point.attributes));
  expect(attributes).toContain('reserve');
  for (const text of ['秘密', patron, titleId(1), copyId(1)]) expect(attributes).not.toContain(text);
});
