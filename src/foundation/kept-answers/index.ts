export { forgetAnswers } from './keep-answer.ts';
