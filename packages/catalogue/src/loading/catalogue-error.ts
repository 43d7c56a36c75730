import type { Fault } from '@torioki/event-store';
import { errorsOf, type ErrorOf } from '@torioki/event-store/adapter';

/** Every error of loading a catalogue: its code and its details. */
export interface CatalogueErrorDetails {
  /**
   * A row has a wrong form. In a list, records are counted from 1. In a file, rows are counted as in a
   * spreadsheet, so the header is row 1. Row 0 means the whole list.
   */
  readonly 'bad-row': Fault & { readonly row: number };
  /** Another row has the same code. */
  readonly 'code-taken': {
    readonly row: number;
    readonly path: string;
    readonly taken: string;
    readonly by: number;
  };
  /** The copy belongs to another title of the catalogue. */
  readonly 'copy-held': {
    readonly row: number;
    readonly path: string;
    readonly taken: string;
    readonly by: string;
  };
  /** The source of a load failed after this row. */
  readonly 'source-broken': { readonly row: number; readonly reason: string };
  /** The catalogue does not answer, or is closed. */
  readonly 'catalogue-unavailable': { readonly catalogue: string; readonly reason: string };
}

export type CatalogueErrorCode = keyof CatalogueErrorDetails;

const errors = errorsOf<CatalogueErrorDetails>('CatalogueError', {
  'bad-row': ({ row, path, reason }) => [
    `Row ${row}${path === '' ? '' : `, ${path}`}: ${reason}.`,
    'Correct the row, and load it again.',
  ],
  'code-taken': ({ row, path, taken, by }) => [
    `Row ${row}, ${path}: row ${by} already has the code ${taken}.`,
    'Give each row a different code, and load it again.',
  ],
  'copy-held': ({ row, path, taken, by }) => [
    `Row ${row}, ${path}: title ${by} already has the copy ${taken}.`,
    'Remove the copy from that title, or give this copy a different code.',
  ],
  'source-broken': ({ row, reason }) => [
    `The source failed after row ${row}: ${reason}.`,
    'Correct the source, and load it again.',
  ],
  'catalogue-unavailable': ({ catalogue, reason }) => [
    `${catalogue} does not answer: ${reason}.`,
    'Correct the cause and try again. The titles are unchanged.',
  ],
});

/** An error with a code, its details, and a message: what happened, where, and what to do. */
export type CatalogueError = ErrorOf<CatalogueErrorDetails>;

export const catalogueError = errors.make;
