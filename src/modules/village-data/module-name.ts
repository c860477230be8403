export const MODULE_NAME = 'village-data';
