import type { Relationship } from '../../../foundation/residents/index.ts';
import type { Kin } from '../letter-type.ts';

interface Member {
  readonly id: string;
  readonly relationship: Relationship;
  readonly sex: 'L' | 'P';
}

/**
 * What somebody on a card is to another member of it, as far as the card tells: it names everybody's place beside its head.
 * `other` where it does not tell.
 */
export function kinOf(subject: Member, member: Member): Kin {
  if (subject.id === member.id) return 'self';
  const parent = member.sex === 'L' ? 'father' : 'mother';
  const is = member.relationship;
  switch (subject.relationship) {
    case 'head':
      if (is === 'parent') return parent;
      return is === 'head' ? 'other' : is;
    case 'spouse':
      if (is === 'head') return 'spouse';
      if (is === 'parent') return 'parent_in_law';
      if (is === 'parent_in_law') return parent;
      return is === 'child' || is === 'grandchild' ? is : 'other';
    case 'child':
      if (is === 'head' || is === 'spouse') return parent;
      return is === 'child' ? 'sibling' : 'other';
    case 'parent':
      if (is === 'head' || is === 'sibling') return 'child';
      if (is === 'parent') return 'spouse';
      return is === 'child' ? 'grandchild' : 'other';
    case 'sibling':
      if (is === 'parent') return parent;
      return is === 'head' || is === 'sibling' ? 'sibling' : 'other';
    default:
      return 'other';
  }
}

/** The word a letter prints for it; '' where the card does not tell. */
export function kinWord(kin: Kin, sex: 'L' | 'P'): string {
  switch (kin) {
    case 'father':
      return 'ayah';
    case 'mother':
      return 'ibu';
    case 'spouse':
      return sex === 'L' ? 'suami' : 'istri';
    case 'child':
      return 'anak';
    case 'grandchild':
      return 'cucu';
    case 'parent_in_law':
      return sex === 'L' ? 'ayah mertua' : 'ibu mertua';
    case 'sibling':
      return 'saudara kandung';
    default:
      return '';
  }
}
