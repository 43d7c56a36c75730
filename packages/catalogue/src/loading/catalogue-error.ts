import type { Fault } from '@torioki/event-store';
import { errorsOf, type ErrorOf } from '@torioki/event-store/adapter';

/** Every error of loading a catalogue: its code, and the facts a reader needs. */
export interface CatalogueErrorDetails {
  /**
   * A row is not of the right form. Records are counted from 1. The rows of a file are counted as a spreadsheet shows
   * them, so the header is row 1. Row 0 means the whole list.
   */
  readonly 'bad-row': Fault & { readonly row: number };
  /** Another row has the same code. */
  readonly 'code-taken': {
    readonly row: number;
    readonly path: string;
    readonly taken: string;
    readonly by: number;
  };
  /** Another title of the catalogue has this copy. */
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
    'Correct it and load it again.',
  ],
  'code-taken': ({ row, path, taken, by }) => [
    `Row ${row}, ${path}: ${taken} belongs to row ${by}.`,
    'Give each a code of its own and load it again.',
  ],
  'copy-held': ({ row, path, taken, by }) => [
    `Row ${row}, ${path}: ${taken} belongs to title ${by}.`,
    'Take it from that title, or give it a code of its own.',
  ],
  'source-broken': ({ row, reason }) => [
    `The source failed after row ${row}: ${reason}.`,
    'Mend it and load it again.',
  ],
  'catalogue-unavailable': ({ catalogue, reason }) => [
    `${catalogue} does not answer: ${reason}.`,
    'Mend that and try again; what was found before is as it was.',
  ],
});

/** An error with a code to switch on, the facts behind it, and a message that says what, where and what to do. */
export type CatalogueError = ErrorOf<CatalogueErrorDetails>;

export const catalogueError = errors.make;
