/** Pouches of vouchers: their terms, the periods of their vouchers, who may have one and what data it takes; pure. */
package org.comptoir.loyalty.pouch.domain;
