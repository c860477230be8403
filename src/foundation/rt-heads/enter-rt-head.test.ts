import * as v from 'valibot';
import { expect, test } from 'vitest';
import { RtHeadFacts } from './enter-rt-head.ts';

test.each(["Nu'man", 'Mu‘in', 'Ma’ruf', 'Qur\u202eʼani', 'Y', 'H. Abdul-Rahman Al-Ma´arif, S.Pd.I.'])(
  'a head of an RT may be called %s',
  (name) => {
    const head = { villageId: '18.09.10.2004', rt: '1', name, fromOn: '2026-01-01' };
    expect(v.parse(RtHeadFacts, head)).toMatchObject({ name: name.replace('\u202e', '') });
  },
);
