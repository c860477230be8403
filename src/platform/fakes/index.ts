export { memoryBlobs } from './memory-blobs.ts';
export { plainPictures } from './plain-pictures.ts';
export { recordingMessenger } from './recording-messenger.ts';
