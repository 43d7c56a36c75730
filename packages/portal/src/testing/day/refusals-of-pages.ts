import { staffRoles } from '@torioki/lending/vocabulary';
import { causes } from '../refusals/causes.js';
import { listRefusalsOfPages, possible } from '../refusals/refusals-of-acts.js';
import type { openStaffed } from './open-day.js';

type Observed = Awaited<ReturnType<typeof openStaffed>>['observed'];

/** The refusals of the commands that the pages gave or tried. */
export const findRefusals = (observed: Observed) => {
  const byStaff = observed.flatMap((one) =>
    one.is === 'command' && staffRoles.some((role) => role === one.role) ? [one] : [],
  );
  const seen = new Set(
    byStaff
      .filter(({ isRehearsal, outcome }) => !isRehearsal && outcome === 'refused')
      .flatMap(({ codes }) => codes),
  );
  const all = new Set(byStaff.flatMap(({ name }) => possible.get(name) ?? []));
  const known = listRefusalsOfPages();
  /** The refusals that no page can give, as the tests of the refusals say. */
  const impossible = [...seen].filter((code) => code in causes || !known.has(code));
  return { seen, impossible, unseen: [...all].filter((code) => !seen.has(code)).toSorted(), all };
};
