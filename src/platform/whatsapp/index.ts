export { whatsappMessenger, type WhatsappConfig } from './whatsapp-messenger.ts';
