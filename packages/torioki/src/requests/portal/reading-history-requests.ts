import { unwrap } from '@torioki/event-store/adapter';
import { policyAt } from '@torioki/lending/aggregates';
import { optional, PositiveCount } from '@torioki/lending/vocabulary';
import type { ReadingHistory } from '@torioki/patrons';
import { answerOf, answerOfRegistry, noFields, shown, type QueryAnswer } from '../../answers/answer.js';
import { sendFilled } from '../../answers/send-filled.js';
import { now } from '../../answers/now.js';
import { defineQuery } from '../../answers/query-definition.js';
import * as t from 'io-ts';
import { defineRequest } from '../../answers/request-definition.js';
import type { Identified, WithOptionalCommandId } from '../../answers/request.js';
import { withoutNames, type WithNames } from '../../answers/title-names.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { AtPortal } from './read-patron.js';

/** The parts of the portal, and the registry, for requests of a registered patron. */
export type AtRegistryPortal = AtPortal & Pick<RegistryParts, 'registry'>;

/** A patron's own 読書記録. Only the portal has these requests. */
export const readingHistoryRequests = {
  chooseReadingHistory: defineRequest(
    {
      ja: '読書記録の希望',
      en: 'chooses whether loans that begin from now on enter the patron’s own reading history, once their pseudonym is forgotten (ours). If the patron withdraws the choice, no more loans enter it, not even loans that have begun. The history does not record the choice',
      fields: { wanted: t.boolean },
      refusals: ['patron-unknown', 'patron-leaving', 'reading-history-not-offered'],
    },
    (on: AtRegistryPortal, choosing: Identified<WithOptionalCommandId & { readonly wanted: boolean }>) =>
      answerOf(async function* () {
        const { patron, published } = yield* on.find();
        const at = now(on);
        const known = { patron, at, offered: policyAt(published.rules, at)?.readingHistory === true };
        return answerOfRegistry(
          await sendFilled(choosing, known, (wanted) => on.registry.chooseReadingHistory(wanted)),
          noFields,
        );
      }),
  ),

  deleteReadingHistory: defineRequest(
    {
      ja: '読書記録の消去',
      en: 'deletes the whole reading history. Loans from before the deletion do not enter it later (ours)',
      fields: {},
      refusals: ['patron-unknown'],
    },
    async (on: AtRegistryPortal, deleting: Identified<WithOptionalCommandId>) => {
      const known = { patron: on.patron, at: now(on) };
      return answerOfRegistry(
        await sendFilled(deleting, known, (wanted) => on.registry.deleteReadingHistory(wanted)),
        noFields,
      );
    },
  ),
};

/** The queries of a patron's own 読書記録. Only the portal has them. */
export const readingHistoryQueries = {
  readingHistory: defineQuery(
    {
      argument: 'page',
      fields: { page: optional(PositiveCount) },
      ja: '読書記録',
      en: 'shows a page of at most 50 past loans, the newest first (ours). Without `page` it shows page 1',
      roles: [],
      refusals: ['patron-unknown'],
    },
    (on: AtRegistryPortal, page?: number): QueryAnswer<WithNames<ReadingHistory>> =>
      answerOf(async function* () {
        const { patron, naming, registry } = on;
        const found = yield* unwrap(await registry.findReadingHistory({ patron, page: page ?? 1 }));
        return shown(await (naming ?? withoutNames)(found));
      }),
  ),
};
