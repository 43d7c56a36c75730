export { notices, type NoticeDocument } from './fold.js';
export { noticesAt, noticesDue, noticesDueOf } from './view.js';
export type { DueNotice, NoticeLine, Notices, NoticesDue } from './view.js';
