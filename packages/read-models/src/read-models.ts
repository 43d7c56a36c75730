import type { AnyReadModel } from '@torioki/projection';
import { branchShipments } from './branch-shipments/index.js';
import { ended } from './ended/index.js';
import { holdShelf } from './hold-shelf/index.js';
import { holdings } from './holdings/index.js';
import { notices } from './notices/index.js';
import { openAtPlace } from './open-at-place/index.js';
import { overdue } from './overdue/index.js';
import { patronLoans } from './patron-loans/index.js';
import { patronQueue } from './patron-queue/index.js';
import { pseudonyms } from './pseudonyms/index.js';
import { publishedRules } from './published-rules/index.js';
import { pullList } from './pull-list/index.js';
import { titleQueue } from './title-queue/index.js';
import { titleRequests } from './title-requests/index.js';

/** Every read model of the library. */
export const readModels: readonly AnyReadModel[] = [
  publishedRules,
  patronQueue,
  titleQueue,
  patronLoans,
  overdue,
  holdings,
  pullList,
  holdShelf,
  branchShipments,
  notices,
  ended,
  titleRequests,
  openAtPlace,
  pseudonyms,
];
