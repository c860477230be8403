export { answerFeeQuestion, FeeAnswerSchema } from './answer-fee-question.ts';
export { listFeeReports } from './list-fee-reports.ts';
export { levyFigure } from './levy-figure.repo.ts';
