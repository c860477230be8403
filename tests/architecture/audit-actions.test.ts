import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LogClass } from '../../src/foundation/audit/actions.ts';
import { OLDER } from '../../src/foundation/audit/older-classes.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(
  (file) => !/\.test\.ts$|\/audited\.d\.ts$|\/audit\/older-classes\.ts$/.test(file),
);
const code = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');

/** Each file that names actions, with what it says. They are read as text: types are gone when tests run. */
const named = globSync('src/**/audited.d.ts', { cwd: ROOT }).map((file) => ({
  file,
  actions: [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^ +'(\w+\.\w+)': '(\w+)';$/gm)].map(
    ([, action = '', its]) => ({ action, its }),
  ),
}));
const actions = named.flatMap((one) => one.actions).toSorted((a, b) => (a.action < b.action ? -1 : 1));
const of = (its: LogClass) => actions.filter((one) => one.its === its).map((one) => one.action);

test('an action that is not committed to at once is named here too: nobody takes it out of the log by the way', () => {
  expect(of('never')).toEqual([
    'dataset.discarded',
    'dataset.drafted',
    'dataset_file.kept',
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
  expect(of('delayed')).toEqual(['letter_fee.answered', 'resident.event_cancelled', 'resident.event_recorded']);
  expect(of('open')).toEqual([
    'camat.named',
    'dataset.published',
    'dataset_file.published',
    'dataset_file.withdrawn',
    'evidence_document.added',
    'evidence_document.withdrawn',
    'identity.office_handed_over',
    'identity.officer_appointed',
    'identity.officer_dismissed',
    'letter_type.added',
    'letter_type.edited',
    'levy_year.counted',
    'log.key_rotated',
    'log.opened',
    'log.succeeded',
    'module.switched_off',
    'module.switched_on',
    'projection.kept',
    'rt_head.ended',
    'rt_head.entered',
    'village_fee.set',
  ]);
});

/** `order.paid` stands in the code as it is, or as `paid` where the feature puts its own name before. */
test.each(actions.map((one) => one.action))('%s is recorded somewhere', (action) => {
  const past = action.slice(action.indexOf('.') + 1);
  expect(new RegExp(`['"]${RegExp.escape(action)}['"]|\\b${past}:|['"]${past}['"]`).test(code)).toBe(true);
});

test('each is named once, and stands in order', () => {
  expect(actions.length).toBeGreaterThan(100);
  expect(new Set(actions.map((one) => one.action)).size).toBe(actions.length);
  for (const { file, actions: its } of named) {
    const names = its.map((one) => one.action);
    expect(names, file).toEqual(names.toSorted());
    expect(its.length, `${file} names something that is not read here`).toBe(
      (readFileSync(join(ROOT, file), 'utf8').match(/^ +'/gm) ?? []).length,
    );
  }
});

test('a row that says no class is taken as its action was when rows began to say it', () => {
  for (const [action, its] of Object.entries(OLDER)) expect(actions).toContainEqual({ action, its });
});

test('nothing writes audit rows but audit(), whose type knows every action', () => {
  const past = files.filter((file) =>
    /INTO\s+(?:audit_events|audited)|insert\(auditEvents\)/i.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(past).toEqual(['src/foundation/audit/audit.repo.ts']);
});
