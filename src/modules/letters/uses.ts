import { checkByNumber } from './checking/check-by-number.ts';
import { checkLetter } from './checking/check-letter.ts';
import { readLetterRecord } from './checking/read-letter-record.ts';
import { matchNik } from './checking/match-nik.ts';
import { answerFeeQuestion } from './fee-reports/answer-fee-question.ts';
import { listFeeReports } from './fee-reports/list-fee-reports.ts';
import { forwardRequest } from './issuing/forward-request.ts';
import { issueLetter } from './issuing/issue-letter.ts';
import { reviewRequest } from './issuing/review-request.ts';
import { revokeLetter } from './issuing/revoke-letter.ts';
import { listNumbers } from './numbering/list-numbers.ts';
import { reserveNumbers } from './numbering/reserve-numbers.ts';
import { exportRegister } from './register/export-register.ts';
import { searchRegister } from './register/search-register.ts';
import { cancelRequest, discardDraft } from './requests/cancel-request.ts';
import { correctRequest } from './requests/correct-request.ts';
import { photographEndorsement, readEndorsementPhoto } from './requests/endorsement-photo.ts';
import { endorseRequest } from './requests/endorse-request.ts';
import { handOverRequest } from './requests/hand-over-request.ts';
import { linkPerson } from './requests/link-person.ts';
import { listRtDesk } from './requests/list-rt-desk.ts';
import { namePresenter } from './requests/name-presenter.ts';
import { readCounterStart } from './requests/read-counter-start.ts';
import { readForm, readStart } from './requests/read-form.ts';
import { readReceipt } from './requests/read-receipt.ts';
import { followRequest } from './requests/read-request.ts';
import { rejectRequest } from './requests/reject-request.ts';
import { returnRequest } from './requests/return-request.ts';
import { saveAnswers } from './requests/save-answers.ts';
import { sendBackRequest } from './requests/send-back-request.ts';
import { startRequest } from './requests/start-request.ts';
import { submitDraft } from './requests/submit-draft.ts';
import { takeRequest } from './requests/take-request.ts';
import { addLetterType } from './types/add-letter-type.ts';
import { editLetterType } from './types/edit-letter-type.ts';
import { readLetterTypes } from './types/read-letter-types.ts';
import { renewLetterType } from './types/renew-letter-type.ts';
import { listLetterTypes } from './types/show-letter-type.ts';

/** Everything that can be done with letters. */
export const letterUses = {
  addLetterType,
  answerFeeQuestion,
  cancelRequest,
  checkByNumber,
  checkLetter,
  correctRequest,
  discardDraft,
  editLetterType,
  endorseRequest,
  exportRegister,
  followRequest,
  forwardRequest,
  handOverRequest,
  issueLetter,
  linkPerson,
  listFeeReports,
  listLetterTypes,
  listNumbers,
  listRtDesk,
  matchNik,
  namePresenter,
  photographEndorsement,
  readCounterStart,
  readEndorsementPhoto,
  readForm,
  readLetterRecord,
  readLetterTypes,
  readReceipt,
  readStart,
  rejectRequest,
  renewLetterType,
  reserveNumbers,
  returnRequest,
  reviewRequest,
  revokeLetter,
  saveAnswers,
  searchRegister,
  sendBackRequest,
  startRequest,
  submitDraft,
  takeRequest,
};
