import type { DriverOption } from '@torioki/event-store/adapter';

/** The file of a registry, or of borrowers, that must exist. */
export interface ExistingPeopleFile extends DriverOption {
  readonly file: string;
  readonly librarySystem: string;
}
