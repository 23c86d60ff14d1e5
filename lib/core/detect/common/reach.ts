/** How many sentences away a claim can tie what is told in another one to the truce. */
export const REACH = 2;
/** How many sentences away a charge that the truce was broken speaks of the same events. */
export const CHARGE_REACH = 4;
