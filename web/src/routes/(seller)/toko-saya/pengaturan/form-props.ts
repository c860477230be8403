import type { ShopSettings } from '#src/hub/shops/index.ts';
import type { Typed } from '#lib/shops/typed.ts';

/** What the form of every part gets. */
export interface FormProps {
  readonly shop: ShopSettings;
  /** As typed before a refusal. */
  readonly typed: Typed | null;
  /** Wrong field → what to write instead. */
  readonly fields: Readonly<Record<string, string>>;
}
