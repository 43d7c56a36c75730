import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { PersonSearch } from '../directory.js';
import type { PatronRegistry } from '../patron-registry.js';
import { badInput } from './bad-input.js';
import { borrowersTests } from './borrowers-contract.js';
import { makeChange } from './changes.js';
import { directory, type AddedPerson } from './directory.js';
import { testClosedRegistry } from './closed-registry.js';
import type { ContractOptions } from './contract-options.js';
import { leaving } from './leaving.js';
import { openerFor } from './opener.js';
import { outgoingPost } from './outgoing-post.js';
import { outliving } from './outliving.js';
import { particulars } from './particulars.js';
import { passwords } from './passwords.js';
import { readingHistories } from './reading-histories.js';
import { recorder } from './recorder.js';
import { registering } from './registering.js';
import { repeating } from './repeating.js';
import { noPersonalDataTests } from './no-personal-data.js';
import { byThemselves, registerIn } from './someone.js';
import { searchesOfRegistry } from './searches-of-registry.js';
import { searching } from './searching.js';
import { titleRequests } from './title-requests.js';

/** Registers a patron with a person's data and one card. */
const added = async (
  registry: PatronRegistry,
  { name, reading, phone, mailAddress, registeredAt, cards, blocks }: AddedPerson,
) => {
  const { patron } = await registerIn(registry, {
    name,
    reading,
    mailAddress,
    card: cards[0]?.number ?? '',
    ...(phone !== null && { phone }),
  });
  for (const { location } of registeredAt)
    await unwrapAnswer(
      makeChange(registry, 'DeclareBranchRegistration', { ...byThemselves(), patron, location }),
    );
  if (blocks.length > 0) await unwrapAnswer(registry.setBlocks({ commandId: randomUUID(), patron, blocks }));
  return patron;
};

/**
 * The contract of a patron registry as tests, the same for every adapter. Each test opens its own registry.
 * Random tests make fewer runs unless the environment has TORIOKI_COUNTS=full.
 */
export const patronRegistryContract = (
  runner: TestRunner,
  name: string,
  { open: openNew, reopen }: ContractOptions,
): void => {
  runner.describe(`${name} keeps the contract of a patron registry:`, () => {
    const open = openerFor(runner, openNew);
    registering(runner, open);
    particulars(runner, open);
    passwords(runner, open);
    const asDirectory = {
      open: async () => {
        const registry = await open();
        return {
          registry,
          find: (patrons: readonly string[]) => unwrapAnswer(registry.find(patrons)),
          findByCard: (card: string) => unwrapAnswer(registry.findByCard(card)),
          search: (sought: PersonSearch) => unwrapAnswer(registry.search(sought)),
        };
      },
      added: ({ registry }: { readonly registry: PatronRegistry }, person: AddedPerson) =>
        added(registry, person),
    };
    directory(runner, asDirectory);
    searching(runner, asDirectory);
    searchesOfRegistry(runner, open);
    borrowersTests(runner, {
      open,
      somebody: async (registry) => (await registerIn(registry as PatronRegistry)).patron,
    });
    leaving(runner, open);
    titleRequests(runner, open);
    readingHistories(runner, open);
    outgoingPost(runner, open);
    recorder(runner, open);
    repeating(runner, open);
    badInput(runner, open);
    noPersonalDataTests(runner, open);
    testClosedRegistry(runner, open);
    if (reopen) outliving(runner, open, openerFor(runner, reopen));
  });
};
