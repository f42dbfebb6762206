/** VIP cards given out, laid on the basket, and told about. */
package org.comptoir.loyalty.vip.application;
