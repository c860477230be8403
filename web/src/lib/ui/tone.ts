/** How a state feels to who looks at it. */
export type Tone = 'wait' | 'act' | 'good' | 'bad' | 'calm';
