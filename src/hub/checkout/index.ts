export { changesOf, type CheckoutChange, type ShopChoice } from './changes.ts';
export { checkoutFields, CheckoutSchema, checkoutHash, type Checkout } from './checkout-input.ts';
export {
  quoteOf,
  type CheckoutFulfilment,
  type CheckoutMethod,
  type FulfilmentOption,
  type MethodOption,
  type OptionRefusal,
  type ShopQuote,
  type ShopTerms,
} from './quote.ts';
export {
  buyerRecordQuery,
  notTooManyWaiting,
  stillAsQuoted,
  stillDelivers,
  termsQuery,
  type BuyerRecord,
} from './quote.repo.ts';
export { reviewCheckout, type CheckoutReview, type ReviewedShop } from './review-checkout.ts';
export { viewCheckout, type CheckoutView } from './view-checkout.ts';
