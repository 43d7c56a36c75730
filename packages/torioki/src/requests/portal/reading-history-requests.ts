import type { Instant } from '@torioki/lending';
import { policyAt, type RulesInForce } from '@torioki/lending/aggregates';
import { answerOf, answerOfRegistry, noFields } from '../../answers/answer.js';
import { addKnownFields } from '../../answers/add-known-fields.js';
import { now } from '../../answers/now.js';
import { defineRequest } from '../../answers/request-definition.js';
import type { Identified, WithOptionalCommandId } from '../../answers/request.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { AtPortal } from './read-patron.js';

/** The parts that serve requests of a patron of the registry. */
export type AtRegistryPortal = AtPortal & Pick<RegistryParts, 'registry'>;

export const isReadingHistoryOffered = (rules: RulesInForce, at: Instant): boolean =>
  policyAt(rules, at)?.readingHistory ?? false;

/** A patron's own 読書記録. No desk and no file has these requests. */
export const readingHistoryRequests = {
  chooseReadingHistory: defineRequest(
    {
      ja: '読書記録の希望',
      en: 'chooses whether loans from now on enter the patron’s own reading history, when their pseudonym is forgotten (ours). To withdraw the choice also keeps out the loans that have begun. The history does not record the choice',
      refusals: ['patron-unknown', 'patron-leaving', 'reading-history-not-offered'],
    },
    (on: AtRegistryPortal, choosing: Identified<WithOptionalCommandId & { readonly wanted: boolean }>) =>
      answerOf(async function* () {
        const { patron, published } = yield* on.find();
        const at = now(on);
        const known = { patron, at, offered: isReadingHistoryOffered(published.rules, at) };
        return answerOfRegistry(
          await on.registry.chooseReadingHistory(addKnownFields(choosing, known)),
          noFields,
        );
      }),
  ),

  deleteReadingHistory: defineRequest(
    {
      ja: '読書記録の消去',
      en: 'deletes the whole reading history. Loans from before the deletion do not enter it later (ours)',
      refusals: ['patron-unknown'],
    },
    async (on: AtRegistryPortal, deleting: Identified<WithOptionalCommandId>) => {
      const known = { patron: on.patron, at: now(on) };
      return answerOfRegistry(
        await on.registry.deleteReadingHistory(addKnownFields(deleting, known)),
        noFields,
      );
    },
  ),
};
