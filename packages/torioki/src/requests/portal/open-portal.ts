import { answerRequest } from '../../answers/answer-request.js';
import { rehearseRequest, type MakeRequest } from '../../answers/request-definition.js';
import type { Identified } from '../../answers/request.js';
import { showQuery } from '../../answers/show-query.js';
import type { People } from '../../ports/people-option.js';
import { forPatron, type ForPatron, type ForRegistered } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews } from '../patrons/patron-views.js';
import { particularsMethods, recordQueriesMethods } from '../registry/generated/record-methods.js';
import {
  cartRequestsMethods,
  portalCommandsMethods,
  portalQueriesMethods,
  readingHistoryQueriesMethods,
  readingHistoryRequestsMethods,
} from './generated/portal-methods.js';
import { limitCommands } from './limit-commands.js';
import type { PeoplePortal, RegistryPortal } from './portal.js';
import type { AtRegistryPortal } from './reading-history-requests.js';
import { decideOnReading, makePatronReader, type AtPortal } from './read-patron.js';

const actor = { role: 'patron' } as const;

/** Ends a request that the patron may not make now. */
type Allowing = ReturnType<typeof limitCommands>;

/** The portal of a logged-in patron. It has more requests if the patron is in the registry. */
export const openPortal = (parts: Parts, patron: string): PeoplePortal<People> & Partial<RegistryPortal> => {
  const { registry } = parts;
  const reading = makePatronReader(parts, patron);
  const { read } = reading;
  const finding = { actor, patron, find: read };
  const on = forPatron(parts, finding);
  const countCommand = limitCommands(on, 'countCommand');

  /** Answers requests with the parts `on`, if the patron may make these requests. */
  function asking<On extends ForPatron>(on: On): MakeRequest<On, never>;
  function asking<On extends ForPatron>(on: On, allow: Allowing): MakeRequest<On, 'too-many-commands'>;
  function asking<On extends ForPatron>(on: On, allow?: Allowing): MakeRequest<On, 'too-many-commands'> {
    return (name, { answer }, sent) =>
      answerRequest(
        on,
        name,
        sent,
        decideOnReading(reading, (request: Identified<typeof sent>) => answer(on, request), allow),
      );
  }
  const counted = asking(on, countCommand);
  const rehearse = asking<ForPatron>(forPatron(parts, finding, true), limitCommands(on, 'checkCommandLimit'));

  return {
    ...portalQueriesMethods(showQuery<AtPortal>(on)),
    ...patronViews({ ...parts, patron, find: read }),
    ...cartRequestsMethods(asking<AtPortal>(on)),
    ...portalCommandsMethods(counted),
    rehearsal: portalCommandsMethods<'too-many-commands', object>((name, definition, sent) =>
      rehearse(name, rehearseRequest(definition), sent),
    ),
    ...(registry && {
      ...recordQueriesMethods(showQuery<ForRegistered>({ ...on, registry })),
      ...readingHistoryQueriesMethods(showQuery<AtRegistryPortal>({ ...on, registry })),
      ...particularsMethods(asking<ForRegistered>({ ...on, registry }, countCommand)),
      ...readingHistoryRequestsMethods(asking<AtRegistryPortal>({ ...on, registry })),
    }),
  };
};
