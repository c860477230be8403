export { whatsappMessenger } from './whatsapp-messenger.ts';
