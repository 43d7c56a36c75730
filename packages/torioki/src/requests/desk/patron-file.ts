import type { Actor } from '@torioki/lending';
import { views, type HeldCopy } from '@torioki/read-models';
import type { QueryAnswer } from '../../answers/answer.js';
import { rehearseRequest, fileRoles } from '../../answers/request-definition.js';
import type { People, PeopleOption, PersonOf, WithRegistry } from '../../ports/people-option.js';
import { findPatron } from '../patrons/find-patron.js';
import { forPatron, type ForRegistered } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews, viewOf, type PatronView, type PatronViews } from '../patrons/patron-views.js';
import {
  particularsMethods,
  recordKeepingMethods,
  recordQueriesMethods,
} from '../registry/generated/record-methods.js';
import { answerAtDesk, obstacleFor } from './ask-at-desk.js';
import { logView, showInFile } from './log-access.js';
import { fileCommandsMethods, fileQueriesMethods, fileRequestsMethods } from './generated/file-methods.js';

type FileRehearsal = ReturnType<typeof fileCommandsMethods<'actor-not-allowed', object>>;

interface PeopleFile<Of extends PeopleOption>
  extends
    ReturnType<typeof fileCommandsMethods<'actor-not-allowed'>>,
    ReturnType<typeof fileRequestsMethods<'actor-not-allowed'>>,
    Omit<ReturnType<typeof fileQueriesMethods<'actor-not-allowed'>>, 'patron'>,
    PatronViews {
  /** The patron's data: the person in a host's directory, or the whole record in a registry. */
  patron(): QueryAnswer<PersonOf<Of>, 'patron-unknown' | 'actor-not-allowed'>;

  /**
   * 別置 and 取置: the copies that are set aside for the patron who shows the card, even before the mail. A
   * branch sees only the copies that have arrived there (R56, R57).
   */
  readonly setAside: PatronView<readonly HeldCopy[]>;

  /** Shows the outcome of commands without recording anything. */
  readonly rehearsal: FileRehearsal;
}

type RegistryFile = ReturnType<typeof particularsMethods<'actor-not-allowed'>> &
  ReturnType<typeof recordKeepingMethods<'actor-not-allowed'>> &
  ReturnType<typeof recordQueriesMethods<'actor-not-allowed'>>;

/** The requests of staff for one patron. Each request names the roles that may make it. */
export type PatronFile<Of extends PeopleOption> = PeopleFile<Of> & WithRegistry<Of, RegistryFile>;

const registryFile = (on: ForRegistered): RegistryFile => {
  const ask = answerAtDesk(on);
  return {
    ...recordQueriesMethods(showInFile(on)),
    ...particularsMethods(ask),
    ...recordKeepingMethods(ask),
  };
};

/**
 * Opens a patron's file for a member of staff at a desk. It has more requests if the patron is in the
 * registry.
 */
export const openFile = (
  parts: Parts,
  actor: Actor,
  patron: string,
): PeopleFile<People> & Partial<RegistryFile> => {
  const { registry } = parts;
  const finding = { actor, patron, find: () => findPatron(parts, patron) };
  const on = forPatron(parts, finding);
  const ask = answerAtDesk(on);
  const rehearse = answerAtDesk(forPatron(parts, finding, true));
  const show: typeof viewOf = (viewed, view) => logView(on, viewOf(viewed, view));
  return {
    ...fileQueriesMethods(showInFile(on)),
    ...patronViews({ ...on, obstacle: obstacleFor(on, fileRoles) }, show),
    setAside: show({ ...on, obstacle: obstacleFor(on, views.setAsideFor.roles) }, (borrowers) =>
      parts.views.setAsideFor(...borrowers),
    ),
    ...fileCommandsMethods(ask),
    ...fileRequestsMethods(ask),
    rehearsal: fileCommandsMethods<'actor-not-allowed', object>((name, definition, sent) =>
      rehearse(name, rehearseRequest(definition), sent),
    ),
    ...(registry && registryFile({ ...on, registry })),
  };
};
