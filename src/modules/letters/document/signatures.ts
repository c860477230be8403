import type { Hand } from '../letter-type.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import { partOf, valueOf } from './placeholders.ts';
import { officeLines } from './signer-office.ts';
import { longDate } from './wording.ts';

/** A place to sign for one or several people. */
export interface SignPlace {
  /** The lines above it. */
  readonly above: readonly string[];
  /** Names below it, in order; an empty one is a dotted line to write on. */
  readonly names: readonly string[];
  /** Under the name, smaller: the NIP of a civil servant. */
  readonly below: readonly string[];
  /** The office's own is signed electronically, the others by hand; `stamp`: the first signs across a meterai. */
  readonly by: 'seal' | 'hand' | 'stamp';
}

/** Places to sign beside each other, from left to right; `null` leaves one free. */
export type SignRow = readonly (SignPlace | null)[];

/** More names than this need rows of their own, which may go on over the page. */
export const SHORT_LIST = 3;
/** Letters of a name that still stands beside its line in a third of the page. */
const SHORT_NAME = 26;

/**
 * Who signs where, the office always on the right: up to three beside each other where all lists are short, else the hands two
 * abreast above, and the camat to the left of the office.
 */
export function signatureRows(letter: LetterSnapshot): SignRow[] {
  const hands = (letter.paper?.hands ?? []).flatMap((hand) => handPlace(hand, letter) ?? []);
  const camat = letter.alsoSignedBy === 'camat' ? [camatPlace(letter)] : [];
  const office = officePlace(letter);
  const long = hands.some(
    ({ names }) => names.length > SHORT_LIST || (names.length > 1 && names.some((name) => name.length > SHORT_NAME)),
  );
  if (!long && hands.length + camat.length <= 2) return [[...hands, ...camat, office]].map(onTheRight);
  const above = hands.flatMap((place, i) => (i % 2 === 0 ? [[place, hands[i + 1]].flatMap((p) => p ?? [])] : []));
  return [...above, [...camat, office]].map(onTheRight);
}

const onTheRight = (row: SignPlace[]): SignRow => (row.length === 1 ? [null, ...row] : row);

/** Null when none of the people is named in this letter. */
function handPlace({ title, who, stamp }: Hand, letter: LetterSnapshot): SignPlace | null {
  const names = who.flatMap((key) => {
    const answer = letter.answers[key];
    // Who has died cannot sign; the text says so.
    if (answer?.kind === 'people') return answer.value.flatMap((p) => (p.deceased ? [] : [p.name]));
    return (answer ? valueOf(key, letter) : partOf(key, 'name', letter)) ?? [];
  });
  return names.length > 0 ? { above: [title], names, below: [], by: stamp ? 'stamp' : 'hand' } : null;
}

const officePlace = (letter: LetterSnapshot): SignPlace => ({
  above: [
    `${letter.office.village}, ${longDate(letter.issuedOn)}`,
    ...(letter.paper?.headWord ? [letter.paper.headWord] : []),
    ...officeLines(letter),
  ],
  names: [letter.signer.name],
  below: letter.signer.nip ? [`NIP. ${letter.signer.nip}`] : [],
  by: 'seal',
});

/** The camat signs on paper and enters the letter in the register of the kecamatan. */
function camatPlace(letter: LetterSnapshot): SignPlace {
  const { camat, office, paper } = letter;
  return {
    above: [
      paper?.camatWord ?? 'Mengetahui:',
      `Nomor: ${DOTS}`,
      `Tanggal: ${DOTS}`,
      `CAMAT ${office.district.toUpperCase()},`,
    ],
    names: [camat?.name ?? ''],
    below: [`NIP. ${camat ? (camat.nip ?? '') : DOTS}`].filter((line) => line !== 'NIP. '),
    by: 'hand',
  };
}

const DOTS = '.'.repeat(26);
