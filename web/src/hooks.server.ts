import { dev } from '$app/env';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { handleAnswers } from '#lib/server/answers.ts';
import { defectSentence } from '#lib/server/defect.ts';
import { handleDocument } from '#lib/server/document.ts';
import { handleForms } from '#lib/server/readable-form.ts';
import type { PagePlatform } from '#src/http/page-platform.ts';

/** Behind the front door: the page gets what the front door has found out. */
const behindTheDoor: Handle = ({ event, resolve }) => {
  enter(event, platformOf(event));
  return resolve(event);
};

/** `vite dev` has no front door before it, so the same one is put around each request here. */
const bringingTheDoor: Handle = async ({ event, resolve }) => {
  const { openDevDoor } = await import('../../tools/local/dev-door.ts');
  return openDevDoor(event, (platform) => {
    enter(event, platform);
    return resolve(event);
  });
};

export const handle: Handle = sequence(
  dev ? bringingTheDoor : behindTheDoor,
  handleDocument,
  handleForms,
  handleAnswers,
);

/** A refusal brings its own sentence; the rest gets one that says what to do, and never the error's own words. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return;
  if (kind === 'framework') return { message: defectSentence(error.status) };
  if (event.platform) event.platform.defect(error);
  else console.error(error);
  return { message: defectSentence(500) };
};

type Event = Parameters<Handle>[0]['event'];

function enter(event: Event, platform: PagePlatform): void {
  event.locals.app = platform.app;
  event.locals.ctx = platform.ctx;
  event.locals.session = platform.session;
  platform.note(event.route.id ?? 'no page');
}

function platformOf(event: Event): PagePlatform {
  if (event.platform) return event.platform;
  throw new Error('A page was asked for without passing the front door.');
}
