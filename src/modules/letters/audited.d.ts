declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'letter.issued': 'committed';
    'letter.revoked': 'committed';
    'letter_fee.answered': 'delayed';
    'letter_numbers.reserved': 'committed';
    'letter_register.exported': 'committed';
    'letter_request.cancelled': 'committed';
    'letter_request.corrected': 'committed';
    'letter_request.discarded': 'never';
    'letter_request.endorsed': 'committed';
    'letter_request.endorsement_photographed': 'committed';
    'letter_request.endorsement_viewed': 'never';
    'letter_request.expired': 'committed';
    'letter_request.forwarded': 'committed';
    'letter_request.handed_over': 'committed';
    'letter_request.issued': 'committed';
    'letter_request.person_linked': 'committed';
    'letter_request.presented': 'committed';
    'letter_request.rejected': 'committed';
    'letter_request.returned': 'committed';
    'letter_request.revoked': 'committed';
    'letter_request.sent_back': 'committed';
    'letter_request.started': 'never';
    'letter_request.submitted': 'committed';
    'letter_request.taken': 'committed';
    'letter_type.added': 'open';
    'letter_type.edited': 'open';
  }
}
