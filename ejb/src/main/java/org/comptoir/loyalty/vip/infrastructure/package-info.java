/** VIP cards in their table. */
package org.comptoir.loyalty.vip.infrastructure;
