const letters = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** `Budi Santoso` → `B*** S******`: enough for its owner to recognise, too little to find somebody. No name stays none. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const [first, ...rest] = [...letters.segment(word)];
      return (first?.segment ?? '') + '*'.repeat(Math.max(1, rest.length));
    })
    .join(' ');

/** `************0001` */
export const maskNik = (nik: string): string => nik.slice(-4).padStart(nik.length, '*');

/** `+6281270009001` → `+62*******9001` */
export const maskPhone = (phone: string): string => phone.slice(0, 3) + phone.slice(-4).padStart(phone.length - 3, '*');
