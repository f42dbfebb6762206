/** VIP cards and club memberships. */
package org.comptoir.web.rest.loyalty;
