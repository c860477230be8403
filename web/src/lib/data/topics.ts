import type { Topic } from '#src/modules/village-data/index.ts';
import * as m from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<Topic, () => string>> = {
  people: m.data_topic_people,
  potential: m.data_topic_potential,
  money: m.data_topic_money,
  plans: m.data_topic_plans,
  rules: m.data_topic_rules,
  culture: m.data_topic_culture,
  economy: m.data_topic_economy,
  index: m.data_topic_index,
  service: m.data_topic_service,
};

/** Under what people look for a dataset. */
export const topicWord = (topic: Topic): string => WORDS[topic]();
