/** VIP cards as screens and REST list them. */
package org.comptoir.loyalty.vip.query;
