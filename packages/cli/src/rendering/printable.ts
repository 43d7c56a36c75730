import { escapeControls } from '@torioki/audit/words';

declare const isPrintable: unique symbol;

/** A text without raw control characters. Only {@link toPrintable} and {@link toPrintableLines} make one. */
export type Printable = string & { readonly [isPrintable]: true };

/** A one-line text for a terminal, with control characters written as `\u001b`. */
export const toPrintable = (text: string): Printable => escapeControls(text) as Printable;

/** Lines for a terminal, each with a line end. A carriage return at the end of a line, as in CSV, is kept. */
export const toPrintableLines = (lines: readonly string[]): Printable =>
  lines
    .map((line) => `${toPrintable(line.replace(/\r$/, ''))}${line.endsWith('\r') ? '\r' : ''}\n`)
    .join('') as Printable;

/** Text that replaces the terminal's line of progress. */
export const toPrintableProgress = (text: string): Printable => `\r\u001b[K${toPrintable(text)}` as Printable;
