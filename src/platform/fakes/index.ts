export { memoryBlobs } from './memory-blobs.ts';
export { recordingMessenger } from './recording-messenger.ts';
