/** VIP cards, club memberships, and pouches of vouchers. */
package org.comptoir.web.rest.loyalty;
