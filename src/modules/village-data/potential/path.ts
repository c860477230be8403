/** Where a village's potential is read. */
export const potentialPath = (villageSlug: string): string => `/desa/${villageSlug}/potensi`;
