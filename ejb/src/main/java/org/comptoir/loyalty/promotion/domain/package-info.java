/** Terms of promotions, and which units each of them takes. */
package org.comptoir.loyalty.promotion.domain;
