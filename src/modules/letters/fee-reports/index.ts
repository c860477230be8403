export { answerFeeQuestion, FeeAnswerSchema } from './answer-fee-question.ts';
export { type FeeReport, listFeeReports } from './list-fee-reports.ts';
