export { pullList } from './fold.js';
export { toFetch, type CopyToFetch, type PullListDocument } from './to-fetch.js';
export { pullListAt, type Fetch, type PullList } from './view.js';
export { unfillable } from './unfillable.js';
