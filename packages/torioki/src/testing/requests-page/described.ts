import type { Desk, Jobs, Library, PatronFile, PatronPortal, PatronRegistry, People } from '../../index.js';

/** The types that the pages describe: without patrons, with a host's own directory, with a registry. */
export type { AnyRefusal } from '../../answers/answer.js';
export type { CommandDesk } from '../../commands/desk.js';
export type { Jobs, Library } from '../../index.js';
export type { Views } from '../../views/views.js';

export type PeopleLibrary = Library<People>;
export type PeoplePortal = PatronPortal<People>;
export type PeopleDesk = Desk<People>;
export type PeopleFile = PatronFile<People>;
export type PeopleJobs = Jobs<People>;

export type RegistryLibrary = Library<PatronRegistry>;
export type RegistryPortal = PatronPortal<PatronRegistry>;
export type RegistryDesk = Desk<PatronRegistry>;
export type RegistryFile = PatronFile<PatronRegistry>;
export type RegistryJobs = Jobs<PatronRegistry>;

export type DeskRehearsal = RegistryDesk['rehearsal'];
export type PortalRehearsal = RegistryPortal['rehearsal'];
export type FileRehearsal = RegistryFile['rehearsal'];
