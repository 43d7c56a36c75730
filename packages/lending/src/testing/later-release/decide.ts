import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { command } from '../../decisions/command.js';
import { decision } from '../../decisions/decision.js';
import { renew as former } from '../../decisions/renew/decide.js';
import { refusedIf } from '../../decisions/rule.js';
import type { LendingEvent } from '../../events/index.js';
import { earlierForm } from '../../vocabulary/index.js';

/** Renew in version 2: a new field shows whether the patron was reminded of the due date. */
const Renew = command(
  ['Renew', former.ja],
  former.roles,
  { ...former.fields, reminded: t.boolean },
  earlierForm(former.fields, (old) => ({ ...old, reminded: false })),
);

/** The rule of version 2: a patron may renew only after a reminder. */
const isRefused = (version: number, reminded: boolean): boolean => version >= 2 && !reminded;

export const renew = decision(Renew, function* (given, version) {
  const { reminded } = given;
  yield* requiring(refusedIf(isRefused(version, reminded), { code: 'renewal-interlibrary' }, { reminded }));
  const [first] = yield* former.plan(given);
  const renewed = { ...(first as LendingEvent<'Renewed'>).data, clickedAt: given.clickedAt };
  return [{ type: 'Renewed', data: renewed }];
});
