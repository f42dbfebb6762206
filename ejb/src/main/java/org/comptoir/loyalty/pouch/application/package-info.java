/** Proposing, giving and declining pouches of vouchers, and using a voucher by its typed code. */
package org.comptoir.loyalty.pouch.application;
