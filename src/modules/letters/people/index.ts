export { cardOf, offered, type CardMember } from './card.ts';
export { choosePeople, type Chooser } from './choose-people.ts';
export { chosenIn, fromRegistry, recordsOf } from './from-registry.ts';
export { kinOf, kinWord } from './kin.ts';
export { peopleIn, peopleSchema, SentPersonSchema, textIn } from './person-answer.ts';
