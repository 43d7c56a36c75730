import type { Reader } from '@torioki/lending';
import { oneOf, optional } from '@torioki/lending/vocabulary';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { PublishedRules } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerQuery, type QueryAnswer } from '../answers/answer.js';
import type { Obstacle } from '../answers/closed-library.js';
import type { LibrarySpeaker } from '../answers/library-words.js';
import { defineQuery } from '../answers/query-definition.js';
import { textsOf, type Texts } from '../answers/texts.js';
import { reportHealth, type ExaminedParts, type LibraryHealth } from '../health/report-health.js';
import type { RulesOfHistory } from '../ports/rules-of-history.js';
import { comparePeople, type PeopleDifferences } from './healing/compare-people.js';
import type { Parts, RegistryParts } from './patrons/parts.js';
import { recordPending, type UnrecordedFact } from './registry/record-facts.js';

/** The parts that the queries of every library need. */
export interface QueriedParts extends ExaminedParts {
  readonly obstacle: Obstacle;
  readonly rules: RulesOfHistory;
  readonly speaker: (rules: RulesInForce) => LibrarySpeaker;
}

/** The parts that the queries of a library with patrons need. */
export interface QueriedPeople extends Parts {
  /** The minimum number of events that the history had lost at the opening. */
  readonly lostEvents: number;
}

/** Any caller may make these queries. They are never refused. */
const ofAnyCaller = { roles: [], refusals: [] } as const;

/** A server checks the role of the caller, because the answers contain pseudonyms and keys of patrons. */
const ofOperators = { roles: ['general-materials', 'clock'], refusals: [] } as const;

/** The queries of every library. */
export const libraryQueries = {
  texts: defineQuery(
    {
      argument: 'reader',
      fields: { reader: optional(oneOf<Reader>('patron', 'staff')) },
      ja: '画面と書類の文言',
      en: "shows the texts that people read, with the present policy and pickup locations (ours). Texts of refusals are for patrons, or for staff if you pass `'staff'`",
      ...ofAnyCaller,
    },
    async ({ rules, speaker }: QueriedParts, reader?: Reader): QueryAnswer<Texts> =>
      answerQuery(
        E.map(({ rules: published }: PublishedRules) => textsOf(speaker(published), reader))(
          await rules.published(),
        ),
      ),
  ),
  health: defineQuery(
    {
      ja: 'システムの状態',
      en: 'shows the state of the history, the views, the data about patrons and the jobs, and names the sick parts (ours). It answers within 2 seconds, and names no person',
      ...ofOperators,
    },
    (on: ExaminedParts): QueryAnswer<LibraryHealth> => reportHealth(on),
  ),
};

/** The queries of a library with patrons. */
export const peopleQueries = {
  comparePeople: defineQuery(
    {
      ja: '履歴と利用者情報の照合',
      en: 'compares the history with the data about patrons, and shows staff the losses after a restore of one of them from a backup (ours)',
      ...ofOperators,
    },
    (on: QueriedPeople): QueryAnswer<PeopleDifferences> => comparePeople(on, on.lostEvents),
  ),
};

/** The queries of a library with a registry of patrons. */
export const registryQueries = {
  recordPending: defineQuery(
    {
      ja: '未記録の処理の記録',
      en: 'records the facts about patrons that are missing in the history, and shows those that it could not record, with the reason. `openLibrary` and the job `recordDecided` do this too; each change of a patron’s record does it for that patron (ours)',
      ...ofOperators,
    },
    async (on: RegistryParts): QueryAnswer<readonly UnrecordedFact[]> => answerQuery(await recordPending(on)),
  ),
};
