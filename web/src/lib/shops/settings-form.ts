import { dateIn } from '#lib/ui/date-boxes.ts';
import { orTyped, readCount, readRupiah } from '#src/kernel/numbers.ts';

/** The parts of the settings page, as its address names them. */
export const PARTS = ['profil', 'ambil', 'jam', 'libur', 'antar', 'cod', 'rekening', 'qris'] as const;
export type PartName = (typeof PARTS)[number];

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** `08:30` as minutes from midnight; anything else is no number and refused. */
export function minutesOf(typed: string): number {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(typed) ?? [];
  return hour === undefined ? NaN : Number(hour) * 60 + Number(minute);
}

/** Minutes from midnight as a time field wants them. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A break of a day; null where neither time was said. */
function pauseIn(form: FormData, weekday: number) {
  const [from, to] = [text(form, `pause${weekday}`), text(form, `again${weekday}`)];
  return from === '' && to === '' ? null : { from: minutesOf(from), to: minutesOf(to) };
}

/** The use-cases' inputs from the forms; they judge. */
export const inputs = {
  profile: (form: FormData) => ({
    name: text(form, 'name'),
    trade: text(form, 'trade'),
    story: text(form, 'story'),
    place: text(form, 'place'),
    whatsapp: orNull(text(form, 'whatsapp')),
  }),
  pickup: (form: FormData) => ({
    pickup: form.has('pickup'),
    address: text(form, 'address'),
    hours: text(form, 'hours'),
  }),
  hours: (form: FormData) => ({
    days: [1, 2, 3, 4, 5, 6, 0]
      .filter((day) => form.has(`open${day}`))
      .map((weekday) => ({
        weekday,
        opens: minutesOf(text(form, `from${weekday}`)),
        closes: minutesOf(text(form, `to${weekday}`)),
        pause: pauseIn(form, weekday),
      })),
  }),
  holiday: (form: FormData) => ({ reopensOn: orNull(dateIn(form, 'reopensOn')), note: text(form, 'note') }),
  zone: (form: FormData) => ({
    name: text(form, 'name'),
    fee: orTyped(readRupiah, text(form, 'fee')),
    minDays: orTyped(readCount, text(form, 'minDays')),
    maxDays: orTyped(readCount, text(form, 'maxDays')),
    upToGrams: orNull(text(form, 'upToGrams')) && orTyped(readCount, text(form, 'upToGrams')),
    stepFee:
      orNull(text(form, 'upToGrams')) && orNull(text(form, 'stepFee')) && orTyped(readRupiah, text(form, 'stepFee')),
    areas: form.getAll('areas').map(String),
  }),
  cod: (form: FormData) => ({ cod: form.has('cod'), cap: orTyped(readRupiah, text(form, 'cap')) }),
  bank: (form: FormData) => ({
    account: { bank: text(form, 'bank'), number: text(form, 'number'), holder: text(form, 'holder') },
  }),
};
