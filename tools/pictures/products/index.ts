import type { Paint } from '../kit/brush.ts';
import { bakul, besekStack } from './bamboo-goods.ts';
import { kain, kemeja } from './batik.ts';
import { dodol, lapisLegit } from './cakes.ts';
import { gajah, sapu } from './carved.ts';
import { bubuk, hijau, lanang, petikMerah } from './coffee.ts';
import { emping, kelanting, kemplang } from './crackers.ts';
import { kakao, tiwul } from './harvest.ts';
import { madu } from './honey.ts';
import { gantungan } from './keyring.ts';
import { bros, kebaya } from './lace.ts';
import { balado, pisangAsin, pisangCokelat } from './snacks.ts';
import { sabun } from './soap.ts';
import { lada, seruit, tempoyak } from './spices.ts';
import { gulaAren, gulaSemut } from './sugar.ts';
import { dompet } from './tapis-bags.ts';
import { taplak } from './tablecloth.ts';
import { foldedCloth, hangingCloth } from './tapis-cloth.ts';
import { selendang } from './tapis-shawl.ts';
import { hiasanDinding, peci, tasTapis } from './tapis-wear.ts';
import { tasPandan, tikar } from './woven.ts';

/** One drawing per seeded product, by its slug. */
export const products: Readonly<Record<string, Paint>> = {
  'kain-tapis-pucuk-rebung': foldedCloth,
  'kain-tapis-jung-sarat': hangingCloth,
  'selendang-tapis': selendang,
  'peci-tapis': peci,
  'dompet-tapis': dompet,
  'tas-selempang-tapis': tasTapis,
  'hiasan-dinding-tapis-siger': hiasanDinding,
  'taplak-sulam-usus': taplak,
  'kebaya-sulam-usus': kebaya,
  'bros-sulam-usus': bros,
  'batik-lampung-motif-siger': kain,
  'kemeja-batik-lampung': kemeja,
  'kopi-robusta-bubuk': bubuk,
  'kopi-robusta-petik-merah': petikMerah,
  'biji-kopi-robusta-hijau': hijau,
  'kopi-lanang': lanang,
  'keripik-pisang-cokelat': pisangCokelat,
  'keripik-pisang-asin': pisangAsin,
  'keripik-singkong-balado': balado,
  'kemplang-panggang': kemplang,
  kelanting,
  'emping-melinjo': emping,
  'kue-lapis-legit': lapisLegit,
  'dodol-durian': dodol,
  'gula-aren-cetak': gulaAren,
  'gula-semut-aren': gulaSemut,
  'madu-hutan': madu,
  'lada-hitam-lampung': lada,
  'cokelat-bubuk-kakao': kakao,
  'tempoyak-durian': tempoyak,
  'sambal-seruit': seruit,
  'tiwul-instan': tiwul,
  'tas-anyaman-pandan': tasPandan,
  'tikar-pandan': tikar,
  'bakul-bambu': bakul,
  'besek-bambu': besekStack,
  'sapu-ijuk': sapu,
  'ukiran-miniatur-gajah': gajah,
  'gantungan-kunci-siger': gantungan,
  'sabun-minyak-kelapa': sabun,
};
