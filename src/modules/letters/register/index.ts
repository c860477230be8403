export { exportRegister } from './export-register.ts';
export { RegisterSchema, searchRegister } from './search-register.ts';
