/** A static QRIS payload of an invented merchant, as a bank would hand it out (EMVCo TLV, CRC-16/CCITT-FALSE). */
export function qrisOf(merchant: string): string {
  const tlv = (tag: string, value: string) => `${tag}${String(value.length).padStart(2, '0')}${value}`;
  const account =
    tlv('00', 'ID.CO.BANKLAMPUNG.WWW') + tlv('01', '936001219999900001') + tlv('02', 'DEMO000001') + tlv('03', 'UMI');
  const body =
    tlv('00', '01') +
    tlv('01', '11') +
    tlv('26', account) +
    tlv('51', tlv('00', 'ID.CO.QRIS.WWW') + tlv('02', 'ID9999900000001') + tlv('03', 'UMI')) +
    tlv('52', '5499') +
    tlv('53', '360') +
    tlv('58', 'ID') +
    tlv('59', merchant.toUpperCase().slice(0, 25)) +
    tlv('60', 'PESAWARAN') +
    tlv('61', '35450') +
    tlv('62', tlv('07', 'A01')) +
    '6304';
  return body + crc16(body).toString(16).toUpperCase().padStart(4, '0');
}

function crc16(text: string): number {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
