/** A product of the seed; price in rupiah, weight in grams, from the survey of typical Lampung products. */
export interface SeedProduct {
  readonly name: string;
  readonly shop: string;
  readonly category: string;
  readonly unit: string;
  readonly price: number;
  readonly weight: number;
  readonly stock: number;
  readonly keywords: string;
  readonly leadDays?: number;
  readonly variants?: readonly { readonly name: string; readonly price: number; readonly stock: number }[];
  readonly story: string;
}
