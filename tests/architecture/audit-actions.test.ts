import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMITTED, OTHERWISE, type LogClass } from '../../src/foundation/audit/actions.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(
  (file) => !file.endsWith('.test.ts') && !file.endsWith('audit/actions.ts'),
);
const code = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');

const of = (its: LogClass) => Object.entries(OTHERWISE).flatMap(([action, known]) => (known === its ? [action] : []));

test('an action that is not committed to at once is named here too: nobody takes it out of the log by the way', () => {
  expect(of('never')).toEqual([
    'identity.logged_in',
    'identity.logged_out',
    'identity.logged_out_elsewhere',
    'identity.phone_set',
    'identity.pin_set',
    'identity.proved',
    'identity.secret_changed',
    'identity.totp_set',
    'letter_request.discarded',
    'letter_request.endorsement_viewed',
    'letter_request.started',
    'order.contact_opened',
    'order.opened_in_office',
    'payment.proof_viewed',
    'statement.exported',
  ]);
  expect(of('delayed')).toEqual(['letter_fee.answered']);
  expect(of('open')).toEqual([
    'camat.named',
    'identity.office_handed_over',
    'identity.officer_appointed',
    'identity.officer_dismissed',
    'letter_type.added',
    'letter_type.edited',
    'log.opened',
    'module.switched_off',
    'module.switched_on',
    'rt_head.ended',
    'rt_head.entered',
  ]);
});

/** `order.paid` stands in the code as it is, or as `paid` where the feature puts its own name before. */
test.each([...COMMITTED, ...Object.keys(OTHERWISE)])('%s is recorded somewhere', (action) => {
  const past = action.slice(action.indexOf('.') + 1);
  expect(new RegExp(`['"]${RegExp.escape(action)}['"]|\\b${past}:|['"]${past}['"]`).test(code)).toBe(true);
});

test('the actions stand in order, so that two who add one meet nowhere else', () => {
  for (const names of [[...COMMITTED], Object.keys(OTHERWISE)]) expect(names).toEqual(names.toSorted());
  expect(new Set([...COMMITTED, ...Object.keys(OTHERWISE)]).size).toBe(
    COMMITTED.length + Object.keys(OTHERWISE).length,
  );
});

test('nothing writes audit rows but audit(), whose type knows every action', () => {
  const past = files.filter((file) =>
    /INTO\s+(?:audit_events|audited)|insert\(auditEvents\)/i.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(past).toEqual(['src/foundation/audit/audit.repo.ts']);
});
