import type { RefusalCode } from '../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../answers/query-definition.js';
import type { RegistryParts } from '../patrons/parts.js';
import {
  libraryQueries,
  peopleQueries,
  registryQueries,
  type QueriedParts,
  type QueriedPeople,
} from '../library-queries.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const libraryQueriesMethods = <More extends RefusalCode>(show: MakeQuery<QueriedParts, More>) => ({
  /**
   * 画面と書類の文言: shows the texts that people read, with the present policy and pickup locations (ours). Texts of refusals
   * are for patrons, or for staff if you pass `'staff'`.
   */
  texts: (...given: GivenTo<typeof libraryQueries.texts>) => show('texts', libraryQueries.texts, given),

  /**
   * システムの状態: shows the state of the history, the views, the data about patrons and the jobs, and names the sick parts
   * (ours). It answers within 2 seconds, and names no person. Roles: general materials, clock.
   */
  health: (...given: GivenTo<typeof libraryQueries.health>) => show('health', libraryQueries.health, given),
});

export const peopleQueriesMethods = <More extends RefusalCode>(show: MakeQuery<QueriedPeople, More>) => ({
  /**
   * 履歴と利用者情報の照合: compares the history with the data about patrons, and shows staff the losses after a restore of one of
   * them from a backup (ours). Roles: general materials, clock.
   */
  comparePeople: (...given: GivenTo<typeof peopleQueries.comparePeople>) =>
    show('comparePeople', peopleQueries.comparePeople, given),
});

export const registryQueriesMethods = <More extends RefusalCode>(show: MakeQuery<RegistryParts, More>) => ({
  /**
   * 未記録の処理の記録: records the facts about patrons that are missing in the history, and shows those that it could not
   * record, with the reason. `openLibrary` and the job `recordDecided` do this too; each change of a patron’s record
   * does it for that patron (ours). Roles: general materials, clock.
   */
  recordPending: (...given: GivenTo<typeof registryQueries.recordPending>) =>
    show('recordPending', registryQueries.recordPending, given),
});
