import { randomUUID } from 'node:crypto';
import { views } from '@torioki/audit';
import { pagesOfRecords, type EventStore } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import { localDate, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { Library } from 'torioki';
import type { Heading } from '../rendering/heading.js';
import { findingOf, type DrillFinding, type StepResult } from './drill-report.js';
import { findingOfError } from './verify-copy.js';

const everyView = Object.entries(views);

/** The number of events at the end of the history from which the arguments of the views are taken. */
const sampledEvents = 10_000;

/** An argument of each name that a view takes: the last one in the history, or an unknown one. */
type Samples = Readonly<Record<string, readonly unknown[]>>;

const sampleArguments = (store: EventStore, { upTo, zone }: Heading, at: Instant) =>
  attempt(async function* () {
    const [code, id] = [['-'], [randomUUID()]];
    const samples: Record<string, readonly unknown[]> = {
      ...{ title: code, location: code, copy: code },
      ...{ borrower: id, request: id },
    };
    const after = Math.max(0, upTo.position - sampledEvents);
    for await (const page of pagesOfRecords(store, { after, upTo: upTo.position }))
      for (const { data } of yield* unwrap(page))
        for (const name of Object.keys(samples))
          if (typeof data[name] === 'string') samples[name] = [data[name]];
    return { ...samples, day: [localDate(at, zone)] } satisfies Samples;
  });

const explainUnopened = (view: string, code: string): DrillFinding =>
  findingOf(`画面 ${view} を開けません（${code}）。`, `The view ${view} cannot be opened (${code}).`);

const openView = async (
  library: Pick<Library, 'views'>,
  [name, { takes, queryWith }]: (typeof everyView)[number],
  [samples, at]: readonly [Samples, Instant],
): Promise<readonly DrillFinding[]> => {
  const query = queryWith(Object.fromEntries(takes.map((taken) => [taken, samples[taken] ?? []])));
  if (E.isLeft(query)) return [explainUnopened(name, query.left.code)];
  const answer = await library.views.show<unknown>(query.right(at)).now();
  return answer.is === 'shown' ? [] : [explainUnopened(name, answer.is)];
};

/** Opens each view of a library, with arguments from the end of its history. */
export const openViews = async (
  library: Pick<Library, 'views'>,
  store: EventStore,
  heading: Heading,
): Promise<StepResult> => {
  const at = new Date().toISOString() as Instant;
  const samples = await sampleArguments(store, heading, at);
  if (E.isLeft(samples)) return { count: 0, findings: [findingOfError(samples.left)] };
  const findings: DrillFinding[] = [];
  for (const view of everyView) findings.push(...(await openView(library, view, [samples.right, at])));
  return { count: everyView.length, findings };
};
