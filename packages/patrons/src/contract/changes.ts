import { unwrapAnswer } from '@torioki/event-store/contract';
import { hokkaido, type LocalDate, type LocationId, type Refusal } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import type { PatronId } from '../people/ids.js';
import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryError } from '../registry-error.js';
import type { ChangeAnswer, PeopleFact, RecordChange } from '../verbs/record-changer.js';

const place = (location: string, pickupClass: 'counter' | 'branch') => ({
  location: location as LocationId,
  name: location,
  pickupClass,
  headquarters: pickupClass === 'counter',
  transitDays: null,
  closedFrom: null,
});

/** A headquarters, two branches, and the policy of Hokkaido. */
const rules = {
  policies: [{ from: '2021-04-01' as LocalDate, policy: hokkaido }],
  locations: new Map(
    [place('HQ', 'counter'), place('WKN', 'branch'), place('ABS', 'branch')].map((one) => [
      one.location,
      one,
    ]),
  ),
  dispatchDays: [],
  closedDays: new Map(),
  closures: [],
} as unknown as RulesInForce;

export type Change = RecordChange['type'];

/** The fields of a change, without its type. */
export type ChangeFields<Type extends Change> = Omit<Extract<RecordChange, { readonly type: Type }>, 'type'>;

interface Day {
  readonly on?: string;
}

export const sendChange = async <Type extends Change>(
  registry: PatronRegistry,
  type: Type,
  { on = '2021-04-02', ...said }: ChangeFields<Type> & Day,
): Promise<E.Either<RegistryError, ChangeAnswer>> =>
  registry.change({ ...said, type } as unknown as RecordChange, {
    on: on as LocalDate,
    published: { rules, position: 0 },
  });

/** Makes a change. Returns its patron, or the reason why it failed. */
export const makeChange = async <Type extends Change>(
  registry: PatronRegistry,
  type: Type,
  said: ChangeFields<Type> & Day,
): Promise<E.Either<RegistryError | Refusal, PatronId>> => {
  const answer = await sendChange(registry, type, said);
  if (E.isLeft(answer)) return answer;
  if (answer.right.is === 'changed') return E.right(answer.right.patron);
  if (answer.right.is === 'undecided') throw new Error('the rules were given');
  return E.left(answer.right.refusals[0]);
};

export const listAllPending = async (
  registry: Pick<PatronRegistry, 'listPending'>,
): Promise<readonly PeopleFact[]> => {
  const all: PeopleFact[] = [];
  for (let page = await unwrapAnswer(registry.listPending()); page.length > 0;) {
    all.push(...page);
    page = await unwrapAnswer(registry.listPending(page.at(-1)));
  }
  return all;
};

export const listPendingTypes = async (registry: PatronRegistry): Promise<readonly string[]> => {
  const pending = await listAllPending(registry);
  return pending.flatMap(({ events }) => events.map(({ type }) => type));
};

export const markAllRecorded = async (registry: PatronRegistry): Promise<void> => {
  const pending = await listAllPending(registry);
  const place = { position: 1, hash: '0'.repeat(64) };
  await unwrapAnswer(registry.markRecorded(pending.map(({ id }) => ({ id, place }))));
};
