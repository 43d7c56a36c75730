import {
  catalogueError,
  type CatalogueError,
  type CatalogueErrorCode,
  type CatalogueErrorDetails,
} from '../loading/catalogue-error.js';

/** An error in the form in which threads send it: messages do not keep classes. */
export type PlainError = {
  readonly [Code in CatalogueErrorCode]: {
    readonly code: Code;
    readonly details: CatalogueErrorDetails[Code];
  };
}[CatalogueErrorCode];

export const toPlainError = ({ code, details }: CatalogueError): PlainError =>
  ({ code, details }) as PlainError;

export const fromPlainError = ({ code, details }: PlainError): CatalogueError =>
  catalogueError(code, details);
