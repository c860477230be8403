/**
 * A figure as it is released. Between the steps nothing is rounded, and only + − × ÷ and √ are used, which every machine does alike:
 * so whoever recomputes it comes to the same last digit. The decimals are those nearest to the exact value of the number.
 */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
