export { exportRegister } from './export-register.ts';
export { type Register, type RegisterLine, RegisterSchema, searchRegister } from './search-register.ts';
