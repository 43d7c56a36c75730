export { openPortal, type PortalOpened } from './portal.js';
export type { LogLine, PortalOptions } from './portal-options.js';
export type { OwnPortalWords } from './words/portal-words.js';
export { makeDrain } from './guard/drain.js';
export { inMemorySessions } from './sessions/in-memory-sessions.js';
export { openPostgresSessions } from './sessions/postgres-sessions.js';
export type { SqliteSessionsOptions } from './sessions/open-sqlite-file.js';
export { openSqliteSessions } from './sessions/sqlite-sessions.js';
export type { Sessions } from './sessions/sessions.js';
