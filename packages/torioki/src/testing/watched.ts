import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import type { Library, Opened } from '../index.js';
import type { PeopleOption } from '../ports/people-option.js';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/reference/requests.md'), 'utf8');

/** The refusals that the page of requests lists for each request, for all its places together. */
const listed = new Map<string, readonly string[]>();
for (const section of page.split(/^### /m)) {
  const [, name = '', codes] = /^(\w+)\n[^]*^- Refused: (.*)\.$/m.exec(section) ?? [];
  if (codes !== undefined)
    listed.set(name, [...(listed.get(name) ?? []), ...codes.replaceAll('`', '').split(', ')]);
}

interface Answer {
  readonly refusals?: readonly { readonly code: string }[];
}

type Verb = (...given: readonly unknown[]) => unknown;

const watchedVerb =
  (name: string, verb: Verb, codes: readonly string[]): Verb =>
  async (...given) => {
    const answer = (await verb(...given)) as Answer;
    const strange = answer.refusals?.find(({ code }) => !codes.includes(code) && !code.startsWith('host:'));
    if (strange) throw new Error(`${name} is refused with ${strange.code}, which the page does not list.`);
    return answer;
  };

/**
 * Requests that throw if a refusal has a code that the page of requests does not list. For a desk the page
 * lists roles, so pass `actor-not-allowed` in `besides`.
 */
const watchRequests = <Of extends object>(of: Of, ...besides: readonly string[]): Of =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]: [string, unknown]) => {
      const codes = listed.get(name);
      return [name, codes ? watchedVerb(name, value as Verb, [...codes, ...besides]) : value];
    }),
  ) as Of;

interface Rehearsing {
  readonly rehearsal: object;
}

const watchedWithRehearsal = <Of extends Rehearsing>(of: Of, ...besides: readonly string[]): Of => ({
  ...watchRequests(of, ...besides),
  rehearsal: watchRequests(of.rehearsal, ...besides),
});

interface Watchable {
  readonly portal?: (patron: string) => Rehearsing;
  readonly desk: (actor: never) => object;
}

const watchedDesk = <Of extends { readonly file?: (patron: string) => Rehearsing }>(desk: Of): Of => {
  const { file, registerPatron } = desk as Of & { readonly registerPatron?: Verb };
  return {
    ...desk,
    ...(registerPatron && watchRequests({ registerPatron })),
    ...(file && { file: (patron: string) => watchedWithRehearsal(file(patron), 'actor-not-allowed') }),
  };
};

const watched = <Of extends Watchable>(library: Of): Of => {
  const { portal, desk } = library;
  return {
    ...watchRequests(library),
    desk: (actor: never) => watchedDesk(desk(actor)),
    ...(portal && { portal: (patron: string) => watchedWithRehearsal(portal(patron)) }),
  };
};

/** The opened library. A request throws if its refusal has a code that the page of requests does not list. */
export const watchLibrary = <Of extends PeopleOption>(answer: Opened<Of>): Library<Of> =>
  watched(orThrow(answer).library);
