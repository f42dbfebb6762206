/** Promotions as a programme: kind, facts and rule. */
package org.comptoir.loyalty.promotion.application;
