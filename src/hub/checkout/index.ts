export { changesOf, type CheckoutChange, type ShopChoice } from './changes.ts';
export { checkoutFields, CheckoutSchema, checkoutHash, type Checkout } from './checkout-input.ts';
export { quoteOf, type OptionRefusal, type ShopQuote, type ShopTerms } from './quote.ts';
export {
  buyerRecordQuery,
  notTooManyWaiting,
  stillAsQuoted,
  stillDelivers,
  termsQuery,
  type BuyerRecord,
} from './quote.repo.ts';
export { type CheckoutReview } from './review-checkout.ts';
export { type CheckoutView } from './view-checkout.ts';
