import { randomUUID } from 'node:crypto';
import { makeCopyAdded, copyId, titleId } from '@torioki/lending/samples';
import type { Role } from '@torioki/lending';
import { expect, it } from 'vitest';
import { loanPreparations } from '../testing/loan-situations.js';
import { openDay, shelf } from '../testing/open-day.js';
import {
  codesAt,
  places,
  requestsAt,
  type Place,
  type RequestEntry,
} from '../testing/requests-page/requests.js';
import { recordPreparations } from '../testing/record-situations.js';
import { reservationPreparations } from '../testing/reservation-situations.js';
import { ordinary, preparations, type Hall, type Prepare, type Situation } from '../testing/situations.js';

const facts = [...shelf(12), makeCopyAdded(copyId(60), titleId(1))];

interface Answer {
  readonly refusals?: readonly { readonly code: string }[];
}

type Ask = (...given: readonly unknown[]) => Promise<Answer>;

const objectOf = ({ library }: Hall, place: Place, { patron, role }: Situation & { role: Role }) => {
  const desk = library.desk({ role, staff: 'S-01', location: 'HQ' });
  const objects = {
    RegistryLibrary: library,
    RegistryPortal: library.portal(patron),
    RegistryDesk: desk,
    RegistryFile: desk.file(patron),
    RegistryJobs: library.jobs,
  };
  return objects[place] as unknown as Readonly<Record<string, Ask>>;
};

interface Line {
  readonly title: string;
  readonly location: string;
}

/** The lines of a reading order: at least two, with ranks. */
const ranked = (lines: readonly Line[]): readonly object[] => {
  const [first, ...more] = lines;
  const both =
    first && more.length === 0 && !('rank' in first) ? [first, { ...first, title: 'T-12' }] : lines;
  return both.map((line, index) => ({ rank: index + 1, ...line }));
};

/** The arguments of a request, each with its name. An optional one is given only if the situation has it. */
const argumentsFor = (
  { takes }: RequestEntry,
  values: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, value: unknown])[] =>
  takes.flatMap((taken) => {
    const name = taken.replace(/[?:].*/s, '');
    if (taken.includes('?:') && !(name in values)) return [];
    const value = { ...ordinary, ...values }[name];
    const isOrder = name === 'lines' && taken.includes('rank');
    return [[name, isOrder ? ranked(value as readonly Line[]) : value]];
  });

/** The codes of an answer's refusals; the whole answer if it is not refused. */
const codesOf = (answer: Answer): readonly string[] =>
  answer.refusals?.map(({ code }) => code) ?? [JSON.stringify(answer)];

/** Makes a request in a situation, and returns the codes of its refusals. */
const codesGiven = async (
  place: Place,
  request: RequestEntry,
  prepare: Prepare,
): Promise<readonly string[]> => {
  const hall = await openDay('2021-04-03 10:00', { facts });
  const { patron, role, place: at = place, ...values } = await prepare(hall, request);
  const made = requestsAt(at).find(({ name }) => name === request.name) ?? request;
  const given = argumentsFor(made, values);
  const { commandId = randomUUID() } = values;
  const situation = { patron, role: role ?? request.roles[0] ?? 'counter' };
  const ask = objectOf(hall, at, situation)[request.name] ?? expect.fail('the request is unknown');
  const answer = await (request.becomes === undefined
    ? ask(...given.map(([, value]) => value))
    : ask({ ...Object.fromEntries(given), commandId }));
  return codesOf(answer);
};

/** Whether a code is only from the rules of the command that the request becomes. */
const isOfLending = (request: RequestEntry, code: string): boolean =>
  !['actor-not-allowed', 'too-many-commands', ...request.refusals].includes(code);

/** The codes that a library with a registry never gives. */
const onlyOfHosts: readonly string[] = ['search-not-offered'];

const all = places.flatMap((place) =>
  requestsAt(place).flatMap((request) =>
    codesAt(place, request)
      .filter((code) => !onlyOfHosts.includes(code))
      .map((code) => ({ place, request, code, name: request.name })),
  ),
);

/** The codes that a request has from its command. Each is tested at only one place of the request. */
const takenOver = new Map(
  all
    .filter(({ request, code }) => isOfLending(request, code))
    .map((one) => [`${one.name} ${one.code}`, one] as const),
);

const cases = [...all.filter(({ request, code }) => !isOfLending(request, code)), ...takenOver.values()];

const allPreparations = {
  ...preparations,
  ...reservationPreparations,
  ...loanPreparations,
  ...recordPreparations,
};

it.each(cases)('$name of $place can be refused with $code', async ({ place, request, code }) => {
  const prepare = allPreparations[code] ?? expect.fail(`no situation leads to ${code}`);
  expect(await codesGiven(place, request, prepare)).toContain(code);
});
