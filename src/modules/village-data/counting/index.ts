export { countAnew, CountAnewSchema } from './count-anew.ts';
export { COUNTED } from './counted-by.ts';
export { workOnDrafts } from './work-on-drafts.ts';
