import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, strict: false });

/** Whether the run only checks that everything works, with small histories and short rounds. */
export const quick = values.quick === true;

/** The first number at full size, the second with `--quick`. */
export const chooseSize = (full: number, small: number): number => (quick ? small : full);
