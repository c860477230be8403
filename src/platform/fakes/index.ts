export { memoryBlobs } from './memory-blobs.ts';
export { recordingMessenger, type SentMessage } from './recording-messenger.ts';
