import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, strict: false });

/** Whether only to see that everything works: small histories, short rounds. */
export const quick = values.quick === true;

/** The one number at full size, the other with `--quick`. */
export const sized = (full: number, small: number): number => (quick ? small : full);
