import rates from './rates-indonesia.json' with { type: 'json' };

/** Deaths and births of the country in four times five years from 2025 on, for want of a village's own. */
export const RATES = rates;
