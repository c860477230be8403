import * as v from 'valibot';

const Status = v.picklist(['valid', 'expired', 'revoked', 'unauthorised']);

/** The shape of a letter check in the API's document. */
export const LetterCheckSchema = v.object({
  status: Status,
  title: v.string(),
  numberText: v.string(),
  issuedOn: v.string(),
  validUntil: v.nullable(v.string()),
  signer: v.object({ name: v.string(), title: v.string(), inOfficeUntil: v.nullable(v.string()) }),
  office: v.object({ village: v.string(), district: v.string(), region: v.string() }),
  maskedName: v.nullable(v.string()),
  revokedOn: v.nullable(v.string()),
  replacement: v.nullable(v.object({ numberText: v.string(), issuedOn: v.string(), status: Status })),
  pdfSha256: v.string(),
  entry: v.nullable(v.number()),
});
