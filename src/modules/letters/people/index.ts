export { fromRegistry } from './from-registry.ts';
export { peopleIn, peopleSchema, SentPersonSchema, textIn } from './person-answer.ts';
