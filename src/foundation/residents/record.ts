/** A resident as the registry has them, opened: never to be kept, logged or put in an address. */
export interface ResidentRecord {
  readonly id: string;
  readonly villageId: string;
  readonly nik: string;
  /** As registered: one word, apostrophes and initials included. */
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthPlace: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly religion: string;
  readonly education: string;
  readonly occupation: string;
  readonly marital: 'single' | 'married' | 'divorced' | 'widowed';
  /** Whether the family card calls the marriage or divorce recorded (tercatat); null = it does not say. */
  readonly maritalRecorded: boolean | null;
  readonly bloodType: string | null;
  readonly disability: string | null;
  readonly nationality: string;
  readonly relationship: Relationship;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly status: ResidentStatus;
  readonly household: {
    readonly id: string;
    readonly kk: string;
    readonly address: string;
    readonly hamlet: string | null;
    readonly rt: string | null;
    readonly rw: string | null;
    readonly headName: string | null;
  } | null;
}

export type Relationship =
  'head' | 'spouse' | 'child' | 'grandchild' | 'parent' | 'parent_in_law' | 'sibling' | 'other';

export type ResidentStatus = 'present' | 'temporary' | 'moved' | 'deceased';
