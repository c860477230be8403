import type { PersonAnswer } from '../../../src/modules/letters/index.ts';

/** One thing that happens to a request, in order. `minutes` of waiting before it. */
export type Happening =
  | {
      readonly do: 'endorse' | 'take' | 'forward' | 'check' | 'sign' | 'hand_over' | 'cancel';
      readonly minutes: number;
    }
  | { readonly do: 'send_back'; readonly minutes: number; readonly reason: string; readonly fields: readonly string[] }
  | { readonly do: 'correct'; readonly minutes: number; readonly answers: Readonly<Record<string, string>> }
  | { readonly do: 'reject'; readonly minutes: number; readonly code: string; readonly reason: string }
  | { readonly do: 'return' | 'revoke'; readonly minutes: number; readonly reason: string }
  | { readonly do: 'answer_fee'; readonly minutes: number; readonly details?: string };

export type SeedAnswers = Readonly<Record<string, string | readonly PersonAnswer[]>>;

export interface SeedRequest {
  /** Key of a named person; absent: a resident who came to the counter. */
  readonly by?: string;
  readonly slug: string;
  readonly answers: SeedAnswers;
  /** Working days before the first start, and the hour. */
  readonly daysAgo: number;
  readonly hour: number;
  readonly happenings: readonly Happening[];
}

export const take = (minutes = 15): Happening => ({ do: 'take', minutes });
export const forward = (minutes = 12): Happening => ({ do: 'forward', minutes });
export const check = (minutes = 25): Happening => ({ do: 'check', minutes });
export const sign = (minutes = 20): Happening => ({ do: 'sign', minutes });
export const endorse = (minutes = 30): Happening => ({ do: 'endorse', minutes });
export const handOver = (minutes = 60): Happening => ({ do: 'hand_over', minutes });
export const noFee = (minutes = 5): Happening => ({ do: 'answer_fee', minutes });

export const signed = (wait = 20): Happening[] => [take(wait), forward(), check(), sign(wait)];
export const shop = (name: string, type: string, place: string, since: string, purpose: string) => ({
  business_name: name,
  business_type: type,
  business_address: place,
  start_date: since,
  purpose,
});

/** A day so many days from the first start, filled in when the seed is sown. */
export const day = (days: number) => `@${days}`;

/** Invented people whom no registry has; their NIKs carry serials that no office hands out. */
export const WITNESSES = {
  witness_1: [{ name: 'H. Abdul Karim', nik: '1809101505559333' }],
  witness_2: [{ name: 'Nyoman Sudarte', nik: '1809102006579444' }],
} as const;

export const PARENTS = {
  father: [
    {
      name: 'Sukirman',
      nik: '1809100203709217',
      birthPlace: 'Cilacap',
      birthDate: '1970-03-02',
      religion: 'Islam',
      occupation: 'Nelayan/Perikanan',
      address: 'Gang Masjid No. 4, RT 003, Dusun A',
    },
  ],
  mother: [
    {
      name: 'Sumiyati',
      nik: '1809104507749608',
      birthPlace: 'Metro',
      birthDate: '1974-07-05',
      religion: 'Islam',
      occupation: 'Mengurus Rumah Tangga',
      address: 'Gang Masjid No. 4, RT 003, Dusun A',
    },
  ],
} as const;
