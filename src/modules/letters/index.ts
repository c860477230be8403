export { answerFeeQuestion, FeeAnswerSchema, listFeeReports, type FeeReport } from './fee-reports/index.ts';
export { LETTER_CASE } from './letter-case.ts';
export type { Asker, Condition, MaritalKind } from './condition.ts';
export type { Finding } from './conditions/index.ts';
export type { CardMember } from './people/index.ts';
export type {
  Answer,
  Answers,
  Hand,
  Kin,
  LetterField,
  LetterPaper,
  LetterTypeContent,
  PersonAnswer,
  PersonPart,
} from './letter-type.ts';
export { letterRequests } from './requests/requests.routes.ts';
export { letterTypes } from './types/letter-types.routes.ts';
export { lettersModule } from './letters-module.ts';
export { exportRegister, RegisterSchema, searchRegister, type Register, type RegisterLine } from './register/index.ts';
export {
  cancelRequest,
  discardDraft,
  correctRequest,
  CorrectSchema,
  endorseRequest,
  EndorseSchema,
  handOverRequest,
  linkPerson,
  namePresenter,
  readCounterStart,
  type CounterStart,
  listRtDesk,
  type RtDeskRow,
  type RouteStep,
  listDesk,
  type Desk,
  type DeskRow,
  readForm,
  readStart,
  type RequestForm,
  type RequestStart,
  followRequest,
  type RequestPage,
  OptionalReasonSchema,
  rejectRequest,
  RejectSchema,
  returnRequest,
  ReturnSchema,
  AnswersSchema,
  saveAnswers,
  sendBackRequest,
  SendBackSchema,
  startRequest,
  StartRequestSchema,
  submitDraft,
  submitRequest,
  SubmitRequestSchema,
  type Receipt,
  takeRequest,
} from './requests/index.ts';
export {
  forwardRequest,
  reviewRequest,
  type ReviewPage,
  issueLetter,
  signingKeys,
  readLetterFile,
  revokeLetter,
} from './issuing/index.ts';
export { REJECT_CODES, type RejectCode, type RequestAction, type RequestState } from './request.ts';
export {
  addLetterType,
  editLetterType,
  type LetterTypeRow,
  AddLetterTypeSchema,
  EditLetterTypeSchema,
  type LetterTypeCard,
  type PublicLetterType,
  readLetterTypes,
  type ServiceTimes,
  listLetterTypes,
  showLetterType,
} from './types/index.ts';
export { listNumbers, type NumberLine, reserveNumbers } from './numbering/index.ts';
export { checkByNumber, checkLetter, type LetterCheck, type LetterStatus, matchNik } from './checking/index.ts';
export { letterChecks } from './checking/checks.routes.ts';
export { issuedLetters } from './issuing/letters.routes.ts';
