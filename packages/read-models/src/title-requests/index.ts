export { titleRequests, type TitleRequestDocument } from './fold.js';
export { openTitleRequests, titleRequestsNamed } from './view.js';
export type { OpenTitleRequest, TitleRequestState } from './view.js';
