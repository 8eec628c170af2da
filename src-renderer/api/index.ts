export { api, client, setLink, type Client } from './client';
export { followChanges, forgetTask, useTaskProgress, type TaskProgress } from './changes';
export { pageClock, setPageClock, showInstant, useNow } from './clock';
export { connection, ConnectionLost, useConnection, type Connection } from './connection';
export { failureOf, isFailure, issuesOf, type ErrorCode, type Failure } from './errors';
export { download, setFileFetch, storedUrl, upload, UploadRefused } from './files';
export { presentError, presentIssue, type Place, type Presented } from './present-error';
export { createQueryClient } from './query-client';
export { sessionGate } from './session-gate';
