import {
  catalogueError,
  type CatalogueError,
  type CatalogueErrorCode,
  type CatalogueErrorDetails,
} from '../loading/catalogue-error.js';

/** An error in the form sent between threads, because messages lose classes. */
export type ToldError = {
  readonly [Code in CatalogueErrorCode]: {
    readonly code: Code;
    readonly details: CatalogueErrorDetails[Code];
  };
}[CatalogueErrorCode];

export const toldError = ({ code, details }: CatalogueError): ToldError => ({ code, details }) as ToldError;

export const heardError = ({ code, details }: ToldError): CatalogueError => catalogueError(code, details);
