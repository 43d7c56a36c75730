export { notices, type NoticeDocument } from './fold.js';
export { noticesAt, type NoticeLine, type Notices } from './view.js';
