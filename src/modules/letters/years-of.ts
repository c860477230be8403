/** SQL: the years of a village's register, newest first. Jumps from year to year, however many letters each has. */
export const yearsOf = (table: 'letters' | 'letter_numbers'): string =>
  `WITH RECURSIVE y (year) AS (
     SELECT max(year) FROM ${table} WHERE village_id = ?1
     UNION ALL SELECT (SELECT max(n.year) FROM ${table} n WHERE n.village_id = ?1 AND n.year < y.year) FROM y WHERE year IS NOT NULL)
   SELECT year FROM y WHERE year IS NOT NULL`;
