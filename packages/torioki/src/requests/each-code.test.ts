import { randomUUID } from 'node:crypto';
import { makeCopyAdded, copyId, titleId } from '@torioki/lending/samples';
import type { Role } from '@torioki/lending';
import { expect, it } from 'vitest';
import { openDay, shelf } from '../testing/open-day.js';
import {
  codesAt,
  places,
  requestsAt,
  type Place,
  type RequestEntry,
} from '../testing/requests-page/requests.js';
import { ordinary, preparations, type Hall, type Prepare, type Situation } from '../testing/situations.js';

const facts = [...shelf(52), makeCopyAdded(copyId(60), titleId(1))];

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

/** The arguments of a request, each with its name. An optional one is given only if the situation has it. */
const argumentsFor = (
  { takes }: RequestEntry,
  values: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, value: unknown])[] =>
  takes.flatMap((taken) => {
    const name = taken.replace(/[?:].*/s, '');
    if (taken.includes('?:') && !(name in values)) return [];
    const value = { ...ordinary, ...values }[name];
    const isRanked = name === 'lines' && taken.includes('rank');
    return [[name, isRanked ? (value as object[]).map((line) => ({ ...line, rank: 1 })) : value]];
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
  const { patron, role = request.roles[0] ?? 'counter', ...values } = await prepare(hall, request);
  const given = argumentsFor(request, values);
  const { commandId = randomUUID() } = values;
  const ask = objectOf(hall, place, { patron, role })[request.name] ?? expect.fail('the request is unknown');
  const answer = await (request.becomes === undefined
    ? ask(...given.map(([, value]) => value))
    : ask({ ...Object.fromEntries(given), commandId }));
  return codesOf(answer);
};

/** Whether a code is only from the rules of the command that the request becomes. */
const isOfLending = (request: RequestEntry, code: string): boolean =>
  !['actor-not-allowed', 'too-many-commands', ...request.refusals].includes(code);

/** The codes of every row. Lending's tests show that its rules give the others. */
const cases = places.flatMap((place) =>
  requestsAt(place).flatMap((request) =>
    codesAt(place, request)
      .filter((code) => !isOfLending(request, code))
      .map((code) => ({ place, request, code, name: request.name })),
  ),
);

it.each(cases)('$name of $place can be refused with $code', async ({ place, request, code }) => {
  const prepare = preparations[code] ?? expect.fail(`no situation leads to ${code}`);
  expect(await codesGiven(place, request, prepare)).toContain(code);
});
