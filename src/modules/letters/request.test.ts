import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionsFor,
  HOLDER,
  isClosed,
  isOpenInOffice,
  nextState,
  REQUEST_STATES,
  TRANSITIONS,
  type Doer,
  type Flow,
  type RequestAction,
  type RequestState,
} from './request.ts';

const plain: Flow = { rtEndorsement: false, secretaryStep: true };
const withRt: Flow = { rtEndorsement: true, secretaryStep: true };
const withoutSecretary: Flow = { rtEndorsement: false, secretaryStep: false };
const actions = [...new Set(TRANSITIONS.map((t) => t.action))];

const to = (action: RequestAction, from: RequestState, flow: Flow, doer: Doer, reason?: string) => {
  const next = nextState(action, from, flow, doer, reason);
  return next.ok ? next.value : next.refusal.code;
};

describe('a letter request', () => {
  test('goes the ordinary way from the form to the hand of its owner', () => {
    expect(to('submit', 'draft', plain, 'applicant')).toBe('submitted');
    expect(to('take', 'submitted', plain, 'operator')).toBe('in_review');
    expect(to('forward', 'in_review', plain, 'operator')).toBe('awaiting_secretary');
    expect(to('forward', 'awaiting_secretary', plain, 'secretary')).toBe('awaiting_signature');
    expect(to('sign', 'awaiting_signature', plain, 'head')).toBe('issued');
    expect(to('hand_over', 'issued', plain, 'operator')).toBe('handed_over');
  });

  test('needs the RT first where the village wants that, and cannot get it elsewhere', () => {
    expect(to('take', 'submitted', withRt, 'operator')).toBe('letters.not_in_this_state');
    expect(to('endorse', 'submitted', withRt, 'operator')).toBe('endorsed');
    expect(to('take', 'endorsed', withRt, 'operator')).toBe('in_review');
    expect(to('endorse', 'submitted', plain, 'operator')).toBe('letters.not_in_this_state');
  });

  test('goes straight to the head where there is no secretary step', () => {
    expect(to('forward', 'in_review', withoutSecretary, 'operator')).toBe('awaiting_signature');
  });

  test('that was on its way when the switch was thrown is not lost', () => {
    expect(to('take', 'endorsed', plain, 'operator')).toBe('in_review');
    expect(to('forward', 'awaiting_secretary', withoutSecretary, 'secretary')).toBe('awaiting_signature');
  });

  test('is sent back, refused or returned only with a reason', () => {
    expect(to('send_back', 'in_review', plain, 'operator', '  ')).toBe('letters.reason_missing');
    expect(to('send_back', 'in_review', plain, 'operator', 'Alamat usaha kurang lengkap')).toBe('needs_correction');
    expect(to('reject', 'in_review', plain, 'operator')).toBe('letters.reason_missing');
    expect(to('return', 'awaiting_signature', plain, 'head', 'Nama usaha salah')).toBe('in_review');
  });

  test('is cancelled by its applicant without one, by the office only with one', () => {
    expect(to('cancel', 'awaiting_signature', plain, 'applicant')).toBe('cancelled');
    expect(to('cancel', 'submitted', plain, 'operator')).toBe('letters.reason_missing');
    expect(to('cancel', 'issued', plain, 'applicant')).toBe('letters.not_in_this_state');
  });

  test('is nobody else’s to sign, forward or review', () => {
    for (const doer of ['applicant', 'operator', 'secretary', 'system'] as const)
      expect(to('sign', 'awaiting_signature', plain, doer)).toBe('letters.not_your_step');
    expect(to('take', 'submitted', plain, 'head')).toBe('letters.not_your_step');
    expect(to('forward', 'awaiting_secretary', plain, 'operator')).toBe('letters.not_your_step');
  });
});

describe('for every flow and every order of steps', () => {
  const flow = fc.record({ rtEndorsement: fc.boolean(), secretaryStep: fc.boolean() });
  const doer = fc.constantFrom<Doer>('applicant', 'operator', 'secretary', 'head', 'system');
  const walk = fc.array(fc.tuple(fc.constantFrom(...actions), doer), { maxLength: 40 });

  test('a letter is issued only from the head’s desk, and never a second time', () => {
    fc.assert(
      fc.property(flow, walk, (f, steps) => {
        let state: RequestState = 'draft';
        let issued = 0;
        for (const [action, by] of steps) {
          const next = nextState(action, state, f, by, 'alasan');
          if (!next.ok) continue;
          if (next.value === 'issued') {
            expect([state, by]).toEqual(['awaiting_signature', 'head']);
            issued += 1;
          }
          state = next.value;
        }
        expect(issued).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('what is closed stays closed, but a letter handed over can be revoked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUEST_STATES.filter(isClosed)),
        fc.constantFrom(...actions),
        flow,
        doer,
        (s, a, f, d) => {
          const next = nextState(a, s, f, d, 'alasan');
          if (next.ok) expect([s, next.value]).toEqual(['handed_over', 'revoked']);
        },
      ),
    );
  });

  test('whoever holds an open request can move it on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REQUEST_STATES.filter((s) => !isClosed(s))), flow, (s, f) => {
        const holder = HOLDER[s] === 'owner' ? 'applicant' : (HOLDER[s] as Doer);
        expect(actionsFor(s, f, holder)).not.toHaveLength(0);
      }),
    );
  });

  test('exactly the buttons shown are the steps allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REQUEST_STATES), flow, doer, (s, f, d) => {
        const allowed = actions.filter((a) => nextState(a, s, f, d, 'alasan').ok);
        expect(new Set(actionsFor(s, f, d))).toEqual(new Set(allowed));
      }),
    );
  });

  test('a request that blocks a second one can always still be cancelled', () => {
    for (const s of REQUEST_STATES)
      expect(actionsFor(s, plain, 'applicant').includes('cancel')).toBe(isOpenInOffice(s));
  });
});

test('only an issued letter is handed over, not one that was revoked meanwhile', () => {
  const from = REQUEST_STATES.filter((s) => nextState('hand_over', s, plain, 'operator').ok);
  expect(from).toEqual(['issued']);
});

test('whoever rejects, gives back or revokes says why; of an applicant who gives up none is asked', () => {
  const wanted = TRANSITIONS.flatMap(({ action, from, by, only }) =>
    from.flatMap((state) => by.map((doer) => ({ action, state, doer, flow: { ...plain, ...only } }))),
  ).filter(({ action, state, doer, flow }) => {
    const silent = nextState(action, state, flow, doer);
    return !silent.ok && silent.refusal.code === 'letters.reason_missing';
  });
  const reasons = new Set(wanted.map(({ action, doer }) => `${doer} ${action}`));
  expect([...reasons].sort()).toEqual([
    'head cancel',
    'head reject',
    'head return',
    'head revoke',
    'operator cancel',
    'operator reject',
    'operator send_back',
    'secretary cancel',
    'secretary reject',
    'secretary return',
  ]);
});
