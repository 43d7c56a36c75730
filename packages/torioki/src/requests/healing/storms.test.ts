import { randomUUID } from 'node:crypto';
import { orThrow, readRecordedCommand, storeError } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { registryError } from '@torioki/patrons';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import type { CommandAnswerWithId, Library, PatronRegistry } from '../../index.js';
import { portsWithFate, type Fate } from '../../testing/deaths.js';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, openDay, shelf } from '../../testing/open-day.js';

const reason = 'the connection was lost';
const ofStore = E.left(storeError('store-unavailable', { store: 'The history', reason }));
const ofRegistry = E.left(registryError('registry-unavailable', { registry: 'The registry', reason }));
const ofHistory = new Set(['read', 'find', 'records', 'append']);

type Chances = Iterator<'made' | 'lost' | 'unheard', undefined>;

/** The next chance decides: the call is made, the call is lost, or only its answer is lost. */
const byChance = (chances: Chances, isCalm: () => boolean): Fate => {
  return async (call, made) => {
    const fate = isCalm() ? 'made' : chances.next().value;
    if (fate === 'made') return made();
    if (fate === 'unheard') await made();
    return ofHistory.has(call) ? ofStore : ofRegistry;
  };
};

interface Wish {
  /** The titles that the patron reserves or borrows. */
  readonly titles: readonly string[];
  readonly ask: (
    library: Library<PatronRegistry>,
    patron: string,
    commandId: string,
  ) => Promise<CommandAnswerWithId>;
}

const reserving = (title: string): Wish => ({
  titles: [title],
  ask: (library, patron, commandId) =>
    library.portal(patron).reserve({ commandId, lines: atHeadquarters(title) }),
});

/** The `n`-th request of a storm, by its kind. */
const wishes: Readonly<Record<string, (n: number) => Wish>> = {
  address: (n) => ({
    titles: [],
    ask: (library, patron, commandId) =>
      library.portal(patron).setMailAddress({ commandId, mailAddress: `${n}@example.jp` }),
  }),
  reserve: (n) => reserving(`T-${n + 1}`),
  same: () => reserving('T-20'),
  lend: (n) => ({
    titles: [`T-${n + 10}`],
    ask: (library, patron, commandId) =>
      library
        .desk(counter)
        .file(patron)
        .pickUp({ commandId, copy: `C-${n + 10}`, location: 'HQ', cards: prefecturalCard }),
  }),
};

/** Expects that a request was accepted, or refused since the patron has the title already. */
const expectDone = (answer: CommandAnswerWithId): void => {
  if (answer.is === 'refused') expect(answer.refusals).toMatchObject([{ code: 'already-reserved' }]);
  else orThrow(answer);
};

const wish = fc.record({
  is: fc.constantFrom(...Object.values(wishes)),
  of: fc.nat(1),
  by: fc.constantFrom('one', 'other', 'both'),
});

/**
 * Two processes over one history and one registry. Calls and answers get lost at random, unless it is calm.
 */
const stormy = async (chances: Chances) => {
  const scene = await openDay('2021-04-03 10:00', { facts: shelf(20) });
  const patrons = [await scene.registered(), await scene.registered()] as const;
  let isCalm = true;
  const ports = () =>
    portsWithFate(
      scene,
      byChance(chances, () => isCalm),
    );
  const processes = { one: await scene.open(ports()), other: await scene.open(ports()) };
  return { ...scene, patrons, processes, setCalm: (calm: boolean) => (isCalm = calm) };
};

type Storm = Awaited<ReturnType<typeof stormy>>;

/** The commands that began something, by pseudonym. */
const beganUnder = async ({ events }: Storm): Promise<ReadonlyMap<string, ReadonlySet<unknown>>> => {
  const began = new Map<string, Set<unknown>>();
  for (const event of orThrow(await events.records())) {
    if (!['Reserved', 'PickedUp'].includes(event.type)) continue;
    const borrower = event.data['borrower'] as string;
    const commands = began.get(borrower) ?? new Set();
    began.set(borrower, commands.add(readRecordedCommand(event)?.command.id));
  }
  return began;
};

/**
 * Expects that each pseudonym has the reservations or loans of one command, and each patron has each title
 * once. The registry must know all used pseudonyms.
 */
const expectPseudonymsUsedOnce = async (storm: Storm, titles: readonly (readonly string[])[]) => {
  const { events, people, patrons } = storm;
  const began = await beganUnder(storm);
  for (const commands of began.values()) expect(commands.size).toBe(1);
  const things = [...(await factsOf(events, 'Reserved')), ...(await factsOf(events, 'PickedUp'))];
  for (const [index, patron] of patrons.entries()) {
    const { fresh, used } = orThrow(await people.findPseudonyms(patron));
    expect(began.has(fresh ?? '')).toBe(false);
    for (const borrower of used) expect(began.has(borrower)).toBe(true);
    const theirs = things.filter(({ data }) => used.includes(data.borrower));
    expect(theirs.map(({ data }) => data.title).toSorted()).toEqual([...new Set(titles[index])].toSorted());
  }
};

it('loses, doubles and reorders nothing if any calls and answers get lost between two processes', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.info(`seed ${seed}`);
  const chance = fc.infiniteStream(fc.constantFrom('made', 'made', 'made', 'made', 'lost', 'unheard'));
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 8 }), chance, async (wanted, chances) => {
      const storm = await stormy(chances[Symbol.iterator]() as never);
      const { events, people, patrons, processes, open, set, setCalm } = storm;
      const requests: ((library: Library<PatronRegistry>) => Promise<CommandAnswerWithId>)[] = [];
      const titles: readonly [string[], string[]] = [[], []];
      let addresses = 0;
      setCalm(false);
      for (const [n, { is, of, by }] of wanted.entries()) {
        set(`2021-04-03T02:00:0${n}.000Z`);
        const request = is(n);
        const commandId = randomUUID();
        const ask = (library: Library<PatronRegistry>) => request.ask(library, patrons[of] ?? '', commandId);
        requests.push(ask);
        titles[of]?.push(...request.titles);
        if (request.titles.length === 0) addresses += 1;
        const askedOf = by === 'both' ? (['one', 'other'] as const) : [by];
        await Promise.all(askedOf.map((process) => ask(processes[process])));
      }
      setCalm(true);
      set('2021-04-03T02:01:00.000Z');
      const library = await open();
      for (const again of requests) expectDone(await again(library));
      expect(orThrow(await library.recordPending()).shown).toEqual([]);

      const facts = await factsOf(events, 'MailAddressSet');
      expect(facts).toHaveLength(addresses);
      await expectPseudonymsUsedOnce(storm, titles);
      const commands = orThrow(await events.records()).map(({ metadata }) => metadata['command']);
      for (const patron of patrons) {
        const at = commands.flatMap((command) => {
          const { type, at: decided, patron: whose } = Object(command) as Record<string, string>;
          return type === 'SetMailAddress' && whose === patron ? [decided ?? ''] : [];
        });
        expect(at).toEqual(at.toSorted());
      }
      expect(orThrow(await people.listPending())).toEqual([]);
    }),
    { numRuns: chooseRuns(20, 400), seed },
  );
}, 300_000);
