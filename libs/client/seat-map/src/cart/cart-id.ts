/** The cart on the page of the map: an offer of the waitlist leads to it. */
export const CART_ID = 'cart';
