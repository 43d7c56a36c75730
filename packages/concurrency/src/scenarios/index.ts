import { allDecisions } from '@torioki/lending/samples';
import type { Scenario } from './scenario.js';
import { copies } from './copies.js';
import { detours } from './detours.js';
import { lending } from './lending.js';
import { patrons } from './patrons.js';
import { persons } from './persons.js';
import { publishing } from './publishing.js';
import { readingOrders } from './reading-orders.js';
import { reserving } from './reserving.js';
import { securing } from './securing.js';
import { migrating } from './migrating.js';
import { suspending } from './suspending.js';
import { titleRequests } from './title-requests.js';
import { undoing } from './undoing.js';
import { undoingDispatches } from './undoing-dispatches.js';
import { undoingLosses } from './undoing-losses.js';

/** Scenarios for each query item of each decision. The outcome of a scenario depends on its query item. */
export const scenarios: readonly Scenario[] = [
  ...publishing,
  ...reserving,
  ...securing,
  ...lending,
  ...detours,
  ...copies,
  ...patrons,
  ...titleRequests,
  ...readingOrders,
  ...migrating,
  ...suspending,
  ...persons,
  ...undoing,
  ...undoingDispatches,
  ...undoingLosses,
];

/** The first scenario of each decision. Its command is accepted. */
export const acceptedScenarios: readonly Scenario[] = allDecisions.flatMap(({ type }) =>
  scenarios.filter(({ when }) => when.type === type).slice(0, 1),
);
